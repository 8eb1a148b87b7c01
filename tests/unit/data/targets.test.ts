import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Bilingual } from '../../../engine/bilingual.ts';
import { Decimal } from '../../../workflows/decimal/decimal.ts';
import { orgById, readJson } from './read.ts';

const targets = z
  .object({
    operators: z.record(z.string(), z.string()),
    targetSystem: z.object({
      groups: z.array(z.object({ count: z.string(), targets: z.array(z.string()) })),
    }),
    targets: z.array(
      z.strictObject({
        id: z.string().regex(/^T\d\d$/),
        title: Bilingual,
        operator: z.string(),
        value: Decimal.optional(),
        unit: z.string(),
        kind: z.string(),
        by: z.literal('2027').optional(),
        clause: z.string(),
        departments: z.array(z.string()).min(1),
        clusters: z.array(z.string()).min(1).optional(),
        note: z.string().optional(),
      }),
    ),
    responsibilities: z.array(
      z.strictObject({
        clause: z.string(),
        title: z.string(),
        departments: z.array(z.string()).min(1),
        alsoAll: z.array(z.string()).optional(),
        targets: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(readJson('targets.json'));

describe('the targets of the policy', () => {
  const ids = targets.targets.map(({ id }) => id);

  it('are T01 to T29, each with operator, clause and departments', () => {
    expect(ids).toEqual(Array.from({ length: 29 }, (_, i) => `T${String(i + 1).padStart(2, '0')}`));
    for (const { id, operator, departments, value } of targets.targets) {
      expect(Object.keys(targets.operators), id).toContain(operator);
      for (const org of departments) expect(orgById.has(org), org).toBe(true);
      expect(value === undefined, id).toBe(operator === 'some');
    }
  });

  it('make up “1122+N” with the six clusters and the open class', () => {
    const { groups } = targets.targetSystem;
    expect(groups.map(({ count }) => count).join('')).toBe('1122N');
    expect(groups.flatMap((group) => group.targets)).toEqual(ids.slice(22));
    const sum = groups.slice(0, 4).flatMap((group) => group.targets);
    const values = sum.map((id) =>
      Number(targets.targets.find((target) => target.id === id)?.value),
    );
    // 亿元: the six lowest bounds, 1,450 bn yuan
    expect(values.reduce((all, value) => all + value, 0)).toBe(14_500);
  });

  it('stand behind 20 lists of units, with the industry bureau in all but leadership', () => {
    expect(targets.responsibilities).toHaveLength(20);
    const without = targets.responsibilities.filter(
      ({ departments }) => !departments.includes('BZ-IIT'),
    );
    expect(without.map(({ clause }) => clause)).toEqual(['三（一）']);
    for (const { clause, departments, targets: own = [] } of targets.responsibilities) {
      for (const org of departments) expect(orgById.has(org), `${clause} ${org}`).toBe(true);
      for (const id of own) {
        const target = targets.targets.find((known) => known.id === id);
        expect(target, id).toMatchObject({ clause, departments });
      }
    }
  });
});
