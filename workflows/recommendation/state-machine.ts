import { bilingual } from '../../engine/bilingual.ts';
import { processMachine, waitState } from '../machine.ts';

const RECOMMENDATION = {
  name: 'recommendation',
  of: 'case',
  title: bilingual('推荐上报', 'Recommendation'),
} as const;

/** Recommendation of one case: time and order only; what happens is decided by the case and by the batch. */
export const machine = processMachine(
  RECOMMENDATION,
  '推荐上报 / recommendation: nomination, letter, result of the higher level; nothing lapses by a timer',
  {
    Nomination: waitState(
      RECOMMENDATION,
      '列入拟推荐 / the office ranks the case within the quota',
    ),
    Letter: waitState(RECOMMENDATION, '推荐上报 / the chain approves and the letter is sent'),
    UpstreamOutcome: waitState(
      RECOMMENDATION,
      '上级评审结果 / the document of the higher level is recorded',
    ),
  },
);
