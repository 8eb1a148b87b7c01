import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { TELLING_WHEN, TellingChoice } from '../workflows/account/telling.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { TELLING } from '../workflows/tellings/telling.ts';
import { Id, keyOf, page, paging } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const Attempt = z.strictObject({
  at: Instant,
  by: z.string(),
  result: z.enum(['sent', 'later', 'refused']),
  code: z.string().optional(),
});

/** What somebody was told of, when, by what, and whether it arrived as far as the next server says. */
const Told = z.strictObject({
  /** Of the message, as `TellAgain` names it. */
  id: Id,
  kind: keyOf(TELLING),
  title: Bilingual,
  about: z.strictObject({ kind: z.string(), id: Id, name: z.string().optional() }),
  status: z.enum(['waiting', 'sent', 'dead', 'moot']),
  at: Instant,
  attempts: z.array(Attempt),
});
export type Told = z.infer<typeof Told>;

/** How one is told, and what could be chosen. */
export const mine = route({
  method: 'GET',
  path: '/api/me/telling',
  title: { zh: '我的消息提醒', en: 'How I am told' },
  answer: z.strictObject({
    /** None: nobody can be told, and the office copies its reminders. */
    channels: z.array(z.strictObject({ name: z.string(), title: Bilingual, address: Bilingual })),
    kinds: z.array(z.strictObject({ kind: keyOf(TELLING), title: Bilingual, legal: z.boolean() })),
    when: z.array(z.strictObject({ id: keyOf(TELLING_WHEN), title: Bilingual })),
    chosen: z
      .strictObject({
        ...TellingChoice.shape,
        channel: z.string(),
        address: z.string().optional(),
        since: Instant,
        refused: z.strictObject({ at: Instant, code: z.string() }).optional(),
      })
      .optional(),
  }),
});

export const told = route({
  method: 'GET',
  path: '/api/me/messages',
  title: { zh: '我收到的消息', en: 'What I was told' },
  query: paging,
  answer: page(Told),
});

export const undelivered = route({
  method: 'GET',
  path: '/api/messages/undelivered',
  title: { zh: '未能送达的消息', en: 'What could not be delivered' },
  query: paging,
  answer: page(Told.extend({ account: Id })),
});

export type MyTelling = AnswerOf<typeof mine>;
export type UndeliveredPage = AnswerOf<typeof undelivered>;
