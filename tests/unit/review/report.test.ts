import { describe, expect, it } from 'vitest';
import {
  adoptionOf,
  isVerified,
  unsettledFigures,
} from '../../../workflows/review/report/standing.ts';
import {
  initialReport,
  type ReportState,
  type Verification,
} from '../../../workflows/review/report/state.ts';

const AT = '2026-04-22T01:00:00.000Z';
const REVENUE = 'size.revenue';

const said = (
  id: string,
  answer: Verification['figures'][number]['answer'],
  value?: string,
  department = 'BZ-STATS',
): Verification => ({
  id,
  department,
  figures: [{ field: REVENUE, answer, ...(value === undefined ? {} : { value }) }],
  late: false,
  at: AT,
  by: 'a-1',
  onBehalf: false,
});

const settled = (over: readonly string[]): ReportState['adoptions'][number] => ({
  field: REVENUE,
  adopted: 'claimed',
  over: [...over],
  reason: '按填报数。',
  at: AT,
});

const report = (
  verifications: readonly Verification[],
  adoptions: ReportState['adoptions'] = [],
): ReportState => ({ ...initialReport, verifications, adoptions });

describe('how a figure of a report stands', () => {
  it('is not verified while nobody has said anything of it, nor where it cannot be verified', () => {
    expect(isVerified(report([]), REVENUE)).toBe(false);
    expect(isVerified(report([said('v-1', 'cannot-verify')]), REVENUE)).toBe(false);
    expect(isVerified(report([said('v-1', 'not-ours')]), REVENUE)).toBe(false);
  });

  it('is verified where one department agrees, and unsettled while another holds otherwise', () => {
    const agreed = said('v-1', 'agrees');
    expect(isVerified(report([agreed]), REVENUE)).toBe(true);
    const both = report([agreed, said('v-2', 'differs', '70', 'BZ-TAX')]);
    expect([isVerified(both, REVENUE), unsettledFigures(both)]).toEqual([false, [REVENUE]]);
  });

  it('is settled over the answers that the office knew, and asked anew by another one', () => {
    const first = said('v-1', 'differs', '70');
    const decided = report([first], [settled(['v-1'])]);
    expect([unsettledFigures(decided), isVerified(decided, REVENUE)]).toEqual([[], true]);
    const again = report([first, said('v-2', 'differs', '69')], [settled(['v-1'])]);
    expect(adoptionOf(again, REVENUE)).toBeUndefined();
    expect(unsettledFigures(again)).toEqual([REVENUE]);
  });

  it('needs no settling once the department has set itself right', () => {
    const now = report([said('v-1', 'differs', '70'), said('v-2', 'agrees')], [settled(['v-1'])]);
    expect(unsettledFigures(now)).toEqual([]);
    expect(adoptionOf(now, REVENUE)).toBeUndefined();
    expect(isVerified(now, REVENUE)).toBe(true);
  });
});
