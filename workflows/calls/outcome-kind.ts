import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';

/** What an outcome of a round is, whatever the round calls it. */
export const OutcomeKind = z.enum(['recognise', 'key-candidate', 'candidate', 'recommend', 'not']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

export const OUTCOME_KIND = {
  recognise: bilingual('认定', 'Recognised'),
  'key-candidate': bilingual('重点培育对象', 'Key candidate'),
  candidate: bilingual('培育对象', 'Candidate'),
  recommend: bilingual('推荐', 'Recommended'),
  not: bilingual('未入选', 'Not selected'),
} as const satisfies Record<OutcomeKind, Bilingual>;
