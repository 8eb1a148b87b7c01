import { describe, expect, it } from 'vitest';
import { carriedOver, largeChanges, unitSlips } from '../../../workflows/form/compare-figures.ts';
import { form } from '../../fixtures/form.ts';
import { contentsOf, entered } from '../../fixtures/submission.ts';

const current = contentsOf();
const lastTime = (size: Record<string, unknown>) =>
  contentsOf({ size: { ...entered.size, ...size } });
const paths = (moved: ReturnType<typeof largeChanges>) => moved.map(({ path }) => path);

describe('a new application from an earlier one', () => {
  it('is prefilled with all that was entered: nothing computed, persons plain again', () => {
    const drafts = carriedOver(form, current);
    expect(drafts.get('size')).toEqual(entered.size);
    expect(drafts.get('sixOnes')).toEqual(entered.sixOnes);
  });

  it('leaves out parts and fields that the new form does not have', () => {
    const old = new Map([
      ...current,
      ['abolished', { x: '1' }],
      ['identity', { area: '5', old: 1 }],
    ]);
    const drafts = carriedOver(form, old as typeof current);
    expect(drafts.has('abolished')).toBe(false);
    expect(drafts.get('identity')).toEqual({ area: '5' });
  });
});

describe('变动超过30%请说明', () => {
  it('names figures that moved by more than 30 %, not by exactly 30 %', () => {
    expect(paths(largeChanges(form, lastTime({ leadOutput: '69.24' }), current))).toEqual([]);
    expect(paths(largeChanges(form, lastTime({ leadOutput: '69.22' }), current))).toEqual([
      'size.leadOutput',
    ]);
    expect(
      paths(largeChanges(form, lastTime({ leadOutput: '100' }), lastTime({ leadOutput: '70' }))),
    ).toEqual([]);
    expect(paths(largeChanges(form, lastTime({ enterprises: '100' }), current))).toEqual([
      'size.enterprises',
    ]);
  });

  it('compares the newest year with the newest', () => {
    expect(paths(largeChanges(form, lastTime({ output: ['120', '1', '1'] }), current))).toEqual([]);
    expect(paths(largeChanges(form, lastTime({ output: ['60', '110', '100'] }), current))).toEqual([
      'size.output',
    ]);
  });

  it('says nothing about a figure that is new', () => {
    expect(largeChanges(form, new Map(), current)).toEqual([]);
  });

  it('finds figures entered in the wrong unit', () => {
    expect(paths(unitSlips(form, lastTime({ tax: '32000' }), current))).toEqual(['size.tax']);
    expect(paths(unitSlips(form, lastTime({ tax: '32' }), current))).toEqual([]);
  });
});
