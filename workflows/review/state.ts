import type { Deadline } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Outcome } from '../calls/call-parts.ts';
import type { Total } from '../score/working.ts';
import type { DecisionData, FrozenPosition } from './decision/data.ts';
import type { DecisionStage } from './decision/state.ts';
import type { ExpertSeat, PastSheet } from './experts/state.ts';
import type { FormalReview, Returned } from './formal/state.ts';
import type { SentBack } from './items/state.ts';
import type { ApplicantLetter } from './letters/state.ts';
import type { DepartmentSeat, Opinion, Settlement } from './opinions/state.ts';
import type { Consequence, Flag, Reopened, VetoFinding } from './questions/state.ts';
import type { ReportState } from './report/state.ts';
import type { SiteVisit } from './site-visit/state.ts';
import type { Statement } from './statements/state.ts';

export interface ReviewState {
  readonly formal?: FormalReview | undefined;
  /** What the applicant has to correct now, or corrected last. */
  readonly returned?: Returned | undefined;
  readonly returns: readonly Returned[];
  readonly declined?:
    | { readonly reason: string; readonly basis: string; readonly at: Instant }
    | undefined;
  /** What branches of the review sent back while the others went on, by department or branch. */
  readonly sentBack: Readonly<Record<string, SentBack>>;
  readonly opinionRound: number;
  /** By department. */
  readonly departments: Readonly<Record<string, DepartmentSeat>>;
  /** All that were ever given, in order: none is lost when another replaces it or a new round begins. */
  readonly opinions: readonly Opinion[];
  readonly settlements: readonly Settlement[];
  readonly vetoes: readonly VetoFinding[];
  /** What the applicant was told it may speak to before it is settled, in order. */
  readonly statements: readonly Statement[];
  readonly reopened?: Reopened | undefined;
  /** What still has to be put on record. */
  readonly consequences: readonly Consequence[];
  /** Of a report: what departments said of its figures, and what was confirmed. */
  readonly report?: ReportState | undefined;
  readonly siteVisit?: SiteVisit | undefined;
  readonly expertRound: number;
  /** Until when the panel of this round was asked to score. */
  readonly expertsDue?: Deadline | undefined;
  /** By seat, `1` and up. */
  readonly seats: Readonly<Record<string, ExpertSeat>>;
  readonly defence: 'none' | 'later' | 'open';
  /** Experts with a conflict: never seated in this case again. */
  readonly barred: readonly string[];
  readonly pastSheets: readonly PastSheet[];
  readonly flags: readonly Flag[];
  /** Once the scores of the present round are closed. */
  readonly total?: Total | undefined;
  /** When the scores were last closed: minutes that decide upon them are not older. */
  readonly scoresClosedAt?: Instant | undefined;
  readonly pastTotals: readonly { readonly round: number; readonly total: Total }[];
  readonly panelOpinion?: { readonly text: string; readonly at: Instant } | undefined;
  /** While it awaits the ranking: the instant before which the track cannot be ranked, the window being open. */
  readonly rankedFrom?: Instant | undefined;
  readonly ranking?: FrozenPosition | undefined;
  readonly decision?: DecisionStage | undefined;
  readonly decisions: readonly (DecisionData & {
    readonly at: Instant;
    readonly onBehalf: boolean;
  })[];
  /**
   * What was decided is held back from whoever does not read the outcome: since which event, and since when it had been
   * in deliberation, which is what they see.
   */
  readonly held?: { readonly seq: number; readonly since: Instant } | undefined;
  /** When its result was first told, and nothing of it is held back again. */
  readonly releasedAt?: Instant | undefined;
  readonly outcome?:
    | {
        readonly id: string;
        readonly kind: Outcome['kind'];
        readonly position?: number | undefined;
      }
    | undefined;
  /** 告知书 as they went out, in order. */
  readonly letters: readonly ApplicantLetter[];
  readonly notSelected?:
    | { readonly by: 'veto' | 'decision'; readonly reason: string; readonly at: Instant }
    | undefined;
}

export const initialReview: ReviewState = {
  returns: [],
  sentBack: {},
  opinionRound: 0,
  departments: {},
  opinions: [],
  settlements: [],
  vetoes: [],
  statements: [],
  consequences: [],
  expertRound: 0,
  seats: {},
  defence: 'none',
  barred: [],
  pastSheets: [],
  flags: [],
  pastTotals: [],
  decisions: [],
  letters: [],
};
