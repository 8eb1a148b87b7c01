import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { CaseClock } from '../workflows/review/case-clock.ts';
import { IfReturned } from '../workflows/review/formal/if-returned.ts';
import { Card, Id, NamedOrg, page, paging, TimedTask } from './components.ts';
import { type AnswerOf, route } from './route.ts';

/** Whom to call; for whoever may see natural persons. */
const Contact = z.strictObject({ name: z.string(), telephone: z.string().optional() });
export type Contact = z.infer<typeof Contact>;

/** A case with each step that it waits for. */
const RoundLine = z.strictObject({
  about: Card,
  since: Instant,
  ended: z.boolean(),
  partners: z.array(NamedOrg),
  contact: Contact.optional(),
  /** A date that the case waits for while nobody is asked. */
  until: Instant.optional(),
  questions: z.array(
    TimedTask.extend({
      telephone: z.string().optional(),
      contact: Contact.optional(),
      /** A text to remind with. */
      reminder: Bilingual.optional(),
    }),
  ),
  /** Of a report: 逾期, 未报, 免报. */
  lateness: z.enum(['in-time', 'late', 'not-filed', 'excused']).optional(),
  /** Of a report: units of a joint cluster whose part is in; fewer than all is 不完整. */
  partsIn: z.strictObject({ units: z.int(), of: z.int() }).optional(),
  /** Against the higher level's deadline, where the round serves one. */
  clock: CaseClock.optional(),
  latestReturn: IfReturned.extend({ dueExplained: Bilingual }).optional(),
});
export type RoundLine = z.infer<typeof RoundLine>;

export const round = route({
  method: 'GET',
  path: '/api/calls/{id}/round',
  title: { zh: '办理一览表', en: 'One sheet of the round' },
  query: { ...paging, limit: { zh: '每页申报项目数', en: 'applications a page' } },
  answer: page(RoundLine).extend({
    call: z.strictObject({ id: Id, version: z.int(), title: Bilingual, closesAt: Instant }),
    now: Instant,
    upstream: z
      .strictObject({
        title: z.string(),
        number: z.string().optional(),
        deadline: Instant,
        quota: z.int().optional(),
      })
      .optional(),
  }),
});

export type RoundPage = AnswerOf<typeof round>;
export type RoundQuestion = RoundLine['questions'][number];
