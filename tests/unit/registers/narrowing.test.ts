import { describe, expect, it } from 'vitest';
import {
  AskedNarrowing,
  meets,
  narrowingOf,
  sayBy,
} from '../../../workflows/registers/narrowing.ts';

const line = {
  name: '样例厨具有限公司',
  holderName: { zh: '博兴县', en: 'Boxing' },
  status: 'listed',
  asked: 1,
  columns: { kind: 'new', aboveScale: true },
};

describe('what a list is narrowed by', () => {
  it('is said in an address and read back the same', () => {
    const by = { kind: 'new', aboveScale: 'true' };
    expect(sayBy(by)).toBe('kind:new,aboveScale:true');
    expect(
      narrowingOf(
        AskedNarrowing.parse({
          status: 'listed,moved',
          asked: 'true',
          text: '厨具',
          by: sayBy(by),
        }),
      ),
    ).toEqual({ status: ['listed', 'moved'], asked: true, text: '厨具', by });
    expect(sayBy({})).toBeUndefined();
    expect(narrowingOf(AskedNarrowing.parse({}))).toEqual({ asked: false });
  });

  it('is met where each of its conditions is', () => {
    expect(meets(line, {})).toBe(true);
    expect(meets(line, { by: { kind: 'new', aboveScale: 'true' } })).toBe(true);
    expect(meets(line, { by: { kind: 'renovation' } })).toBe(false);
    expect(meets(line, { status: ['moved'] })).toBe(false);
    expect(meets({ ...line, asked: 0 }, { asked: true })).toBe(false);
    expect(meets(line, { text: 'boxing' })).toBe(true);
    expect(meets(line, { text: '惠民' })).toBe(false);
  });
});
