import { processMachine, seatsState, waitState } from '../machine.ts';

export const machine = processMachine('review', 'Review (评审)', {
  FormalReview: waitState('review', '形式审查'),
  DepartmentOpinions: seatsState('review', 'Opinion', '部门联审'),
});
