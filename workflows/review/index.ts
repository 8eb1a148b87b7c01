import type { CaseState } from '../case/state.ts';
import type { Process } from '../process.ts';
import { clocksOf } from './clocks.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type ReviewCommand, type ReviewEvent, reviewCommands, reviewEvents } from './messages.ts';
import { machine } from './state-machine.ts';
import { rest, tasks } from './tasks.ts';
import { waits } from './waits.ts';
import { withLimit } from './with-clock.ts';

export { reviewCaseFollowUps } from './follow-ups.ts';
export type { ReviewCommand, ReviewEvent } from './messages.ts';
export { openReview } from './open.ts';

/** Review (评审) at one level, from the formal review to the collective decision. */
export const review: Process<CaseState, ReviewCommand, ReviewEvent> = {
  ...machine,
  commands: reviewCommands,
  events: reviewEvents,
  decide,
  evolve,
  tasks,
  keepTime: 'KeepReviewTime',
  clocks: clocksOf,
  withLimit,
  waits,
  rest,
};
