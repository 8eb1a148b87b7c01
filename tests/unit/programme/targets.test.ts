import { describe, expect, it } from 'vitest';
import { referenceData } from '../../../functions/wiring/reference-data.ts';
import { targetFigure } from '../../../workflows/programme/targets.ts';

const { targets } = referenceData;
const figure = (id: string) => {
  const target = targets.targets.find((one) => one.id === id);
  return target === undefined ? undefined : targetFigure(target);
};

describe('a target reads as the policy puts it', () => {
  it('more than, of the class, at least, about, and no figure at all are told apart', () => {
    expect(figure('T23')?.zh).toBe('过5500亿元');
    expect(figure('T24')?.zh).toBe('3000亿级');
    expect(figure('T05')?.zh).toBe('1000家以上');
    expect(figure('T10')?.zh).toBe('800家左右');
    expect(figure('T08')).toEqual({ zh: '达到100%', en: '100% reached' });
    expect(figure('T21')?.zh).toBe('一批（未定数量）');
    expect(figure('T23')?.en).toBe('more than 5500 × 100 million yuan');
  });

  it('the clause is quoted with every figure of the groups', () => {
    const { stated, groups } = targets.targetSystem;
    for (const { value, open } of groups) if (!open) expect(stated.zh).toContain(`${value}亿级`);
    for (const name of groups.at(-1)?.named ?? []) expect(stated.zh).toContain(name);
  });
});
