import { applications } from '../applications.ts';
import { REVISED } from './disputed.ts';
import { TARGET_PLANS } from './ledger-plan.ts';
import type { LedgerOn } from './ledger-read.ts';
import { PROJECTS } from './project-list.ts';
import { Q2, Q3, QUARTERS, REPORTING, revenueOf } from './quarters.ts';
import type { ClusterYear, EntrySeen, Reported, YearSeen } from './read-year.ts';
import { LOOKED_AT } from './year.ts';

/** What must have happened to a report on its way, by cluster and period. */
const HAS: Readonly<Record<string, readonly string[]>> = {
  'fine-chemicals 2026Q2': ['ReportFellDue', 'LatenessEscalated', 'UnitUrged'],
  'beef-processing 2026Q2': ['FigureAdopted'],
  'commercial-kitchenware 2026Q2': ['FigureAdopted'],
  'high-end-aluminium 2026Q2': ['VerificationCorrected', 'FigureRevised'],
  'high-end-aluminium 2026Q3': ['OpinionNotGiven'],
};

const differ = (what: string, is: string | undefined, should: string): readonly string[] =>
  is === should ? [] : [`${what}: ${is}, not ${should}`];

const reportFaults = (id: string, report: Reported): readonly string[] => {
  const what = `${id} ${report.period}`;
  const wanted = REPORTING.includes(id) ? 'confirmed' : 'excused';
  return [
    ...differ(what, report.status, wanted),
    ...(HAS[what] ?? [])
      .filter((type) => !report.events.includes(type))
      .map((type) => `${what}: no ${type}`),
  ];
};

/** 全口径 revenue as the register should have it: each quarter as reported, and the one that was revised after it. */
const revenueWanted = (id: string): readonly string[] => {
  const application = applications.find((one) => one.id === id);
  if (application === undefined || !REPORTING.includes(id)) return [];
  const confirmed = QUARTERS.map(
    (quarter) => `${quarter.period} ${revenueOf(application, quarter)} confirmed`,
  );
  const revised = Math.round(Number(revenueOf(application, Q2)) * 100) - REVISED.less;
  return id === REVISED.name
    ? confirmed.toSpliced(2, 0, `${Q2.period} ${revised / 100} revised`)
    : confirmed;
};

const clusterFaults = ({ id, reports, revenue, growth }: ClusterYear): readonly string[] => [
  ...reports.flatMap((report) => reportFaults(id, report)),
  ...differ(
    `${id} revenue`,
    revenue.map(({ period, value, stage }) => `${period} ${value} ${stage}`).join(', '),
    revenueWanted(id).join(', '),
  ),
  ...(REPORTING.includes(id) && !growth.zh.includes('同口径')
    ? [`${id}: its growth is not like with like: ${growth.zh}`]
    : []),
];

/** What a target should say on a day, from its beginning on. */
const saysOf = (number: string, isReset: boolean): readonly [light: string, says: string] => {
  const { ends, after, readFrom } = TARGET_PLANS[number] ?? { ends: ['', ''] as const };
  const application = applications.find(({ id }) => id === readFrom);
  if (application !== undefined) return [ends[0], `快报${revenueOf(application, Q3)}亿元，待年报`];
  return isReset ? (after ?? ends) : ends;
};

const ledgerFaults = (ledger: LedgerOn | undefined, isReset: boolean): readonly string[] => {
  const seen = new Map(ledger?.targets.map((target) => [target.number, target]));
  return Object.keys(TARGET_PLANS).flatMap((number) => {
    const [light, says] = saysOf(number, isReset);
    const target = seen.get(number);
    const what = `${number} on ${ledger?.on}`;
    return [
      ...differ(what, target?.light, light),
      ...(target?.attained.zh.startsWith(says) === true
        ? []
        : [`${what}: ${target?.attained.zh}, not ${says}`]),
    ];
  });
};

/** Whatever is yellow or red at year's end was explained, and the shares of T11 come to the whole. */
const saidFaults = (ledger: LedgerOn | undefined): readonly string[] =>
  (ledger?.targets ?? []).flatMap(({ number, light, lag, splits }) => {
    const shares = splits.reduce((sum, { value }) => sum + Number(value), 0);
    return [
      ...(['yellow', 'red'].includes(light) && lag === undefined
        ? [`${number} is ${light}, and nobody said why`]
        : []),
      ...(number === 'T11' ? differ('shares of T11', String(shares), '400') : []),
    ];
  });

const setFaults = ({ ledgers }: YearSeen): readonly string[] => {
  const [yearEnd, reset, next] = LOOKED_AT.map((day) => ledgers.get(day));
  return [
    ...ledgerFaults(yearEnd, false),
    ...ledgerFaults(reset, true),
    ...saidFaults(yearEnd),
    ...differ('sets of targets', next?.sets.join(), '1122+N,6638N'),
    ...differ('targets of the next set', String(next?.targets.length), '1'),
  ];
};

const projectFaults = ({ projects }: YearSeen): readonly string[] =>
  PROJECTS.flatMap(({ id, ends }) => {
    const found = projects.find((project) => project.id === id);
    const is = [found?.status, ...(found?.marks.map((mark) => mark.id) ?? [])].join();
    return differ(`project ${id}`, is, ends.join());
  });

const entryFaults = (
  what: string,
  { status, history }: EntrySeen,
  wanted: string,
  has: readonly string[],
): readonly string[] => [
  ...differ(what, status, wanted),
  ...has
    .filter((title) => !history.some(({ zh }) => zh === title))
    .map((title) => `${what}: no ${title}`),
];

const VACANCY = ['登记空缺', '台账事项已提醒', '台账事项已逾期', '台账逾期事项已上报', '补齐'];
const MATTER = ['受理', '征求意见', '登记意见', '提请上会', '登记会议议定', '交办', '销号'];

/** Everything of the year that ended otherwise than it should, a line each. */
export const wrongYear = (seen: YearSeen): readonly string[] => [
  ...seen.clusters.flatMap(clusterFaults),
  ...setFaults(seen),
  ...projectFaults(seen),
  ...entryFaults('the vacancy', seen.vacancy, 'held', VACANCY),
  ...entryFaults('the matter', seen.matter, 'closed', MATTER),
];
