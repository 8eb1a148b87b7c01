import { bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import { compareDecimals } from '../../decimal/decimal.ts';
import type { Changed, Check } from '../check.ts';
import { inForce, type Values } from '../state.ts';
import { indicatorOf } from './indicators.ts';
import { figureOf, figuresIn, quarterBefore } from './reading.ts';

/** The row that an act adds. */
export const addedTo = ({ before, next }: Changed, rows: string): Values | undefined => {
  const known = new Set(inForce(before, rows).map(({ id }) => id));
  return inForce(next, rows).find(({ id }) => !known.has(id))?.values;
};

/** A figure is of a cluster, or of the city or a county as a whole. */
export const oneSubject: Check = ({ next: { values } }) =>
  (own(values, 'cluster') === undefined) !== (own(values, 'area') === undefined)
    ? undefined
    : {
        path: 'values.cluster',
        said: bilingual(
          '“集群”和“全市或县区总量”填一项：集群的指标填集群，统计总量填地区',
          'name the cluster, or the area whose total it is: one of the two',
        ),
      };

/** 亿元 and 万元 are never mixed in a column. */
export const unitOfIndicator: Check = ({ next: { values } }) => {
  const known = indicatorOf(own(values, 'indicator'));
  const unit = own(values, 'unit');
  if (known === undefined || unit === known.unit) return undefined;
  return {
    path: 'values.unit',
    said: bilingual(
      `“${known.title.zh}”以${known.unit}为单位，所填为${String(unit)}。请换算后填写`,
      `“${known.title.en}” is kept in ${known.unit}, and ${String(unit)} was given: convert it`,
    ),
  };
};

const PERIOD = /^\d{4}(Q[1-4])?$/;

export const periodReal: Check = (changed) => {
  const added = addedTo(changed, 'figures');
  if (added === undefined || PERIOD.test(String(added.period))) return undefined;
  return {
    path: 'row.values.period',
    said: bilingual(
      `所属期“${String(added.period)}”不规范：年度填2026，季度累计填2026Q2`,
      `the period “${String(added.period)}” is neither a year such as 2026 nor a quarter such as 2026Q2`,
    ),
  };
};

const isSaid = (...texts: readonly unknown[]): boolean =>
  texts.some((text) => typeof text === 'string' && text.trim() !== '');

/** Nothing overwrites: a revision stands beside what it revises, and says why. */
export const revisedWithReason: Check = (changed) => {
  const added = addedTo(changed, 'figures');
  if (added === undefined || added.stage !== 'revised') return undefined;
  const revises = figuresIn(changed.before).some(
    ({ period, scope }) => period === added.period && scope === added.scope,
  );
  if (!revises)
    return {
      path: 'row.values.stage',
      said: bilingual(
        `${String(added.period)}的这一口径没有可修订的数据。请先登记原数`,
        `there is no figure of ${String(added.period)} and this scope to revise: record that one first`,
      ),
    };
  return isSaid(changed.reason, added.note)
    ? undefined
    : {
        path: 'row.values.note',
        said: bilingual(
          '修订数据须写明理由，原数保留备查',
          'say why the figure is revised; the old one stays readable',
        ),
      };
};

/** The year to date falls below the quarter before only with an explanation. */
export const figureRisesOrExplained: Check = (changed) => {
  const added = addedTo(changed, 'figures');
  const known = indicatorOf(own(changed.next.values, 'indicator'));
  const before = added === undefined ? undefined : quarterBefore(String(added.period));
  if (added === undefined || known?.flow !== true || before === undefined) return undefined;
  const earlier = figureOf(figuresIn(changed.before), before, String(added.scope));
  const value = String(added.value);
  if (earlier === undefined || compareDecimals(value, earlier.value) >= 0) return undefined;
  return isSaid(changed.reason, added.note)
    ? undefined
    : {
        path: 'row.values.value',
        said: bilingual(
          `累计数小于上季：${String(added.period)}为${value}，${before}为${earlier.value}。确实减少的，请写明情况说明`,
          `the year to date falls: ${value} in ${String(added.period)} after ${earlier.value} in ${before}. Where it is so, explain it`,
        ),
      };
};
