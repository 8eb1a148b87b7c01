import { bilingual } from '../../engine/bilingual.ts';
import { processMachine, waitState } from '../machine.ts';

const KEEPING = {
  name: 'keeping',
  of: 'entry',
  title: bilingual('台账时限', 'Time of registers'),
} as const;

/** What registers ask by when: time reminds and takes what is late to another desk; it answers nothing. */
export const machine = processMachine(
  KEEPING,
  '台账时限 / what registers ask: time reminds, and tells who else has to know',
  { Asked: waitState(KEEPING, '待办 / until the reminder, the limit or the next desk') },
);
