import { gatewayChannel } from '../../adapters/gateway.ts';
import { smtpChannel } from '../../adapters/smtp.ts';
import { poster } from '../../adapters/webhook.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import { NotConfigured } from './environment.ts';
import { gatewaysIn } from './gateways.ts';
import { toSystems } from './to-systems.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const mailIn = (environment: Environment, secret: (name: string) => string | undefined) => {
  const { TIDU_MAIL: server, TIDU_MAIL_FROM: from, TIDU_MAIL_USER: user } = environment;
  if (server === undefined || server === '') return [];
  if (from === undefined || from === '') throw new NotConfigured('TIDU_MAIL_FROM is missing');
  if (!/^smtps?:$/.test(URL.parse(server)?.protocol ?? ''))
    throw new NotConfigured('TIDU_MAIL is smtp://host:port or smtps://host:port');
  return [smtpChannel({ server, from, user, password: secret('TIDU_MAIL_PASSWORD') })];
};

/** Receivers inside are reached where the settings say so: most gateways of a bureau stand there. */
const gatewayChannels = (
  { TIDU_GATEWAYS_INSIDE }: Environment,
  json: string | undefined,
): readonly Channel[] => {
  if (json === undefined) return [];
  const post = poster({ privateNetworks: TIDU_GATEWAYS_INSIDE === '1' });
  return gatewaysIn(json).map((gateway) => gatewayChannel(gateway, post));
};

/** Other systems may subscribe to events where the settings allow that anything is sent to them. */
const subscriptionChannel = ({
  TIDU_SUBSCRIPTIONS,
  TIDU_GATEWAYS_INSIDE,
}: Environment): readonly Channel[] =>
  TIDU_SUBSCRIPTIONS === '1' ? [toSystems({ inside: TIDU_GATEWAYS_INSIDE === '1' })] : [];

/**
 * Ways to people and systems, as the settings name them. A secret is never a setting itself: `secret` finds it by the setting's name.
 * Throws NotConfigured.
 */
export const channelsIn = (
  environment: Environment,
  secret: (name: string) => string | undefined,
): ReadonlyMap<string, Channel> =>
  new Map(
    [
      ...mailIn(environment, secret),
      ...gatewayChannels(environment, secret('TIDU_GATEWAYS')),
      ...subscriptionChannel(environment),
    ].map((channel) => [channel.name, channel]),
  );
