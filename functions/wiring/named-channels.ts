import type { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import { NotWired } from './not-wired.ts';

const NAMED: Readonly<Record<string, { readonly title: Bilingual; readonly address: Bilingual }>> =
  {
    mail: {
      title: { zh: '电子邮件', en: 'E-mail' },
      address: { zh: '电子邮箱', en: 'e-mail address' },
    },
  };

/** Channels as whoever writes messages down knows them: that they are there. Sending is another function's. */
export const namedChannels = (names: readonly string[]): ReadonlyMap<string, Channel> =>
  new Map(
    names.flatMap((name) => {
      const named = own(NAMED, name);
      const send = () => Promise.reject(new NotWired(`channel ${name}`));
      return named === undefined ? [] : [[name, { name, ...named, send }] as const];
    }),
  );
