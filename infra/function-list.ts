import { type StateMachine, taskFunctions } from '../engine/state-machine.ts';
import type { Settings } from './settings.ts';

/** A process as far as its machine goes: an element of the catalogue `caseProcesses`. */
export interface MachineOf {
  readonly name: string;
  readonly machine: StateMachine;
}

/** Functions that no machine calls: the doors for people, and what follows the table's stream and the clock. */
export const API = 'api/handler';
export const PUBLIC = 'public/handler';
/** Word, Excel and PDF: their libraries and fonts are many times what the others need. */
export const DOCUMENTS = 'documents/handler';
/** The console's files, where no CloudFront serves them. */
export const CONSOLE = 'console/handler';
/** Checks tokens, where the gateway cannot. */
export const AUTHORIZER = 'authorizer/handler';
export const RECONCILE = 'stream/on-heads-reconcile';
export const PUBLISH = 'stream/on-heads-publish';
export const SWEEP = 'stream/on-schedule';

/** The functions that the machines' Tasks name, each once. */
export const stepNames = (processes: readonly MachineOf[]): readonly string[] =>
  [...new Set(processes.flatMap(({ machine }) => taskFunctions(machine)))].sort();

/** What there is only by the settings: one that serves the console, one that checks tokens. */
export interface Optional {
  readonly console: boolean;
  readonly authorizer: boolean;
}

export const optionalOf = ({
  cloudFront,
  tokens,
}: Pick<Settings, 'cloudFront' | 'tokens'>): Optional => ({
  console: cloudFront === undefined,
  authorizer: tokens !== undefined,
});

/** Every Lambda: the path of its file below functions/, without `.ts`. */
export const functionNames = (
  processes: readonly MachineOf[],
  { console, authorizer }: Optional,
): readonly string[] => [
  API,
  PUBLIC,
  DOCUMENTS,
  ...(console ? [CONSOLE] : []),
  ...(authorizer ? [AUTHORIZER] : []),
  RECONCILE,
  PUBLISH,
  SWEEP,
  ...stepNames(processes),
];
