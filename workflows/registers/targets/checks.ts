import { bilingual } from '../../../engine/bilingual.ts';
import { own } from '../../../engine/own.ts';
import type { Check } from '../check.ts';
import { addedTo } from '../figures/checks.ts';
import { isAnnual } from '../figures/reading.ts';
import { inForce } from '../state.ts';
import { isByHand, sayMeasure, sourceOf } from './measure.ts';

/** Two populations are never divided by each other: minutes have fixed which one is below the line. */
export const denominatorAsFixed: Check = (changed) => {
  const fixed = own(changed.next.values, 'denominator');
  const given = addedTo(changed, 'progress')?.denominator;
  if (typeof fixed !== 'string' || given === undefined || given === fixed) return undefined;
  return {
    path: 'row.values.denominator',
    said: bilingual(
      `分母“${String(given)}”与口径确定的“${fixed}”不一致，不能计入。请按口径重新填报`,
      `the denominator “${String(given)}” is not the “${fixed}” that was fixed: report by what was fixed`,
    ),
  };
};

/** The level of a year is reached by its annual figure, not by what was known before. */
export const annualFigureThere: Check = ({ next }) => {
  if (own(next.values, 'kind') !== 'level') return undefined;
  const there = inForce(next, 'progress').some(({ values: { period, stage } }) =>
    isAnnual({ period: String(period), stage: String(stage) }),
  );
  return there
    ? undefined
    : {
        path: 'act',
        said: bilingual(
          '集群营收目标以年报数为准，目前只有快报或预计数，不能办理完成。请待年报数登记后办理',
          'a level is reached by its annual figure, and only flashes or forecasts are there: wait for it',
        ),
      };
};

/** What can be listed is never typed as a number, and what is a figure is read where figures are. */
export const byHandAlone: Check = ({ next }) => {
  if (isByHand(next)) return undefined;
  const source = sayMeasure(next);
  return {
    path: 'act',
    said: bilingual(
      `该指标的口径已确定由“${source.zh}”得出，不手工填报。数据有误的，请在来源处更正；确认进展请办理“确认进展”`,
      `it was fixed that this figure comes from “${source.en}” and is not typed: put it right there, and confirm what it comes to`,
    ),
  };
};

/** A source that minutes fix is whole: a count by its name, a figure by its subject and indicator. */
export const measureNamed: Check = ({ next }) =>
  isByHand(next) || sourceOf(next) !== undefined
    ? undefined
    : {
        path: 'values.measure',
        said: bilingual(
          '数据取自指标数据台账的，请同时确定集群或地区、指标和口径',
          'where it is read from figures, fix the cluster or the area, the indicator and the scope too',
        ),
      };
