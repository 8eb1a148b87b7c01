import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { OrgId } from '../workflows/orgs/org.ts';
import { Id, items } from './components.ts';
import { type AnswerOf, route } from './route.ts';

/** Who stands in for whom, in what, and until when. */
const Deputy = z.strictObject({
  deputyId: Id,
  account: Id,
  /** Names of both: within the organisation. */
  name: z.string().optional(),
  deputy: Id,
  deputyName: z.string().optional(),
  role: z.string(),
  org: OrgId,
  orgName: Bilingual,
  /** Kinds of round and registers; all of them where it says none. */
  programmes: z.array(z.strictObject({ programme: z.string(), title: Bilingual })).optional(),
  from: LocalDate,
  until: LocalDate,
  endsAt: Instant.optional(),
  standing: z.enum(['to-come', 'running', 'ended']),
  /** Whether the reader is represented, stands in, or heads the unit. */
  mine: z.enum(['represented', 'deputy', 'head']),
});
export type DeputyLine = z.infer<typeof Deputy>;

export const deputies = route({
  method: 'GET',
  path: '/api/deputies',
  title: { zh: '代理', en: 'Who stands in for whom' },
  answer: items(Deputy).extend({
    /** What a scope may name. */
    programmes: z.array(z.strictObject({ programme: z.string(), title: Bilingual })),
  }),
});

export type DeputiesAnswer = AnswerOf<typeof deputies>;
