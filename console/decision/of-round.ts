import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';

/** What a part of a round is shown from. */
export interface OfRound {
  readonly call: ApplicationCall;
  /** Applications that were filed, all of them or those that the part is about. */
  readonly lines: readonly Line[];
}
