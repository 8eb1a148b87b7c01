import { bilingual } from '../../engine/bilingual.ts';
import { processMachine, waitState } from '../machine.ts';

const SUBMISSION = {
  name: 'submission',
  of: 'case',
  title: bilingual('申报', 'Submission'),
} as const;

/** From the opening of a case to its filing; the review goes on from there. */
export const machine = processMachine(
  SUBMISSION,
  '申报 / submission: from the opening of an application until it is filed, withdrawn or lapsed',
  {
    Filling: waitState(SUBMISSION, '填报 / the applicants fill in, confirm, sign off and file'),
    PreliminaryReview: waitState(
      SUBMISSION,
      '县级初审 / the county reviews before filing takes effect',
    ),
  },
);
