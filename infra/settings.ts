import type { Node } from 'constructs';
import { z } from 'zod';
import { InfraMistake } from './mistake.ts';

/** What differs from one installation to the next: the context `tidu` of cdk.json, or `-c tidu='{…}'`. */
const Settings = z.strictObject({
  /** OIDC issuer whose discovery document API Gateway can reach (docs/decisions/0009-identity-on-aws.md). */
  issuer: z.url(),
  audience: z.array(z.string().min(1)).min(1),
  /** Web origins that may call the API and upload files, without a path. */
  origins: z.array(z.url()),
  /** OIDC subjects that make the first grants. */
  firstAdministrators: z.array(z.string().min(1)),
  /** Who is told of alarms; without it they only show in CloudWatch. */
  alarmEmail: z.email().optional(),
});
export type Settings = z.output<typeof Settings>;

/** `-c` gives text, cdk.json an object. */
const read = (given: unknown): unknown => {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch (error) {
    throw new InfraMistake('context "tidu" is no JSON', { cause: error });
  }
};

/** Throws InfraMistake, which names what is missing or wrong. */
export const settingsOf = (node: Node): Settings => {
  const parsed = Settings.safeParse(read(node.tryGetContext('tidu')));
  if (!parsed.success) throw new InfraMistake(`context "tidu": ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
