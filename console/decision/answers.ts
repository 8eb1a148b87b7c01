import type { Bilingual } from '../../engine/bilingual.ts';
import type { Deadline } from '../../workflows/calendar/deadline.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { CallState } from '../../workflows/calls/state.ts';
import type { CaseStatus } from '../../workflows/case/status.ts';
import type { Consequence, Finding } from '../../workflows/notice/finding.ts';
import type { ObjectionStatus } from '../../workflows/notice/objection-kind.ts';
import type { Award, NoticePeriodOf } from '../../workflows/notice/state.ts';
import type { PendingRecord } from '../../workflows/on-behalf/record.ts';
import type { RecommendationLetter } from '../../workflows/recommendation/letter.ts';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import type { DepartmentSeat } from '../../workflows/review/state.ts';
import type { ReviewView } from '../../workflows/review/view-data.ts';

/** `GET /api/calls/{id}`. */
export interface CallAnswer
  extends Pick<CallState, 'openedAt' | 'closesAt' | 'extensions' | 'version'>,
    Partial<Pick<CallState, 'rankings'>> {
  readonly id: string;
  readonly call: Call;
}

type Reviewed = Pick<
  ReviewView,
  | 'total'
  | 'ranking'
  | 'decision'
  | 'decisions'
  | 'reopened'
  | 'outcome'
  | 'notSelected'
  | 'panelOpinion'
  | 'figures'
  | 'vetoes'
  | 'flags'
  | 'siteVisit'
>;

/** An item of `GET /api/calls/{id}/deliberation`: a filed application as a meeting needs it. */
export interface Line extends Reviewed {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly applicant: string;
  readonly partners: readonly string[];
  readonly track: string;
  readonly clusterId: string;
  readonly status: CaseStatus;
  readonly statusTitle: Bilingual;
  readonly since: string;
  readonly opinions: readonly {
    readonly org: string;
    readonly status: DepartmentSeat['status'];
    readonly verdict?: Verdict;
  }[];
  readonly notice: {
    readonly current?: NoticePeriodOf;
    readonly suspended: boolean;
    readonly again: boolean;
    readonly recognition?: Deadline;
    readonly objections: readonly {
      readonly status: ObjectionStatus;
      readonly receivedOn: string;
      readonly finding?: Finding;
      readonly consequence?: Consequence;
    }[];
    readonly recognised?: Award;
  };
  readonly recommendation: { readonly rank?: number; readonly letter?: RecommendationLetter };
  /** Acts recorded on behalf that await the check; for the office. */
  readonly records?: readonly PendingRecord[];
}
