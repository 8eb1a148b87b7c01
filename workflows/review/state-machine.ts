import { bilingual } from '../../engine/bilingual.ts';
import { LAMBDA_INVOKE, type TaskState } from '../../engine/state-machine.ts';
import { processMachine, RETRY, waitState } from '../machine.ts';
import { seatsState } from '../machine-seats.ts';

const REVIEW = { name: 'review', of: 'case', title: bilingual('评审', 'Review') } as const;

/**
 * Tries to freeze the ranking of the case's track; the last case to be scored succeeds, the others are simply early.
 * Should it fail for good, the case waits all the same and the monthly look tries again.
 */
const closeRanking: TaskState = {
  Type: 'Task',
  Comment: '锁定排序 / freeze the ranking when each case is scored or out',
  Resource: LAMBDA_INVOKE,
  Arguments: {
    FunctionName: `\${review/close-ranking}`,
    Payload: { caseId: '{% $states.context.Execution.Input.caseId %}' },
  },
  Retry: RETRY,
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Ranking' }],
  Next: 'Ranking',
};

/**
 * 23 transitions on the plain path, with 3 departments, 1 expert and 2 bodies, all in time: Look, Route, FormalReview,
 * Route, DepartmentOpinions and a wait for each of 3, Route, ExpertScores with a wait for the appointment, the recheck
 * (2) and a wait for the score, Route, CloseRanking, Ranking, Route, Decision, Route, Decision, Route, Done.
 * tests/unit/review/machine.test.ts counts them. A timer that fires adds 2 or 3.
 */
export const machine = processMachine(
  REVIEW,
  '评审 / review of one application: from the formal review to the collective decision',
  {
    FormalReview: waitState(REVIEW, '形式审查 / the office accepts, returns or declines'),
    Correction: waitState(REVIEW, '退回补正 / the applicant corrects, the office’s clock stands'),
    DepartmentOpinions: seatsState(REVIEW, 'Department', '部门联审 / each department on its seat'),
    DepartmentsAndExperts: seatsState(
      REVIEW,
      'Reviewer',
      '部门联审和专家评审 / departments and experts at the same time',
    ),
    SiteVisit: waitState(REVIEW, '实地核查 / before the experts'),
    ExpertScores: seatsState(
      REVIEW,
      'Expert',
      '专家评审 / a seat is filled again until it is scored',
    ),
    Ranking: waitState(REVIEW, '待排序 / the other cases of the track'),
    Decision: waitState(REVIEW, '提请审议 / one body of the chain after the other'),
    Confirmation: waitState(REVIEW, '核定 / of a report: the office adopts and confirms'),
    Deferred: waitState(REVIEW, '暂缓，再议 / deferred until more material is in'),
  },
  { CloseRanking: closeRanking },
  { Ranking: 'CloseRanking' },
);
