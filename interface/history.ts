import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Actor } from '../engine/event.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { items } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const EventHeader = z.strictObject({
  type: z.string(),
  v: z.int(),
  seq: z.int(),
  at: Instant,
  actor: Actor,
  commandId: z.string(),
  rules: z.record(z.string(), z.string()),
  dataHash: z.string(),
  prevHash: z.string(),
});

/** An event whose content is for the reader. */
const ToldEvent = EventHeader.extend({
  hash: z.string(),
  /** The links of the chain, for whoever sees all of it. */
  dataHash: z.string().optional(),
  prevHash: z.string().optional(),
  title: Bilingual.optional(),
  /** The process that it belongs to, `on-behalf` or `deadlines`. */
  area: z.string(),
  /** Of an act recorded on behalf: which one. */
  actTitle: Bilingual.optional(),
  data: z.record(z.string(), z.unknown()),
});
export type ToldEvent = z.infer<typeof ToldEvent>;

/** One that is not: that the case moved; with what the chain needs for whoever sees all of it. */
const WithheldEvent = z.strictObject({
  seq: z.int(),
  hash: z.string().optional(),
  prevHash: z.string().optional(),
  withheld: z.literal(true),
});
export type HistoryItem = ToldEvent | z.infer<typeof WithheldEvent>;

/** A stay of the case at one place of a process's machine; without `until` it is there still. */
const Stay = z.strictObject({
  process: z.string(),
  state: z.string(),
  /** The event that led there. */
  seq: z.int(),
  at: Instant,
  until: Instant.optional(),
});
export type Stay = z.infer<typeof Stay>;

export const history = route({
  method: 'GET',
  path: '/api/cases/{id}/history',
  title: { zh: '办理过程', en: 'Timeline' },
  answer: items(z.union([ToldEvent, WithheldEvent])).extend({
    /** The road through the machines, in order. */
    course: z.array(Stay),
  }),
});

/** As it is stored, for checking it elsewhere: what is closed to the reader goes without salt and data. */
export const chain = route({
  method: 'GET',
  path: '/api/cases/{id}/chain',
  title: { zh: '留痕校验数据', en: 'Chain for verification' },
  answer: z.strictObject({
    stream: z.string(),
    head: z.strictObject({ version: z.int(), hash: z.string() }).optional(),
    links: z.array(
      z.strictObject({
        header: EventHeader,
        hash: z.string(),
        salt: z.string().optional(),
        data: z.unknown().optional(),
      }),
    ),
    contents: z.array(
      z.strictObject({
        hash: z.string(),
        salt: z.string().optional(),
        data: z.unknown().optional(),
      }),
    ),
  }),
});

export type HistoryAnswer = AnswerOf<typeof history>;
export type ChainAnswer = AnswerOf<typeof chain>;
