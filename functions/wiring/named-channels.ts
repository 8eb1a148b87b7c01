import { own } from '../../engine/own.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import { SUBSCRIBED } from '../../workflows/account/telling.ts';
import { NotWired } from './not-wired.ts';

/** Ways that every installation calls alike. */
export const NAMED = {
  mail: {
    title: { zh: '电子邮件', en: 'E-mail' },
    address: { zh: '电子邮箱', en: 'e-mail address' },
  },
  [SUBSCRIBED]: {
    title: { zh: '系统订阅', en: 'Subscription of a system' },
    address: { zh: '接收地址', en: 'address of the receiver' },
    forSystems: true,
  },
} as const satisfies Readonly<Record<string, Omit<Channel, 'name' | 'send'>>>;

/** Channels as whoever writes messages down knows them: that they are there. Sending is another function's. */
export const namedChannels = (
  names: readonly string[],
  gateways: readonly Omit<Channel, 'send'>[],
): ReadonlyMap<string, Channel> =>
  new Map(
    names.flatMap((name) => {
      const named = own(NAMED, name) ?? gateways.find((one) => one.name === name);
      const send = () => Promise.reject(new NotWired(`channel ${name}`));
      return named === undefined ? [] : [[name, { ...named, name, send }] as const];
    }),
  );
