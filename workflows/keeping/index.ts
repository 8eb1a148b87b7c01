import type { Process } from '../process.ts';
import type { EntryState } from '../registers/state.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import {
  type KeepingCommand,
  type KeepingEvent,
  keepingCommands,
  keepingEvents,
} from './messages.ts';
import { machine } from './state-machine.ts';
import { clocks, rest, tasks, waits, withLimit } from './tasks.ts';

/** 台账时限: who is asked what about an entry, by when and why then, and what happens when nobody answers. */
export const keeping = {
  ...machine,
  commands: keepingCommands,
  events: keepingEvents,
  decide,
  evolve,
  tasks,
  keepTime: 'KeepEntryTime',
  waits,
  rest,
  clocks,
  withLimit,
} satisfies Process<EntryState, KeepingCommand, KeepingEvent>;
