import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { addDecimals, compareDecimals, Decimal } from '../decimal/decimal.ts';
import type { CheckName } from './check-name.ts';
import { type EntryState, inForce } from './state.ts';

/** What is wrong with an entry as it would stand, and where; undefined where nothing is. */
type Check = (next: EntryState) => { readonly said: Bilingual; readonly path: string } | undefined;

const MEMBERSHIPS = 'memberships';
const WHOLE = '100';

/** One code is counted once: where it counts for several clusters, one of them is its main one. */
const oneMain: Check = (next) => {
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

const sharesWithinWhole: Check = (next) => {
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
const beginsBeforeEnd: Check = ({ rows }) => {
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

export const CHECKS: Readonly<Record<CheckName, Check>> = {
  'one-main-membership': oneMain,
  'shares-within-whole': sharesWithinWhole,
  'begins-before-end': beginsBeforeEnd,
};
