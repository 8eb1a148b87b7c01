import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shaped } from '../../../interface/components.ts';

// Told apart by the compiler too: of a list, `array` cannot be left out.
describe('a shape that the domain states', () => {
  const list = shaped<readonly string[]>('test.List', 'array');
  const record = shaped<{ readonly a: string }>('test.Record');

  it('is described as what it is: a list or an object', () => {
    expect(z.toJSONSchema(list, { unrepresentable: 'any' })).toMatchObject({ type: 'array' });
    expect(z.toJSONSchema(record, { unrepresentable: 'any' })).toMatchObject({ type: 'object' });
  });

  it('takes no object for a list, and no list for an object', () => {
    expect(list.safeParse([]).success).toBe(true);
    expect(list.safeParse({}).success).toBe(false);
    expect(record.safeParse({}).success).toBe(true);
    expect(record.safeParse([]).success).toBe(false);
  });
});
