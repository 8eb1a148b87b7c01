import type { ScoredLine } from '../score/sheet.ts';
import type { ExpertSeat } from './experts/state.ts';
import type { SentBack } from './items/state.ts';
import type { DepartmentSeat, Opinion } from './opinions/state.ts';
import type { ReportState } from './report/state.ts';
import type { SiteVisit } from './site-visit/state.ts';
import type { ReviewState } from './state.ts';

export interface DepartmentView
  extends Pick<DepartmentSeat, 'org' | 'indicators' | 'vetoFacts' | 'due' | 'status'> {
  readonly opinions: readonly (Omit<Opinion, 'late'> & { readonly late?: boolean })[];
  /** Lateness is no peer’s to read: the office’s, and theirs who audit it. */
  readonly overdueAt?: string | undefined;
  readonly escalatedTo?: string | undefined;
  /** 已退回核改: it waits for the applicant, and its clock stands still. */
  readonly sentBack?: boolean | undefined;
  readonly fallen?: DepartmentSeat['fallen'];
}

/** What one branch sent back, without whose hand it was. */
export type SentBackView = Omit<SentBack, 'by'>;

export interface SeatView
  extends Pick<ExpertSeat, 'seat'>,
    Partial<Pick<ExpertSeat, 'expert' | 'org' | 'declaredAt'>> {
  readonly due?: DepartmentSeat['due'] | undefined;
  readonly flagged?: ExpertSeat['flagged'];
  readonly absent?: boolean | undefined;
  readonly written?: readonly ScoredLine[] | undefined;
  readonly defence?: readonly ScoredLine[] | undefined;
}

type Whole =
  | 'vetoes'
  | 'reopened'
  | 'consequences'
  | 'flags'
  | 'panelOpinion'
  | 'ranking'
  | 'decision'
  | 'decisions'
  | 'barred';
type Handling = 'formal' | 'returned' | 'returns' | 'declined' | 'statements';

/** A redacted slice: what is absent is not for the reader, or is not there yet. */
export interface ReviewView
  extends Partial<
    Pick<ReviewState, Whole | Handling | 'total' | 'outcome' | 'notSelected' | 'letters'>
  > {
  readonly departments: readonly DepartmentView[];
  readonly seats: readonly SeatView[];
  readonly sentBack: readonly SentBackView[];
  /** Disputed figures as the office settled them. */
  readonly figures?: ReviewState['settlements'];
  readonly siteVisit?: SiteVisit['report'];
  /** Of a report: what departments say of its figures, and what was confirmed. */
  readonly report?: ReportState;
  /** Whether the application's own papers are open to an expert: not before interest is declared. */
  readonly papersOpen: boolean;
}
