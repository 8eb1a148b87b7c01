import { all, filingOf } from '../municipal-round.ts';
import { Done } from '../people.ts';
import type { Year } from './days.ts';
import { CITY } from './ledger-plan.ts';
import { aboveScale, Q4, REPORTING } from './quarters.ts';

const record = async (
  { world }: Year,
  as: string,
  values: object,
  row: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await world
    .as(as)
    .post(
      '/api/entries',
      { register: 'figures', values: { unit: '亿元', ...values }, row: { values: row } },
      Done,
    );
};

const INVESTMENT = 'BZ-INVESTMENT';
const outside = (year: Year, row: Readonly<Record<string, unknown>>): Promise<void> =>
  record(
    year,
    `department:${INVESTMENT}`,
    { area: CITY, indicator: 'city.outsideInvestment', holder: CITY },
    { scope: 'all', source: INVESTMENT, ...row },
  );

/** 到位市外资金 of the year before, and its restatement by a document: the base of the year's growth. */
export const recordBase = async (year: Year): Promise<void> => {
  await outside(year, { period: '2025', value: '100', stage: 'annual', from: '2026-01-20' });
  await outside(year, {
    period: '2025',
    value: '96',
    stage: 'revised',
    from: '2026-01-20',
    list: '示例滨投促函〔2026〕3号',
    note: '剔除未到位的4亿元（示例）',
  });
};

/** What has arrived by a quarter's end, each with what had by then a year before; of the whole year the flash. */
const ARRIVED = [
  { period: '2026Q2', value: '51.6', base: '46.1', stage: 'confirmed', from: '2026-06-30' },
  { period: '2026Q3', value: '79.2', base: '70.8', stage: 'confirmed', from: '2026-09-30' },
  { period: '2026', value: '108', stage: 'flash', from: '2026-12-30' },
] as const;

export const recordArrived = async (year: Year, nth: 0 | 1 | 2): Promise<void> => {
  await outside(year, { ...ARRIVED[nth] });
};

const STATISTICS = 'BZ-STATS';

/** 规上营业收入 of the year by statistics, each with the same enterprises' figure of the year before (同口径). */
export const recordAboveScale = async (year: Year): Promise<void> => {
  await all(REPORTING, (name) => {
    const { application, clusterId } = filingOf(year.cases, name);
    return record(
      year,
      `department:${STATISTICS}`,
      { cluster: clusterId, indicator: 'size.revenue', holder: application.applicant },
      {
        ...aboveScale(application, Q4),
        period: Q4.period,
        scope: 'above-scale',
        stage: 'confirmed',
        source: STATISTICS,
        from: '2026-12-31',
      },
    );
  });
  year.world.tell(
    '市统计局登记全年规上营业收入及同口径基数',
    'statistics records the year’s revenue above scale, each with its base like with like',
  );
};
