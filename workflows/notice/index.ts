import type { CaseState } from '../case/state.ts';
import type { Process } from '../process.ts';
import { clocks, withLimit } from './clocks.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type NoticeCommand, type NoticeEvent, noticeCommands, noticeEvents } from './messages.ts';
import { rest, waits } from './rest.ts';
import { machine } from './state-machine.ts';
import { tasks } from './tasks.ts';

export { noticeCaseFollowUps } from './follow-ups.ts';
export type { NoticeCommand, NoticeEvent } from './messages.ts';
export {
  noticeAggregate,
  noticeDaysCheck,
  noticeFollowUps,
  type PublicationState as NoticeStreamState,
  publicNotice,
} from './publication/index.ts';
export { afterProposal, settle } from './settle.ts';

/** Public notice (公示) as the case sees it. The published batch is `noticeAggregate` in publication/. */
export const notice: Process<CaseState, NoticeCommand, NoticeEvent> = {
  ...machine,
  commands: noticeCommands,
  events: noticeEvents,
  decide,
  evolve,
  tasks,
  keepTime: 'KeepNoticeTime',
  clocks,
  withLimit,
  waits,
  rest,
};
