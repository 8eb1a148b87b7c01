import type { Task } from '../../engine/decider.ts';
import { NO_INSTANT } from '../calendar/clock.ts';
import { withEscalated } from '../case/escalated.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import type { ProcessWait } from '../process.ts';
import { clocksOf } from './clocks.ts';
import { decisionTasks, deferredTasks } from './decision/tasks.ts';
import { phaseOf } from './experts/phase.ts';
import { expertTasks } from './experts/tasks.ts';
import { correctionTasks, formalTasks } from './formal/tasks.ts';
import { opinionTasks } from './opinions/tasks.ts';
import { questionTasks } from './questions/tasks.ts';
import { confirmationTasks, reportFlagTasks, verificationTasks } from './report/tasks.ts';
import { siteVisitTasks } from './site-visit/tasks.ts';

/** What the stage asks, where the case stands now. */
const stageTasks = (kase: CaseState): readonly Task[] => {
  switch (kase.status) {
    case 'formal-review':
      return formalTasks(kase);
    case 'correction':
      return correctionTasks(kase);
    case 'departments':
      return opinionTasks(kase);
    case 'verification':
      return verificationTasks(kase);
    case 'confirmation':
      return confirmationTasks(kase);
    case 'departments-and-experts':
      return [...opinionTasks(kase), ...expertTasks(kase)];
    case 'site-check':
      return [...siteVisitTasks(kase), ...expertTasks(kase)];
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
  const asked = [...stageTasks(kase), ...questionTasks(kase), ...reportFlagTasks(kase)];
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

/** Where many are asked at once, each on a seat of its own. */
const MANY: readonly string[] = ['DepartmentOpinions', 'DepartmentsAndExperts', 'ExpertScores'];

/** Expert seats without an expert: no time runs, and yet the seat waits to be filled. */
const emptySeats = ({ review }: CaseState): readonly ProcessWait[] =>
  Object.values(review.seats)
    .filter((seat) => phaseOf(review, seat) === 'empty')
    .map(({ seat }) => ({ taskId: `seat:${seat}`, seat: `seat:${seat}`, wakeAt: NO_INSTANT }));

const byInstant = (a: ProcessWait, b: ProcessWait): number =>
  a.wakeAt < b.wakeAt ? -1 : a.wakeAt > b.wakeAt ? 1 : 0;

/**
 * Where many are asked at once: one wait per seat. Elsewhere: the one whose instant comes first. Never empty where
 * the case rests, since the machine rests in a wait; where no time runs, the wait carries the status as its id.
 */
export const waits = (kase: CaseState): readonly ProcessWait[] => {
  const place = rest(kase);
  if (place === 'Done') return [];
  const timed = clocksOf(kase)
    .map(({ taskId, clock, seat = taskId }) => ({
      // An expert declares and scores within one time limit: one wait for both spares three transitions.
      taskId: seat.startsWith('seat:') ? seat : taskId,
      seat,
      wakeAt: clock.wakeAt ?? NO_INSTANT,
    }))
    .sort(byInstant);
  const onSeats = kase.status === 'departments' || kase.status === 'verification';
  const asked = onSeats || !MANY.includes(place) ? [] : emptySeats(kase);
  const all = MANY.includes(place) ? [...timed, ...asked] : timed.slice(0, 1);
  const ranked = kase.status === 'ranking' ? kase.review.rankedFrom : undefined;
  return all.length > 0 ? all : [{ taskId: kase.status, wakeAt: ranked ?? NO_INSTANT }];
};
