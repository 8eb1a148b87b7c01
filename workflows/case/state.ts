import * as z from 'zod';
import { Period } from '../calls/period.ts';
import { type Hands, NO_HANDS } from '../hands/in-hand.ts';
import type { Remembering } from '../hands/same-hand.ts';
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
import type { LastActs } from './last-acts.ts';
import type { CaseStatus } from './status.ts';

/** What a case is from its first event on. */
export const CaseIdentity = z.object({
  caseId: z.string(),
  callId: z.string(),
  callVersion: z.int(),
  level: z.string(),
  /** The office whose call it is. */
  office: z.string(),
  track: z.string(),
  /** Of a report (运行监测): what its figures are of. */
  period: Period.optional(),
  name: z.string(),
  clusterId: z.string(),
  /** Lead applicant, and partners of a joint application. */
  applicant: z.string(),
  partners: z.array(z.string()).readonly(),
  /** County that must review it before filing (parks and promotion organisations). */
  recommender: z.string().optional(),
  /** The case of the level below that this one was recommended from. */
  from: z
    .object({
      caseId: z.string(),
      level: z.string(),
      /** The batch that recommended it: there its result goes. */
      recommendationId: z.string().optional(),
    })
    .optional(),
  /** How often name or units were set right. */
  corrections: z.int().optional(),
  openedAt: z.string(),
  openedBy: z.string(),
});
export type CaseIdentity = Readonly<z.infer<typeof CaseIdentity>>;

/** What each process of a case keeps of it. */
interface Slices {
  readonly submission: SubmissionState;
  readonly review: ReviewState;
  readonly notice: NoticeState;
  readonly recommendation: RecommendationState;
}

/** One application: the fold of its stream. Each process has its slice and may move the status. */
export interface CaseState extends Slices, Remembering {
  readonly identity: CaseIdentity | undefined;
  readonly status: CaseStatus;
  /** Status before the present one, and since when the present one holds. */
  readonly since: string;
  readonly version: number;
  /** Acts recorded on behalf of others that wait for the second person's check. */
  readonly records: readonly PendingRecord[];
  /** Who has its open questions in hand, within the organisations that are asked. */
  readonly hands: Hands;
  /** Accounts of auditors that asked for names and telephones. */
  readonly contactsAsked: ContactsAsked;
  /** By role and organisation: what each did last, which it may recall while nobody has built on it. */
  readonly lastActs: LastActs;
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
  hands: NO_HANDS,
  contactsAsked: {},
  lastActs: {},
};

/** Moves the status; `at` is the event's instant. */
export const moveTo = (kase: CaseState, status: CaseStatus, at: string): CaseState =>
  kase.status === status ? kase : { ...kase, status, since: at };
