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
  kind: z.union([keyOf(TELLING), z.literal('event')]),
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

/** Of a system's account: what it subscribed to, and what it could. */
export const subscription = route({
  method: 'GET',
  path: '/api/accounts/{id}/subscription',
  title: { zh: '账号的事件订阅', en: 'What an account subscribed to' },
  answer: z.strictObject({
    /** Whether the settings allow that anything is sent to other systems. */
    possible: z.boolean(),
    subscribed: z
      .strictObject({
        events: z.array(z.string()),
        url: z.string().optional(),
        since: Instant,
        refused: z.strictObject({ at: Instant, code: z.string() }).optional(),
      })
      .optional(),
    /** Events by the kind of what they happen to, as they are called. */
    events: z.array(
      z.strictObject({
        type: z.string(),
        title: Bilingual,
        kind: z.string(),
        kindTitle: Bilingual,
      }),
    ),
  }),
});

/** What a system was sent, the latest first. */
export const sentToSystem = route({
  method: 'GET',
  path: '/api/accounts/{id}/messages',
  title: { zh: '推送给系统的事件', en: 'Events that a system was sent' },
  query: paging,
  answer: page(Told),
});

export type SubscriptionShown = AnswerOf<typeof subscription>;
export type MyTelling = AnswerOf<typeof mine>;
export type UndeliveredPage = AnswerOf<typeof undelivered>;
