import { describe, expect, it } from 'vitest';
import { comparable, looksLikePartOf } from '../../../engine/look-alike.ts';

describe('a text that looks the same', () => {
  it.each([
    ['full width', 'ＡＢＣ（１２）', 'abc(12)'],
    ['a radical', '⼯业', '工业'],
    ['a compatibility ideograph', '\uF9DC', '隆'],
    ['blanks around', '　博兴县 ', '博兴县'],
  ])('is the same with %s', (_what, one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it('is found in another by what a reader sees', () => {
    expect(looksLikePartOf('厨具（示例）', '博兴县商用厨具(示例)产业集群')).toBe(true);
    expect(looksLikePartOf('', '博兴县')).toBe(true);
    expect(looksLikePartOf('厨房', '博兴县商用厨具产业集群')).toBe(false);
  });
});
