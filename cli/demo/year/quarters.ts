import * as z from 'zod';
import base from '../../../data/calls/binzhou-2026q2-monitoring.json' with { type: 'json' };
import { type Application, plainFields } from '../applications.ts';
import type { World } from '../world.ts';

/** A quarter's round of reports: its figures are cumulative from the first of January. */
export interface Quarter {
  readonly period: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly opensAt: string;
  readonly closesAt: string;
  /** How much of the year's figures has come together by its end, in thousandths; a sample. */
  readonly share: number;
}

/** The first comes late: nobody held a title before May. */
export const Q1: Quarter = {
  period: '2026Q1',
  title: { zh: '一季度', en: 'first quarter' },
  opensAt: '2026-05-11T01:00:00.000Z',
  closesAt: '2026-05-25T09:30:00.000Z',
  share: 232,
};
export const Q2: Quarter = {
  period: '2026Q2',
  title: { zh: '上半年', en: 'first half' },
  opensAt: '2026-07-01T01:00:00.000Z',
  closesAt: '2026-07-20T09:30:00.000Z',
  share: 486,
};
export const Q3: Quarter = {
  period: '2026Q3',
  title: { zh: '前三季度', en: 'first three quarters' },
  opensAt: '2026-10-09T01:00:00.000Z',
  closesAt: '2026-10-20T09:30:00.000Z',
  share: 735,
};
export const Q4: Quarter = {
  period: '2026Q4',
  title: { zh: '全年', en: 'whole year' },
  opensAt: '2027-01-04T01:00:00.000Z',
  closesAt: '2027-01-20T09:30:00.000Z',
  share: 1000,
};
export const QUARTERS: readonly Quarter[] = [Q1, Q2, Q3, Q4];

/** The eight that were recognised by the first document, with what 2026 comes to of 2025 in thousandths; samples. */
export const GROWN: Readonly<Record<string, number>> = {
  'high-end-aluminium': 1036,
  'smart-textiles': 1041,
  'fine-chemicals': 1029,
  'metal-sheet': 1022,
  'new-energy-equipment': 1124,
  'food-processing': 1031,
  'commercial-kitchenware': 1018,
  'beef-processing': 1049,
};
export const REPORTING = Object.keys(GROWN);

/** Those that followed by a second document: the office excuses them until the next year. */
export const EXCUSED = ['rope-and-net', 'medicine-and-health'];

/** Departments that verify here; the others of the sample round are asked for nothing that is reported. */
const VERIFYING = ['BZ-STATS', 'BZ-TAX', 'BZ-CUSTOMS'];

export const callIdOf = ({ period }: Quarter): string =>
  `binzhou-${period.toLowerCase()}-monitoring-story`;

/** The round of a quarter, by the notice of the day: the sample round of `data/calls` with other days. */
export const roundOf = (world: World, quarter: Quarter): object => {
  const { period, title, opensAt, closesAt } = quarter;
  return {
    ...base,
    id: callIdOf(quarter),
    title: {
      zh: `2026年${title.zh}滨州市产业集群运行监测（示例批次）`,
      en: `Report of Binzhou’s clusters, ${title.en} of 2026 (sample round)`,
    },
    notice: world.document('示例滨制强监', `关于做好2026年${title.zh}产业集群运行监测工作的通知`),
    announcedOn: world.today(),
    window: { opensAt, closesAt },
    period,
    reviewingDepartments: base.reviewingDepartments.filter(({ org }) => VERIFYING.includes(org)),
  };
};

/** Figures of 2025 in an application, where its years come newest first. */
const Figures = z.looseObject({
  output: z.array(z.string()),
  revenue: z.array(z.string()),
  tax: z.array(z.string()).default([]),
  exports: z.array(z.string()).default([]),
  employees: z.int(),
  enterprises: z.int(),
});
type Figures = z.infer<typeof Figures>;

const figuresOf = ({ parts }: Application, part: string): Figures =>
  Figures.parse(plainFields(parts[part] ?? {}));

/** In hundredths, since sums of them are exact. */
const hundredths = (figure = '0'): number => Math.round(Number(figure) * 100);
const said = (amount: number): string => String(amount / 100);

/** What a figure of 2025 comes to by the end of a quarter of 2026, in hundredths. */
const by = (name: string, { share }: Quarter, year2025: number): number =>
  Math.round((year2025 * (GROWN[name] ?? 1000) * share) / 1_000_000);

/** The lead's own figures of 2025: without what its partners have in theirs. */
const ownOf = (application: Application) => {
  const whole = figuresOf(application, 'size');
  const theirs = application.partners.map((org) => figuresOf(application, `partnerPart@${org}`));
  const less = (field: 'output' | 'revenue') =>
    theirs.reduce(
      (rest, { [field]: [amount] }) => rest - hundredths(amount),
      hundredths(whole[field][0]),
    );
  return {
    output: less('output'),
    revenue: less('revenue'),
    tax: hundredths(whole.tax[0]),
    exports: hundredths(whole.exports[0]),
    employees: theirs.reduce((rest, { employees }) => rest - employees, whole.employees),
  };
};

/** What a cluster's report says part by part, each unit's its own. */
export const partsOf = (
  application: Application,
  quarter: Quarter,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> => {
  const at = (amount: number) => said(by(application.id, quarter, amount));
  const { output, revenue, tax, exports, employees } = ownOf(application);
  const partners = application.partners.map((org) => {
    const theirs = figuresOf(application, `partnerPart@${org}`);
    const part = {
      output: at(hundredths(theirs.output[0])),
      revenue: at(hundredths(theirs.revenue[0])),
      enterprises: theirs.enterprises,
      employees: theirs.employees,
    };
    return [`partnerPart@${org}`, part] as const;
  });
  return {
    size: {
      output: at(output),
      revenue: at(revenue),
      tax: at(tax),
      exports: at(exports),
      employees,
    },
    projects: {},
    notes: { summary: '生产经营总体平稳（示例）。' },
    ...Object.fromEntries(partners),
  };
};

/** The revenue of a cluster as a whole by the end of a quarter: the sum of its parts as they were reported. */
export const revenueOf = (application: Application, quarter: Quarter): string =>
  said(
    Object.values(partsOf(application, quarter)).reduce(
      (sum, { revenue }) => sum + (typeof revenue === 'string' ? hundredths(revenue) : 0),
      0,
    ),
  );

/** The same of enterprises above scale alone, and of the same enterprises a year before; 亿元, samples. */
export const aboveScale = (application: Application, quarter: Quarter) => {
  const grown = GROWN[application.id] ?? 1000;
  const value = Math.round(hundredths(revenueOf(application, quarter)) * 0.93);
  return { value: said(value), base: said(Math.round((value * 1000) / grown)) };
};
