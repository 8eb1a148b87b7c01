import * as z from 'zod';
import type { KeyWrapper } from '../../adapters/dynamodb/data-keys.ts';
import { gatewayChannel } from '../../adapters/gateway.ts';
import { type MailSettings, smtpChannel } from '../../adapters/smtp.ts';
import { poster } from '../../adapters/webhook.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import { SUBSCRIBED } from '../../workflows/account/telling.ts';
import { NotConfigured } from '../wiring/environment.ts';
import { gatewaysIn } from '../wiring/gateways.ts';
import { toSystems } from '../wiring/to-systems.ts';

type Given = Readonly<Record<string, string | undefined>>;
type Keys = (arn: string) => Pick<KeyWrapper, 'unwrap'>;

/** What infra gives the function that sends; secrets are sealed for these subjects (docs/operate.md). */
const Mail = z.object({
  server: z.string().regex(/^smtps?:\/\//),
  from: z.string().min(3),
  user: z.string().optional(),
  sealedPassword: z.string().optional(),
});
export const MAIL_SUBJECT = 'settings/mail';
export const GATEWAYS_SUBJECT = 'settings/gateways';

const opened = async (
  { PERSONAL_KEY_ARN = '' }: Given,
  keys: Keys,
  subject: string,
  sealed: string,
): Promise<string> =>
  Buffer.from(await keys(PERSONAL_KEY_ARN).unwrap(subject, sealed)).toString('utf8');

/** Throws NotConfigured. */
export const mailOf = async (given: Given, keys: Keys): Promise<MailSettings> => {
  const { MAIL = '' } = given;
  const parsed = Mail.safeParse(JSON.parse(MAIL === '' ? '{}' : MAIL));
  if (!parsed.success) throw new NotConfigured(z.prettifyError(parsed.error));
  const { sealedPassword, ...mail } = parsed.data;
  if (sealedPassword === undefined) return mail;
  return { ...mail, password: await opened(given, keys, MAIL_SUBJECT, sealedPassword) };
};

const gatewaysOf = async (given: Given, keys: Keys): Promise<readonly Channel[]> => {
  const { SEALED_GATEWAYS: sealed = '' } = given;
  if (sealed === '') return [];
  const post = poster({ privateNetworks: false });
  const json = await opened(given, keys, GATEWAYS_SUBJECT, sealed);
  return gatewaysIn(json).map((gateway) => gatewayChannel(gateway, post));
};

/** The ways that the settings name, each able to send. Throws NotConfigured. */
export const channelsOf = async (
  given: Given,
  keys: Keys,
): Promise<ReadonlyMap<string, Channel>> => {
  const names = (given.CHANNELS ?? '').split(' ');
  const channels = [
    ...(names.includes('mail') ? [smtpChannel(await mailOf(given, keys))] : []),
    ...(await gatewaysOf(given, keys)),
    ...(names.includes(SUBSCRIBED) ? [toSystems({ inside: false })] : []),
  ];
  return new Map(channels.map((channel) => [channel.name, channel]));
};
