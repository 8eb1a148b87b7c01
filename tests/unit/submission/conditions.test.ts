import { describe, expect, it } from 'vitest';
import { checkRule } from '../../../workflows/calls/check-rule.ts';
import { Rule } from '../../../workflows/calls/rule.ts';
import { form } from '../../fixtures/form.ts';
import { contentsOf, entered } from '../../fixtures/submission.ts';

const title = { zh: '条件', en: 'condition' };
const check = (
  rule: Record<string, unknown>,
  changed: Record<string, Record<string, unknown>> = {},
  applicant = '371625',
) => {
  const contents = contentsOf(
    Object.fromEntries(
      Object.entries(changed).map(([part, data]) => [part, { ...entered[part], ...data }]),
    ),
    ['identity', 'size', 'sixOnes', 'partnerPart@371621', 'partnerPart@371622'],
  );
  const parsed = Rule.parse({ id: 'r', title, ...rule });
  return checkRule({ form, contents, applicant }, parsed);
};
const size = (data: Record<string, unknown>) => ({ size: data });
const met = (...of: Parameters<typeof check>) => check(...of).met;

describe('conditions of a call', () => {
  it('at least: the bound itself is enough, in each of the years that are asked for', () => {
    const rule = { shape: 'at-least', field: 'size.output', value: '100', years: 3 };
    expect(met(rule)).toBe(true);
    expect(met(rule, size({ output: ['120', '110', '99.99'] }))).toBe(false);
    const newest = { shape: 'at-least', field: 'size.output', value: '111' };
    expect(met(newest)).toBe(true);
    expect(met({ ...newest, years: 2 })).toBe(false);
    expect(met({ ...rule, value: '1', years: 4 })).toBe(false);
  });

  it('at most: the bound itself is not too much', () => {
    const rule = { shape: 'at-most', field: 'identity.area', value: '86.5' };
    expect(met(rule)).toBe(true);
    expect(met({ ...rule, value: '86.49' })).toBe(false);
  });

  it('ratio: compared exactly, so that 69.9999 % is not 70 %', () => {
    const rule = {
      shape: 'ratio-at-least',
      numerator: 'size.leadOutput',
      denominator: 'size.newestOutput',
      percent: '70',
    };
    expect(met(rule, size({ leadOutput: '70', newestOutput: '100' }))).toBe(true);
    expect(met(rule, size({ leadOutput: '699999.99', newestOutput: '1000000' }))).toBe(false);
    expect(met(rule, size({ newestOutput: '0' }))).toBe(false);
  });

  it('yes and no: somebody has to have answered', () => {
    expect(met({ shape: 'is-no', field: 'size.accidents' })).toBe(true);
    expect(met({ shape: 'is-yes', field: 'size.accidents' })).toBe(false);
    expect(met({ shape: 'is-no', field: 'size.accidents' }, size({ accidents: true }))).toBe(false);
    expect(met({ shape: 'is-no', field: 'size.accidents' }, size({ accidents: '' }))).toBe(false);
  });

  it('rows: counts the rows of a table', () => {
    const rule = { shape: 'rows-at-least', field: 'sixOnes.chainLeaders' };
    expect(met({ ...rule, rows: 1 })).toBe(true);
    expect(met({ ...rule, rows: 2 })).toBe(false);
  });

  it('any of: one is enough', () => {
    const few = { id: 'a', title, shape: 'rows-at-least', field: 'sixOnes.chainLeaders', rows: 9 };
    const big = { id: 'b', title, shape: 'at-least', field: 'size.tax', value: '3' };
    expect(met({ shape: 'any-of', of: [few, big] })).toBe(true);
    expect(met({ shape: 'any-of', of: [few, { ...big, value: '4' }] })).toBe(false);
  });

  it('relaxed for: the named areas have the lower bound', () => {
    const bound = { id: 'a', title, shape: 'at-least', field: 'size.tax', value: '5' };
    const rule = {
      shape: 'relaxed-for',
      orgs: ['371622'],
      relaxed: { ...bound, value: '2' },
      otherwise: bound,
    };
    expect(met(rule)).toBe(false);
    expect(met(rule, {}, '371622')).toBe(true);
  });

  it('adds the joint applicants’ own figures up', () => {
    const rule = { shape: 'at-least', field: 'partnerPart.output', value: '35' };
    expect(met(rule)).toBe(true);
    expect(met({ ...rule, value: '35.01' })).toBe(false);
  });

  it('holds for no figure that is missing or that the form does not have', () => {
    const rule = { shape: 'at-most', field: 'size.nothing', value: '1' };
    expect(check(rule)).toMatchObject({ met: false, because: { zh: '条件（未填写）' } });
  });

  it('says condition, figure and unit', () => {
    const rule = { shape: 'at-least', field: 'size.output', value: '40', years: 2 };
    expect(check(rule).because.zh).toBe('条件（申报值120亿元、110亿元）');
  });
});
