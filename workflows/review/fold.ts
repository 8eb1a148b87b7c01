import type { Actor } from '../../engine/event.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { ReviewState } from './state.ts';

/** When something happened and whose act it was: what `evolve` reads of a header. */
export interface Stamp {
  readonly at: Instant;
  readonly actor: Actor;
}

export const withReview = (kase: CaseState, change: Partial<ReviewState>): CaseState => ({
  ...kase,
  review: { ...kase.review, ...change },
});
