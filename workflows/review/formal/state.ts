import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { ReturnItem } from './data.ts';

/** Formal review (形式审查) with the office. */
export interface FormalReview extends Clock {
  readonly openedAt: Instant;
  /** While the applicant held the case, the office's clock stood still. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Sent back to it from a later stage: its days begin anew once the applicant has answered. */
  readonly again?: boolean | undefined;
  readonly acceptedAt?: Instant | undefined;
  /** Account of whoever accepted it: somebody else inquires into objections. */
  readonly acceptedBy?: string | undefined;
}

/** Returned for correction (退回补正): all that is missing, at once. */
export interface Returned extends Clock {
  readonly round: number;
  readonly at: Instant;
  readonly items: readonly ReturnItem[];
  readonly note?: string | undefined;
  /** The higher level's deadline, which no return moves. */
  readonly upstreamDeadline?: Instant | undefined;
  readonly answers?: readonly { readonly path: string; readonly answer: string }[] | undefined;
  readonly answeredAt?: Instant | undefined;
}
