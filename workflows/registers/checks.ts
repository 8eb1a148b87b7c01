import { bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { addDecimals, compareDecimals, Decimal, multiplyDecimals } from '../decimal/decimal.ts';
import type { Check } from './check.ts';
import type { CheckName } from './check-name.ts';
import {
  figureRisesOrExplained,
  oneSubject,
  periodReal,
  revisedWithReason,
  unitOfIndicator,
} from './figures/checks.ts';
import { actionsDone, differencesListed, opinionsGathered } from './matters/checks.ts';
import { type EntryState, inForce } from './state.ts';
import {
  annualFigureThere,
  byHandAlone,
  denominatorAsFixed,
  measureNamed,
} from './targets/checks.ts';

const MEMBERSHIPS = 'memberships';
const WHOLE = '100';

/** One code is counted once: where it counts for several clusters, one of them is its main one. */
const oneMain: Check = ({ next }) => {
  const mains = inForce(next, MEMBERSHIPS).filter(({ values }) => values.main === true);
  return mains.length <= 1
    ? undefined
    : {
        path: 'row.values.main',
        said: bilingual(
          '一家企业只有一个主集群，现已有主集群。请先将原主集群改为非主集群',
          'an enterprise has one main cluster, and has one: make that one not its main one first',
        ),
      };
};

const sharesWithinWhole: Check = ({ next }) => {
  const shares = inForce(next, MEMBERSHIPS).flatMap(({ values }) => {
    const read = Decimal.safeParse(values.share);
    return read.success ? [read.data] : [];
  });
  const sum = shares.reduce((a, b) => addDecimals(a, b), '0');
  return compareDecimals(sum, WHOLE) <= 0
    ? undefined
    : {
        path: 'row.values.share',
        said: bilingual(
          `各集群分摊比例合计为${sum}%，超过100%，请核对`,
          `the shares of its clusters come to ${sum} %, more than 100 %: check them`,
        ),
      };
};

/** No row ends before it begins. */
const beginsBeforeEnd: Check = ({ next: { rows } }) => {
  const wrong = Object.values(rows)
    .flat()
    .find(
      ({ values: { from, to } }) => typeof from === 'string' && typeof to === 'string' && to < from,
    );
  return wrong === undefined
    ? undefined
    : {
        path: 'row.values.to',
        said: bilingual(
          `终止日期${String(wrong.values.to)}早于起始日期${String(wrong.values.from)}，请核对`,
          `the last day ${String(wrong.values.to)} is before the first ${String(wrong.values.from)}: check them`,
        ),
      };
};

const figure = ({ values }: EntryState, field: string): Decimal | undefined =>
  Decimal.safeParse(own(values, field)).data;

/** What was done this year never falls by a report; a correction says why. */
const cumulativeRises: Check = ({ before, next }) => {
  const [was, is] = [figure(before, 'doneYear'), figure(next, 'doneYear')];
  if (was === undefined || is === undefined || compareDecimals(is, was) >= 0) return undefined;
  return {
    path: 'values.doneYear',
    said: bilingual(
      `本年累计完成投资${is}万元小于上次的${was}万元。累计数不减少；上次填报有误的，请办理“更正投资数”并说明理由`,
      `done this year ${is} is less than the ${was} of last time. A sum of the year does not fall; where the last report was wrong, correct the investment and say why`,
    ),
  };
};

/** A tenth over the plan is said why. */
const OVER_PLAN = '1.1';

const overPlanWithReason: Check = ({ next, reason }) => {
  const [plan, total] = [figure(next, 'planTotal'), figure(next, 'doneTotal')];
  if (plan === undefined || total === undefined || reason !== undefined) return undefined;
  return compareDecimals(total, multiplyDecimals(plan, OVER_PLAN)) <= 0
    ? undefined
    : {
        path: 'reason',
        said: bilingual(
          `自开工累计完成投资${total}万元，超过计划总投资${plan}万元的110%，请说明理由`,
          `done in all ${total} is over 110 % of the planned ${plan}: say why`,
        ),
      };
};

/** The leader who sponsors a project hears of it before the leading group does. */
const sponsorTold: Check = ({ next }) =>
  own(next.values, 'escalatedOn') === undefined
    ? {
        path: 'act',
        said: bilingual(
          '尚未报帮包领导协调，不能提请领导小组。请先办理“报帮包领导”',
          'the sponsoring leader has not been told: do that before the leading group is asked',
        ),
      }
    : undefined;

/** Enterprises stand in the one slot that is about them. */
const chainLeadersAlone: Check = ({ next }) =>
  own(next.values, 'one') === 'chain-leaders'
    ? undefined
    : {
        path: 'act',
        said: bilingual(
          '只有“一批链主企业”登记企业，请在该事项中办理',
          'enterprises stand under “a batch of chain leaders” alone: record it there',
        ),
      };

export const CHECKS: Readonly<Record<CheckName, Check>> = {
  'one-main-membership': oneMain,
  'shares-within-whole': sharesWithinWhole,
  'begins-before-end': beginsBeforeEnd,
  'cumulative-rises': cumulativeRises,
  'over-plan-with-reason': overPlanWithReason,
  'opinions-gathered': opinionsGathered,
  'differences-listed': differencesListed,
  'sponsor-told': sponsorTold,
  'chain-leaders-alone': chainLeadersAlone,
  'actions-done': actionsDone,
  'denominator-as-fixed': denominatorAsFixed,
  'annual-figure-there': annualFigureThere,
  'by-hand-alone': byHandAlone,
  'measure-named': measureNamed,
  'one-subject': oneSubject,
  'unit-of-indicator': unitOfIndicator,
  'period-real': periodReal,
  'revised-with-reason': revisedWithReason,
  'figure-rises-or-explained': figureRisesOrExplained,
};
