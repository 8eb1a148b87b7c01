import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { Failure } from '../../engine/failure.ts';

/** The deployment did not say what the functions need: names what is missing. */
export class NotConfigured extends Failure {
  override readonly name = 'NotConfigured';
}

const names = z.string().transform((text) => text.split(' ').filter((name) => name !== ''));

const arns = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string().startsWith('arn:')));

/** What infra/functions/functions.ts gives every function. */
const Environment = z.object({
  TABLE_NAME: z.string().min(1),
  PERSONAL_KEY_ARN: z.string().startsWith('arn:'),
  BUCKET: z.string().min(1),
  BUS_NAME: z.string().min(1),
  /** ARN of each process's machine, as JSON. */
  MACHINE_ARNS: arns,
  /** Where the console is reached, for the links of messages. */
  CONSOLE_AT: z.string().default(''),
  /** Ways to people that are configured; separated by spaces. */
  CHANNELS: names.default([]),
  /** Gateways among them, as people are shown them; as JSON. */
  GATEWAYS: z
    .string()
    .default('[]')
    .transform((json) => JSON.parse(json))
    .pipe(z.array(z.object({ name: z.string(), title: Bilingual, address: Bilingual }))),
  /** The scanner beside our own checks, by its name; empty where there is none. */
  SCANNER: z.enum(['', 'guardduty']).default(''),
  /** OIDC subjects, separated by spaces. */
  FIRST_ADMINISTRATORS: names,
});
export type Environment = z.output<typeof Environment>;

/** Throws NotConfigured. */
export const environmentOf = (given: Readonly<Record<string, string | undefined>>): Environment => {
  const parsed = Environment.safeParse(given);
  if (!parsed.success) throw new NotConfigured(z.prettifyError(parsed.error));
  return parsed.data;
};
