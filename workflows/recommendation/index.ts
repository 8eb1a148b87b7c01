import type { CaseState } from '../case/state.ts';
import type { Process } from '../process.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import {
  type RecommendationCommand,
  type RecommendationEvent,
  recommendationCommands,
  recommendationEvents,
} from './messages.ts';
import { machine } from './state-machine.ts';
import { rest, tasks, waits } from './tasks.ts';
import { clocks, withLimit } from './time.ts';

export { recommendationCaseFollowUps } from './follow-ups.ts';
export type { RecommendationCommand, RecommendationEvent } from './messages.ts';
export {
  type RecommendationStreamCommand,
  recommendationAggregate,
} from './stream/aggregate.ts';
export { recommendationFollowUps } from './stream/follow-ups.ts';
export { recommendationLists } from './stream/lists.ts';
export type { RecommendationStreamState } from './stream/state.ts';
export { summarySheet } from './stream/summary-sheet.ts';
export { awaitNomination } from './time.ts';

/** Recommendation (推荐上报) as the case sees it; the batch itself is `recommendationAggregate`. */
export const recommendation: Process<CaseState, RecommendationCommand, RecommendationEvent> = {
  ...machine,
  commands: recommendationCommands,
  events: recommendationEvents,
  decide,
  evolve,
  tasks,
  keepTime: 'KeepRecommendationTime',
  clocks,
  withLimit,
  waits,
  rest,
};
