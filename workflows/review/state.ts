import type { Clock } from '../calendar/clock.ts';
import type { Deadline } from '../calendar/deadline.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Outcome } from '../calls/call.ts';
import type { OfficialDocument } from '../orgs/document.ts';
import type { ScoredLine } from '../score/sheet.ts';
import type { Total } from '../score/working.ts';
import type { DecisionChain, DecisionData, FrozenPosition } from './decision/data.ts';
import type { ReturnItem } from './formal/data.ts';
import type { AskedDepartment, OpinionData } from './opinions/data.ts';
import type { Resolution, SeatStatus } from './opinions/verdict.ts';
import type { VisitData } from './site-visit/data.ts';

/** Formal review (形式审查) with the office. */
export interface FormalReview extends Clock {
  readonly openedAt: Instant;
  /** While the applicant held the case, the office's clock stood still. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant }[];
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

/** A department's place in the joint review (部门联审). */
export interface DepartmentSeat extends Clock, AskedDepartment {
  readonly round: number;
  readonly askedAt: Instant;
  readonly status: SeatStatus;
  /** The opinion that counts. */
  readonly opinion?: string | undefined;
  /** Who may end the waiting for it. */
  readonly escalatedTo?: string | undefined;
  readonly ended?:
    | { readonly reason: string; readonly document?: OfficialDocument | undefined }
    | undefined;
}

export interface Opinion extends OpinionData {
  readonly round: number;
  readonly at: Instant;
  readonly by: string;
  readonly onBehalf: boolean;
  readonly replaces?: string | undefined;
}

/** How the office settled a disputed figure before experts relied on it. */
export interface Settlement {
  readonly opinion: string;
  readonly department: string;
  readonly field: string;
  readonly resolution: Resolution;
  readonly value?: string | undefined;
  readonly reason: string;
  readonly at: Instant;
}

/** A veto fact (一票否决事项) that a department found. The office settles it; after the decision, the body that decided. */
export interface VetoFinding {
  readonly fact: string;
  readonly department: string;
  /** None where it came by a letter of its own. */
  readonly opinion?: string | undefined;
  readonly document?: OfficialDocument | undefined;
  readonly basis: string;
  readonly status: 'found' | 'confirmed' | 'dismissed' | 'withdrawn';
  readonly since: Instant;
  readonly reason?: string | undefined;
}

export interface SiteVisit extends Clock {
  readonly since: Instant;
  /** Undefined until the office has chosen, where only a sample is visited. */
  readonly chosen?: { readonly visit: boolean; readonly reason?: string | undefined } | undefined;
  readonly report?: (VisitData & { readonly at: Instant }) | undefined;
}

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

export interface Flag {
  readonly opinion: string;
  readonly department: string;
  readonly fields: readonly string[];
  /** After the ranking is frozen only the office is told. */
  readonly to: 'experts' | 'office';
  readonly at: Instant;
  /** How the office dealt with it, where it was told. */
  readonly answered?: { readonly reason: string; readonly at: Instant } | undefined;
}

/** Decided once, and to be decided again by the same body: a fact became known that the decision did not rest on. */
export interface Reopened extends Clock {
  readonly body: string;
  /** What it is about: `veto:<fact>`, `dispute:<field>`, `flag:<opinion>`. */
  readonly about: readonly string[];
  readonly since: Instant;
}

/** After the letter or the title no decision is taken again: what follows is put on record. */
export interface Consequence {
  readonly about: string;
  readonly since: Instant;
}

/** The collective decision: which body is next, until when. */
export interface DecisionStage extends Clock {
  readonly chain: DecisionChain;
  readonly next: number;
  readonly since: Instant;
}

export interface ReviewState {
  readonly formal?: FormalReview | undefined;
  /** What the applicant has to correct now, or corrected last. */
  readonly returned?: Returned | undefined;
  readonly returns: readonly Returned[];
  readonly declined?:
    | { readonly reason: string; readonly basis: string; readonly at: Instant }
    | undefined;
  readonly opinionRound: number;
  /** By department. */
  readonly departments: Readonly<Record<string, DepartmentSeat>>;
  /** All that were ever given, in order: none is lost when another replaces it or a new round begins. */
  readonly opinions: readonly Opinion[];
  readonly settlements: readonly Settlement[];
  readonly vetoes: readonly VetoFinding[];
  readonly reopened?: Reopened | undefined;
  /** What still has to be put on record. */
  readonly consequences: readonly Consequence[];
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
  readonly outcome?:
    | {
        readonly id: string;
        readonly kind: Outcome['kind'];
        readonly position?: number | undefined;
      }
    | undefined;
  readonly notSelected?:
    | { readonly by: 'veto' | 'decision'; readonly reason: string; readonly at: Instant }
    | undefined;
}

export const initialReview: ReviewState = {
  returns: [],
  opinionRound: 0,
  departments: {},
  opinions: [],
  settlements: [],
  vetoes: [],
  consequences: [],
  expertRound: 0,
  seats: {},
  defence: 'none',
  barred: [],
  pastSheets: [],
  flags: [],
  pastTotals: [],
  decisions: [],
};
