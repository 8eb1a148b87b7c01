import type { Task } from '../../engine/decider.ts';
import { withEscalated } from '../case/escalated.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import { clocksOf } from './clocks.ts';
import { decisionTasks, deferredTasks } from './decision/tasks.ts';
import { expertTasks } from './experts/tasks.ts';
import { correctionTasks, formalTasks } from './formal/tasks.ts';
import { isWorkedOn } from './items/state.ts';
import { itemTasks } from './items/tasks.ts';
import { opinionTasks } from './opinions/tasks.ts';
import { questionTasks } from './questions/tasks.ts';
import { confirmationTasks, reportFlagTasks, verificationTasks } from './report/tasks.ts';
import { siteVisitTasks } from './site-visit/tasks.ts';
import { statementTasks } from './statements/tasks.ts';

/** What the stage asks, where the case stands now. */
const stageTasks = (kase: CaseState): readonly Task[] => {
  switch (kase.status) {
    case 'formal-review':
      return formalTasks(kase);
    case 'correction':
      return correctionTasks(kase);
    case 'verification':
      return verificationTasks(kase);
    case 'confirmation':
      return confirmationTasks(kase);
    case 'site-check':
      return [...siteVisitTasks(kase), ...expertTasks(kase)];
    case 'departments-and-experts':
    case 'experts':
      return expertTasks(kase);
    case 'decision':
      return decisionTasks(kase);
    case 'deferred':
      return deferredTasks(kase);
    default:
      return [];
  }
};

/** Who is asked what: by the stage, and by every question that is open, whatever the stage. */
export const tasks = (kase: CaseState): readonly Task[] => {
  const asked = [
    // Departments whose figures changed are asked again, wherever the review stands.
    ...(isWorkedOn(kase.status) ? opinionTasks(kase) : []),
    ...stageTasks(kase),
    ...itemTasks(kase),
    ...questionTasks(kase),
    ...statementTasks(kase),
    ...reportFlagTasks(kase),
  ];
  return withEscalated(kase, clocksOf(kase), asked);
};

/** Name of the machine's state by the case's status: of an application and of a report. */
export const RESTS = {
  'formal-review': 'FormalReview',
  correction: 'Correction',
  departments: 'DepartmentOpinions',
  verification: 'DepartmentOpinions',
  confirmation: 'Confirmation',
  'departments-and-experts': 'DepartmentsAndExperts',
  'site-check': 'SiteVisit',
  experts: 'ExpertScores',
  ranking: 'Ranking',
  decision: 'Decision',
  deferred: 'Deferred',
} as const satisfies Partial<Record<CaseStatus, string>>;

const isResting = (status: CaseStatus): status is keyof typeof RESTS =>
  Object.hasOwn(RESTS, status);

export const rest = ({ status, review }: CaseState): string => {
  if (isResting(status)) return RESTS[status];
  return review.reopened === undefined ? 'Done' : RESTS.decision;
};
