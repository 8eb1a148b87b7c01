import type { Clock } from '../calendar/clock.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { CaseStatus } from '../case/status.ts';
import type { OfficialDocument } from '../orgs/document.ts';
import type { RecommendationLetter } from './letter.ts';
import type { FrozenParts, KnownOutcome } from './outcome.ts';

/** The case's own view of its recommendation; the batch (quota, ranks, letter) is the recommendation's stream. */
export interface RecommendationState {
  /** The office's own time limit to nominate, with how it came about. */
  readonly due?: Deadline;
  readonly upstreamDeadline?: string;
  /** When the upstream deadline counts as near; absent once warned. */
  readonly warnAt?: string;
  /** Next instant at which time has something to do here. */
  readonly wakeAt?: string;
  /** To whose desk the late nomination went besides. */
  readonly escalated?: Clock['escalated'];
  readonly recommendationId?: string;
  /** Version of the recommendation's stream that was followed last; 0 before. */
  readonly revision: number;
  readonly rank?: number;
  /** Where the case stood before it was nominated: there it returns when taken out again. */
  readonly nominatedFrom?: CaseStatus;
  readonly letter?: RecommendationLetter;
  readonly to?: string;
  readonly toLevel?: string;
  /** What was sent, for ever. */
  readonly frozen: FrozenParts;
  readonly withdrawn?: { readonly document: OfficialDocument; readonly reason: string };
  /** From the next level upwards. */
  readonly outcomes: readonly (KnownOutcome & { readonly at: string })[];
}

export const initialRecommendation: RecommendationState = { revision: 0, frozen: {}, outcomes: [] };
