import { objectionTask } from '../notice/clocks.ts';
import { openObjections } from '../notice/state.ts';
import { branchesOf, isToCheck, isWorkedOn, keyOf, openItems } from '../review/items/state.ts';
import { openDisputes, pendingVetoes } from '../review/opinions/questions.ts';
import { departureQuestions } from '../submission/partner-tasks.ts';
import { type TaskId, taskId } from '../task-id.ts';
import type { CaseState } from './state.ts';
import type { CaseStatus } from './status.ts';

/** What somebody still has to answer before the case may go on, whatever its status (待办结事项). */
export type OpenQuestionKind =
  | 'items'
  | 'opinion'
  | 'veto'
  | 'dispute'
  | 'flag'
  | 'reopened'
  | 'consequence'
  | 'objection'
  | 'suspension'
  | 'departure';

export interface OpenQuestion {
  readonly kind: OpenQuestionKind;
  /** Id of the task that asks it. */
  readonly taskId: TaskId;
  readonly since: string;
}

/** Out: nothing follows from such a case any more, and so nothing is asked of it either. */
const OUT: readonly CaseStatus[] = [
  'none',
  'withdrawn',
  'lapsed',
  'declined',
  'excused',
  'not-filed',
  'not-selected',
  'recommendation-withdrawn',
  'not-selected-upstream',
];

/** What a branch of the review sent back: with the applicant, or with whoever raised it. */
const itemQuestions = ({ review, status }: CaseState): readonly OpenQuestion[] =>
  branchesOf(review)
    .filter((sent) => isWorkedOn(status) && openItems(sent).length > 0)
    .map((sent) => ({
      kind: 'items',
      taskId: taskId(isToCheck(sent) ? 'check-items' : 'items', keyOf(sent)),
      since: sent.since,
    }));

const WITH_DEPARTMENTS: readonly CaseStatus[] = ['departments', 'departments-and-experts'];

/** Past their own stage departments are asked again, or one more, because of figures that changed or are doubted. */
const askedAgain = ({ review, status }: CaseState): readonly OpenQuestion[] =>
  Object.values(review.departments)
    .filter(
      (seat) =>
        isWorkedOn(status) &&
        seat.status === 'asked' &&
        (seat.fallen !== undefined || !WITH_DEPARTMENTS.includes(status)),
    )
    .map(({ org, askedAt }) => ({
      kind: 'opinion',
      taskId: taskId('opinion', org),
      since: askedAt,
    }));

const reviewQuestions = ({ review }: CaseState): readonly OpenQuestion[] => [
  ...pendingVetoes(review).map(({ fact, department, since }) => ({
    kind: 'veto' as const,
    taskId: taskId('veto', fact, department),
    since,
  })),
  ...openDisputes(review).map(({ department, field, since }) => ({
    kind: 'dispute' as const,
    taskId: taskId('dispute', department, field),
    since,
  })),
  ...review.flags
    .filter(({ to, answered }) => to === 'office' && answered === undefined)
    .map(({ opinion, at }) => ({
      kind: 'flag' as const,
      taskId: taskId('flag', opinion),
      since: at,
    })),
  ...(review.reopened === undefined
    ? []
    : [
        {
          kind: 'reopened' as const,
          taskId: taskId('decision', review.reopened.body),
          since: review.reopened.since,
        },
      ]),
  ...review.consequences.map(({ about, since }) => ({
    kind: 'consequence' as const,
    taskId: taskId('consequence', about),
    since,
  })),
];

const noticeQuestions = ({ notice }: CaseState): readonly OpenQuestion[] => [
  ...openObjections(notice).map((objection) => ({
    kind: 'objection' as const,
    taskId: objectionTask(objection),
    since: objection.since,
  })),
  ...(notice.suspended === undefined
    ? []
    : [{ kind: 'suspension' as const, taskId: 'resume' as const, since: notice.suspended.since }]),
];

const partnerQuestions = (kase: CaseState): readonly OpenQuestion[] =>
  departureQuestions(kase).map((asked) => ({ kind: 'departure', ...asked }));

/**
 * All that is open. An open question is a gate: nothing is decided, published as over, nominated, sent or recognised
 * over one. It is asked of somebody in every status until it is answered.
 */
export const openQuestions = (kase: CaseState): readonly OpenQuestion[] =>
  OUT.includes(kase.status)
    ? []
    : [
        ...itemQuestions(kase),
        ...askedAgain(kase),
        ...reviewQuestions(kase),
        ...noticeQuestions(kase),
        ...partnerQuestions(kase),
      ];

/** An open question holds the case, and this case alone. */
export const isHeld = (kase: CaseState): boolean => openQuestions(kase).length > 0;
