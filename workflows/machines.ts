import { machine as keeping } from './keeping/state-machine.ts';
import { machine as notice } from './notice/state-machine.ts';
import { machine as recommendation } from './recommendation/state-machine.ts';
import { machine as review } from './review/state-machine.ts';
import { machine as submission } from './submission/state-machine.ts';
import { machine as validity } from './validity/state-machine.ts';

/**
 * The machines of all processes, in the order in which a stream meets them: what is deployed, embedded, drawn and
 * documented. A process that is not here, or one here that no stream has, does not compile (workflows/process.ts).
 */
export const MACHINES = [submission, review, notice, recommendation, validity, keeping] as const;

export type MachineName = (typeof MACHINES)[number]['name'];

/** Names of the processes that a kind of stream has. */
export type ProcessOf<K extends string> = Extract<
  (typeof MACHINES)[number],
  { readonly of: K }
>['name'];
