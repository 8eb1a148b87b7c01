import { all, filingOf } from '../municipal-round.ts';
import type { Year } from './days.ts';
import { act, enter, mayNot } from './entries.ts';
import { CITY, TARGET_PLANS, type TargetPlan } from './ledger-plan.ts';
import { FIRST_DAY, POLICY, policyTargets } from './policy.ts';

/** The account of a target's lead: the first of the responsible units, of which one is the office itself. */
const leads = new Map(
  policyTargets().map(({ number, lead }) => [
    String(number),
    lead === 'BZ-OFFICE' ? 'office' : `department:${String(lead)}`,
  ]),
);
const leadOf = (number: string): string => leads.get(number) ?? '';

const plans = (which: (plan: TargetPlan) => boolean): readonly (readonly [string, TargetPlan])[] =>
  Object.entries(TARGET_PLANS).filter(([, plan]) => which(plan));

/** 列入目标: the policy's 29, by its document; the same number is not adopted a second time. */
export const adoptTargets = async (year: Year): Promise<void> => {
  const targets = policyTargets();
  await all(targets, (values) =>
    enter(year, String(values.number), 'office', {
      register: 'targets',
      values,
      document: POLICY,
    }),
  );
  const again = { register: 'targets', values: targets[0], document: POLICY };
  await year.world.as('office').postIsRefused('EntryTaken', '/api/entries', again);
  year.world.tell(
    `凭${POLICY.number}列入目标${targets.length}项，口径待定`,
    `${targets.length} targets are adopted by the policy’s document; what counts is open`,
  );
};

/** Where minutes say that a figure is read from. */
const measureOf = (year: Year, { readFrom }: TargetPlan): object => {
  if (readFrom === undefined) return {};
  if (readFrom === CITY)
    return {
      measure: 'figure-growth',
      area: CITY,
      indicator: 'city.outsideInvestment',
      scope: 'all',
    };
  const { clusterId } = filingOf(year.cases, readFrom);
  return { measure: 'figure', cluster: clusterId, indicator: 'size.revenue', scope: 'all' };
};

/** 确定口径: what counts, by minutes; without them nothing is fixed. */
export const fixCalibers = async (year: Year): Promise<void> => {
  const fixed = plans(({ counts }) => counts !== undefined);
  const valuesOf = (plan: TargetPlan) => ({
    counts: plan.counts,
    firstDay: FIRST_DAY,
    ...(plan.base === undefined ? {} : { baseValue: plan.base }),
    ...(plan.denominator === undefined ? {} : { denominator: plan.denominator }),
    ...measureOf(year, plan),
  });
  for (const [number, plan] of fixed.slice(0, 1))
    await mayNot(year, 'ProofMissing', number, 'office', 'fix-caliber', { values: valuesOf(plan) });
  const document = year.world.document('示例滨制强纪', '领导小组会议纪要');
  await all(fixed, ([number, plan]) =>
    act(year, number, 'office', 'fix-caliber', { values: valuesOf(plan), document }),
  );
  year.world.tell(
    `凭会议纪要确定${fixed.length}项目标的口径，T14、T29仍待定`,
    `minutes fix what counts for ${fixed.length} targets; two stay open`,
  );
};

/** Shares of T11 by county; they come to the whole. */
const SPLITS: Readonly<Record<string, string>> = {
  '371681': '110',
  '371625': '90',
  '371602': '60',
  '371623': '45',
  '371621': '40',
  '371622': '30',
  '371603': '25',
};

export const splitTarget = async (year: Year): Promise<void> => {
  const document = year.world.document('示例滨制强监', '关于分解2026年重点技改项目任务的通知');
  for (const [county, value] of Object.entries(SPLITS))
    await act(year, 'T11', 'office', 'split', {
      row: { values: { county, year: '2026', value, from: year.world.today() } },
      document,
    });
  year.world.tell(
    'T11年度任务400个分解到7个县（市、区）',
    'the 400 of T11 are shared out to seven counties',
  );
};

/** When leads enter what their targets have come to, and of which period. */
const ENTERED = [
  { period: '2026Q2', from: '2026-06-30' },
  { period: '2026Q3', from: '2026-09-30' },
  { period: '2026', from: '2026-12-30' },
] as const;

/** 登记进展数据 by each lead, confirmed; what is read elsewhere is not typed, and no other population divides. */
export const enterProgress = async (year: Year, nth: 0 | 1 | 2): Promise<void> => {
  const rowOf = (value: string | undefined, denominator?: string) => ({
    row: {
      values: {
        ...ENTERED[nth],
        value,
        stage: 'confirmed',
        source: '牵头单位核定（示例）',
        ...(denominator === undefined ? {} : { denominator }),
      },
    },
  });
  await mayNot(year, 'CheckFailed', 'T23', leadOf('T23'), 'enter-progress', rowOf('5600'));
  const other = rowOf('90', TARGET_PLANS.T13?.denominator);
  await mayNot(year, 'CheckFailed', 'T08', leadOf('T08'), 'enter-progress', other);
  await all(
    plans(({ figures }) => figures !== undefined),
    ([number, { figures, denominator }]) =>
      act(year, number, leadOf(number), 'enter-progress', rowOf(figures?.[nth], denominator)),
  );
};

/** 确认进展: what is measured becomes a row of the ledger by the lead’s word, quarter by quarter. */
export const confirmMeasured = async (year: Year): Promise<void> => {
  await all(
    plans(({ readFrom }) => readFrom !== undefined),
    ([number]) => act(year, number, leadOf(number), 'confirm-progress'),
  );
};

/** 说明滞后原因: colours are computed, people add cause, measure and day. */
export const explainLags = async (year: Year): Promise<void> => {
  const behind = plans(({ lag }) => lag !== undefined);
  for (const [number, { lag }] of behind)
    await act(year, number, leadOf(number), 'explain-lag', {
      row: {
        values: {
          cause: `${lag}（示例）`,
          measure: '按月调度，牵头单位逐项督促（示例）',
          until: '2027-06-30',
          from: year.world.today(),
        },
      },
    });
  year.world.tell(
    `三季度末${behind.length}项目标未达进度，牵头单位说明原因、措施和时限`,
    `${behind.length} targets are behind; their leads say why, and until when`,
  );
};

/** 6638N: another set beside the first, with an account of its own. */
export const adoptNextSet = async (year: Year): Promise<void> => {
  await enter(year, '6638N T01', 'office', {
    register: 'targets',
    values: {
      set: '6638N',
      number: 'T01',
      title: '示例目标',
      word: 'reach',
      value: '6',
      unit: '个',
      kind: 'stock',
      lead: 'BZ-NDRC',
    },
    document: year.world.document('示例滨政发', '关于新一轮产业集群目标体系的意见'),
  });
  year.world.tell(
    '新目标体系6638N另立一套账，1122+N不变',
    'another set is adopted beside the first, of which nothing is renamed',
  );
};
