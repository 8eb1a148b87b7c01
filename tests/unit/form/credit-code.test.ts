import { describe, expect, it } from 'vitest';
import { creditCodeProblem, plainCode } from '../../../workflows/form/credit-code.ts';

describe('统一社会信用代码', () => {
  // The code that GB 32100-2015 itself works through, and codes of public bodies.
  it.each(['91350100M000100Y43', '91110000710925462X', '91110000100010433L'])(
    'is taken where its check sign is right: %s',
    (code) => {
      expect(creditCodeProblem(code)).toBeUndefined();
    },
  );

  it.each([
    ['abc', /应为18位，现为3位/],
    ['ABC', /应为18位/],
    ['91350100M000100Y44', /校验位不符/],
    ['91350100M000100X43', /校验位不符/],
    ['91350100M0001O0Y43', /不使用“O”/],
    ['913501000000000000000', /现为21位/],
  ])('is refused with the reason: %s', (code, because) => {
    expect(creditCodeProblem(code)?.zh).toMatch(because);
  });

  it('is put right as people write it', () => {
    expect(plainCode(' ９１３５０１００m000100y43\u200b')).toBe('91350100M000100Y43');
    expect(plainCode('91350100 M000 100Y 43')).toBe('91350100M000100Y43');
  });
});
