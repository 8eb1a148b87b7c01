import type { StateMachine } from '../../engine/state-machine.ts';
import { processMachine, waitState } from '../machine.ts';

const NAME = 'recommendation';

/** Recommendation of one case: time and order only; what happens is decided by the case and by the batch. */
export const machine: StateMachine = processMachine(
  NAME,
  '推荐上报 / recommendation: nomination, letter, result of the higher level; nothing lapses by a timer',
  {
    Nomination: waitState(NAME, '列入拟推荐 / the office ranks the case within the quota'),
    Letter: waitState(NAME, '推荐上报 / the chain approves and the letter is sent'),
    UpstreamOutcome: waitState(NAME, '上级评审结果 / the document of the higher level is recorded'),
  },
);
