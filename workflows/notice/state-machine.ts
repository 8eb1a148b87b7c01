import type { StateMachine } from '../../engine/state-machine.ts';
import { processMachine, waitState } from '../machine.ts';

const NAME = 'notice';

/** Public notice of one case: time and order only; an objection holds this case and no other. */
export const machine: StateMachine = processMachine(
  NAME,
  '公示 / public notice of one application: notice, objections, recognition document',
  {
    AwaitPublication: waitState(NAME, '待公示 / the office publishes the proposed list'),
    PublicNotice: waitState(NAME, '公示期 / anyone may object until 24:00 of the last day'),
    ObjectionInquiry: waitState(
      NAME,
      '暂缓办理 / an objection or another question is open, or the case is suspended',
    ),
    AwaitRecognition: waitState(NAME, '待印发认定文件 / the document is an act, not a timer'),
  },
);
