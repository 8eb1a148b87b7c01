import type { CaseState } from '../case/state.ts';
import type { Process, ProcessWait } from '../process.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import {
  type SubmissionCommand,
  type SubmissionEvent,
  submissionCommands,
  submissionEvents,
} from './messages.ts';
import { clocks, withLimit } from './preliminary.ts';
import { machine } from './state-machine.ts';
import { tasks } from './tasks.ts';

export type { SubmissionCommand, SubmissionEvent } from './messages.ts';

const rest = (kase: CaseState): string => {
  if (kase.status === 'draft') return 'Filling';
  return kase.status === 'preliminary' ? 'PreliminaryReview' : 'Done';
};

/** Only what time has to do with; partners and unit heads are asked beside, and nothing ends by their silence. */
const waits = (kase: CaseState): readonly ProcessWait[] =>
  tasks(kase).flatMap(({ id, wakeAt }) => (wakeAt === undefined ? [] : [{ taskId: id, wakeAt }]));

/** 申报: from an empty application to a filed one. */
export const submission: Process<CaseState, SubmissionCommand, SubmissionEvent> = {
  ...machine,
  commands: submissionCommands,
  events: submissionEvents,
  decide,
  evolve,
  tasks,
  keepTime: 'KeepSubmissionTime',
  clocks,
  withLimit,
  waits,
  rest,
};
