import * as z from 'zod';
import type { KeyWrapper } from '../../adapters/dynamodb/data-keys.ts';
import type { MailSettings } from '../../adapters/smtp.ts';
import { NotConfigured } from '../wiring/environment.ts';

/** What infra gives the function that sends; the password is sealed for this subject (docs/operate.md). */
const Mail = z.object({
  server: z.string().regex(/^smtps?:\/\//),
  from: z.string().min(3),
  user: z.string().optional(),
  sealedPassword: z.string().optional(),
});
export const MAIL_SUBJECT = 'settings/mail';

/** Throws NotConfigured. */
export const mailOf = async (
  { MAIL = '', PERSONAL_KEY_ARN = '' }: Readonly<Record<string, string | undefined>>,
  keys: (arn: string) => Pick<KeyWrapper, 'unwrap'>,
): Promise<MailSettings> => {
  const parsed = Mail.safeParse(JSON.parse(MAIL === '' ? '{}' : MAIL));
  if (!parsed.success) throw new NotConfigured(z.prettifyError(parsed.error));
  const { sealedPassword, ...mail } = parsed.data;
  if (sealedPassword === undefined) return mail;
  const opened = await keys(PERSONAL_KEY_ARN).unwrap(MAIL_SUBJECT, sealedPassword);
  return { ...mail, password: Buffer.from(opened).toString('utf8') };
};
