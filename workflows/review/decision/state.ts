import type { Clock } from '../../calendar/clock.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { DecisionChain } from './data.ts';

/** The collective decision: which body is next, until when. */
export interface DecisionStage extends Clock {
  readonly chain: DecisionChain;
  readonly next: number;
  readonly since: Instant;
}
