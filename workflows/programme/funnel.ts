import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { CaseStatus } from '../case/status.ts';

/** Steps of the ladder that an application has behind it, as a programme counts them. */
export const STAGES = {
  opened: bilingual('已建立', 'Opened'),
  filed: bilingual('已提交', 'Filed'),
  accepted: bilingual('已受理', 'Accepted'),
  verified: bilingual('已完成部门联审', 'Verified by departments'),
  scored: bilingual('已完成专家评审', 'Scored by experts'),
  proposed: bilingual('已列入拟定名单', 'Proposed'),
  noticed: bilingual('已公示', 'On notice'),
  recognised: bilingual('已认定或列入', 'Recognised or listed'),
  recommended: bilingual('已推荐上报', 'Recommended upward'),
  selected: bilingual('上级入选', 'Selected above'),
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Stage = keyof typeof STAGES;

const FILED: readonly Stage[] = ['opened', 'filed'];
const ACCEPTED: readonly Stage[] = [...FILED, 'accepted'];
const VERIFIED: readonly Stage[] = [...ACCEPTED, 'verified'];
const SCORED: readonly Stage[] = [...VERIFIED, 'scored'];
const PROPOSED: readonly Stage[] = [...SCORED, 'proposed'];
const NOTICED: readonly Stage[] = [...PROPOSED, 'noticed'];
const RECOMMENDED: readonly Stage[] = [...NOTICED, 'recommended'];

/**
 * What an application has surely behind it, by where it stands. Ends tell less than the history would: a withdrawn one
 * counts as opened and one that was not selected as accepted, whenever that was. A step that the round leaves out
 * counts as done.
 */
const REACHED: Readonly<Record<CaseStatus, readonly Stage[]>> = {
  none: [],
  draft: ['opened'],
  withdrawn: ['opened'],
  lapsed: ['opened'],
  preliminary: ['opened'],
  'formal-review': FILED,
  correction: FILED,
  declined: FILED,
  // Of reports, which the funnel of applications does not count.
  verification: [],
  confirmation: [],
  confirmed: [],
  excused: [],
  'not-filed': [],
  departments: ACCEPTED,
  'departments-and-experts': ACCEPTED,
  'site-check': VERIFIED,
  experts: VERIFIED,
  ranking: SCORED,
  decision: SCORED,
  deferred: SCORED,
  'not-selected': ACCEPTED,
  proposed: PROPOSED,
  notice: NOTICED,
  'notice-over': NOTICED,
  recognised: [...NOTICED, 'recognised'],
  listed: [...NOTICED, 'recognised'],
  nominated: NOTICED,
  recommended: RECOMMENDED,
  'recommendation-withdrawn': RECOMMENDED,
  selected: [...RECOMMENDED, 'selected'],
  'not-selected-upstream': RECOMMENDED,
};

interface StageCount {
  readonly stage: Stage;
  readonly title: Bilingual;
  readonly count: number;
}

const isStage = (name: string): name is Stage => Object.hasOwn(STAGES, name);
const ORDER: readonly Stage[] = Object.keys(STAGES).filter(isStage);

/** How many of these applications have each step behind them. */
export const funnel = (counts: ReadonlyMap<CaseStatus, number>): readonly StageCount[] =>
  ORDER.map((stage) => ({
    stage,
    title: STAGES[stage],
    count: [...counts]
      .filter(([status]) => REACHED[status].includes(stage))
      .reduce((sum, [, count]) => sum + count, 0),
  }));

/** What anybody may count: those that a public notice named, and those that were recognised or listed. */
export const publicFunnel = (counts: ReadonlyMap<CaseStatus, number>): readonly StageCount[] =>
  funnel(counts).filter(({ stage }) => stage === 'noticed' || stage === 'recognised');
