import type { ClusterState } from '../cluster/state.ts';
import type { Process } from '../process.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import {
  type ValidityCommand,
  type ValidityEvent,
  validityCommands,
  validityEvents,
} from './messages.ts';
import { machine } from './state-machine.ts';
import { rest, tasks, waits } from './tasks.ts';

export type { ValidityCommand, ValidityEvent } from './messages.ts';

/** 称号有效期: who is asked when a title nears its end, and the document that extends or ends it. */
export const validity = {
  ...machine,
  commands: validityCommands,
  events: validityEvents,
  decide,
  evolve,
  tasks,
  keepTime: 'KeepValidityTime',
  waits,
  rest,
  // A term's last day is printed in a document: no table of working days moves it.
  clocks: () => [],
  withLimit: (state) => state,
} satisfies Process<ClusterState, ValidityCommand, ValidityEvent>;
