import { bilingual } from '../../engine/bilingual.ts';
import { processMachine, waitState } from '../machine.ts';

const VALIDITY = {
  name: 'validity',
  of: 'cluster',
  title: bilingual('称号有效期', 'Validity of titles'),
} as const;

/** The validity of a cluster's titles: time asks and reminds; a title is extended or ended by a document alone. */
export const machine = processMachine(
  VALIDITY,
  '称号有效期 / validity of titles: holder and office are asked in time; nothing ends by a timer',
  {
    InForce: waitState(
      VALIDITY,
      '有效 / until six months before the end of the title that ends first',
    ),
    ExpiryAsked: waitState(
      VALIDITY,
      '到期征询 / the holder answers, the office decides by a document',
    ),
    UnderReassessment: waitState(
      VALIDITY,
      '有效期届满、复核中 / neither valid nor revoked until the document is there',
    ),
  },
);
