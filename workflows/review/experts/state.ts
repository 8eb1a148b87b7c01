import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { ScoredLine } from '../../score/sheet.ts';

/** An expert seat. Its clock runs while somebody sits on it and still owes something. */
export interface ExpertSeat {
  readonly seat: string;
  readonly since: Instant;
  readonly expert?: string;
  readonly org?: string | undefined;
  readonly clock?: Clock | undefined;
  /** Interest declared and commitment given: the papers are open. */
  readonly declaredAt?: Instant | undefined;
  readonly written?: readonly ScoredLine[] | undefined;
  readonly defence?: readonly ScoredLine[] | undefined;
  /** Absent from the defence (缺席): no defence sheet of this seat counts. */
  readonly absent?: boolean | undefined;
  /** A department corrected itself after this seat had scored. */
  readonly flagged?:
    | {
        readonly opinion: string;
        readonly fields: readonly string[];
        /** Lines of the rubric that rest on these figures; all where none is named. */
        readonly lines?: readonly string[] | undefined;
        readonly clock: Clock;
      }
    | undefined;
}

export interface PastSheet {
  readonly round: number;
  readonly seat: string;
  readonly expert: string;
  readonly kind: 'written' | 'defence';
  readonly lines: readonly ScoredLine[];
}
