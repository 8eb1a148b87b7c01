import type { NoticeState } from '../notice/state.ts';
import { initialNotice } from '../notice/state.ts';
import type { PendingRecord } from '../on-behalf/record.ts';
import type { RecommendationState } from '../recommendation/state.ts';
import { initialRecommendation } from '../recommendation/state.ts';
import type { ReviewState } from '../review/state.ts';
import { initialReview } from '../review/state.ts';
import type { SubmissionState } from '../submission/state.ts';
import { initialSubmission } from '../submission/state.ts';
import type { ContactsAsked } from './contacts.ts';
import type { CaseStatus } from './status.ts';

/** What a case is from its first event on. */
export interface CaseIdentity {
  readonly caseId: string;
  readonly callId: string;
  readonly callVersion: number;
  readonly level: string;
  /** The office whose call it is. */
  readonly office: string;
  readonly track: string;
  readonly name: string;
  readonly clusterId: string;
  /** Lead applicant, and partners of a joint application. */
  readonly applicant: string;
  readonly partners: readonly string[];
  /** County that must review it before filing (parks and promotion organisations). */
  readonly recommender?: string;
  /** The case of the level below that this one was recommended from. */
  readonly from?: {
    readonly caseId: string;
    readonly level: string;
    /** The batch that recommended it: there its result goes. */
    readonly recommendationId?: string | undefined;
  };
  /** How often name or units were set right. */
  readonly corrections?: number;
  readonly openedAt: string;
  readonly openedBy: string;
}

/** What each process of a case keeps of it. */
interface Slices {
  readonly submission: SubmissionState;
  readonly review: ReviewState;
  readonly notice: NoticeState;
  readonly recommendation: RecommendationState;
}

/** One application: the fold of its stream. Each process has its slice and may move the status. */
export interface CaseState extends Slices {
  readonly identity: CaseIdentity | undefined;
  readonly status: CaseStatus;
  /** Status before the present one, and since when the present one holds. */
  readonly since: string;
  readonly version: number;
  /** Acts recorded on behalf of others that wait for the second person's check. */
  readonly records: readonly PendingRecord[];
  /** Accounts of auditors that asked for names and telephones. */
  readonly contactsAsked: ContactsAsked;
}

export const initialCase: CaseState = {
  identity: undefined,
  status: 'none',
  since: '',
  version: 0,
  submission: initialSubmission,
  review: initialReview,
  notice: initialNotice,
  recommendation: initialRecommendation,
  records: [],
  contactsAsked: {},
};

/** Moves the status; `at` is the event's instant. */
export const moveTo = (kase: CaseState, status: CaseStatus, at: string): CaseState =>
  kase.status === status ? kase : { ...kase, status, since: at };
