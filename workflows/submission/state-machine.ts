import type { StateMachine } from '../../engine/state-machine.ts';
import { processMachine, waitState } from '../machine.ts';

const NAME = 'submission';

/** From the opening of a case to its filing; the review goes on from there. */
export const machine: StateMachine = processMachine(
  NAME,
  '申报 / submission: from the opening of an application until it is filed, withdrawn or lapsed',
  {
    Filling: waitState(NAME, '填报 / the applicants fill in, confirm, sign off and file'),
    PreliminaryReview: waitState(NAME, '县级初审 / the county reviews before filing takes effect'),
  },
);
