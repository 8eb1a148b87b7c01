/** Whoever is asked something; whose the one question is, the act itself is told. An expert's is the expert's own. */
export const besidesPapers: readonly string[] = [
  'office partner',
  'clerk recommender',
  'unit-head recommender',
  'office recommender',
  'department asked',
  'department inquirer',
  'supervision inquirer',
  'leading-group decider',
  'leading-group escalated',
  'office escalated',
  'unit-head escalated',
];
