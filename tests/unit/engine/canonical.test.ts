import { describe, expect, it } from 'vitest';
import { canonical } from '../../../engine/canonical.ts';

/** Vectors of RFC 8785, sections 3.2.2 to 3.2.3 and appendix B (https://www.rfc-editor.org/rfc/rfc8785). */
describe('the canonical form', () => {
  it('writes the example of the RFC as the RFC does', () => {
    const input = {
      // biome-ignore lint/correctness/noPrecisionLoss: the RFC’s own example loses it on purpose
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units', () => {
    const input = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      '\u00f6': 7,
    };
    expect([...canonical(input).matchAll(/:(\d)/g)].map(([, n]) => Number(n))).toEqual([
      2, 4, 6, 7, 1, 5, 3,
    ]);
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e23, '1e+23'],
  ])('writes %d as %s', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('leaves out what is undefined', () => {
    expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [() => 1], [1n]])(
    'has no form for %s',
    (value) => {
      expect(() => canonical(value)).toThrow(expect.objectContaining({ name: 'NotCanonical' }));
    },
  );
});
