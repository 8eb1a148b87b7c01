import type { ApplicationCall } from './call.ts';

/** Steps from the unit's own preliminary review to the letter to the higher level, in their order. */
export const ROAD = [
  'preliminary',
  'formal-review',
  'departments',
  'site-check',
  'experts',
  'decision',
  'notice',
  'nomination',
] as const;
export type Stretch = (typeof ROAD)[number];

/** Working days that the round gives to each step; experts who score beside the departments take none of their own. */
const daysOf = (call: ApplicationCall): Readonly<Record<Stretch, number>> => {
  const { days, reviewingDepartments, siteCheck, decisionChain, publicNotice } = call;
  const departments = reviewingDepartments.length > 0 ? days.departments : 0;
  const experts = call.experts.seats > 0 ? days.experts : 0;
  const together = call.order === 'parallel';
  return {
    preliminary: days.preliminary,
    'formal-review': days.formalReview,
    departments: together ? Math.max(departments, experts) : departments,
    'site-check': siteCheck === 'none' ? 0 : days.siteCheck,
    experts: together ? 0 : experts,
    decision: decisionChain.length * days.decision,
    notice: publicNotice.days,
    nomination: days.nomination,
  };
};

/** Working days from the beginning of a step to the letter, if each takes all that the round gives it. */
export const roadFrom = (call: ApplicationCall, first: Stretch): number => {
  const days = daysOf(call);
  return ROAD.slice(ROAD.indexOf(first)).reduce((sum, stretch) => sum + days[stretch], 0);
};

/** The same from the end of a step on. */
export const roadAfter = (call: ApplicationCall, last: Stretch): number =>
  roadFrom(call, last) - daysOf(call)[last];
