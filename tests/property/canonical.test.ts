import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, NotCanonical } from '../../engine/canonical.ts';

/** The rule of RFC 8785 as a sentence: an object is written with its names in order, all else as JSON is. */
const bySentence = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(bySentence).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${bySentence(Reflect.get(value, name))}`).join(',')}}`;
};

/** Names that objects list by value and not as they were put in, names that sort before them, and usual ones. */
const name = fc.oneof(
  fc.constantFrom('9', '10', '1', '-1', '01', '', '__proto__', 'constructor', '\u{1f600}', 'ﬀ'),
  fc.string({ unit: 'grapheme' }),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, -0, 1e21, 5e-324, 0.1),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('the canonical form', () => {
  it('is the same however the names were put in, and what JSON reads back', () => {
    fc.assert(
      fc.property(value, (any) => {
        const text = canonical(any);
        expect(text).toBe(bySentence(any));
        // Read back it is in order, which is the short way; an object of numbers alone is not.
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is not written for a lone surrogate, and takes the same letters for what they are', () => {
    expect(() => canonical({ a: '\ud83d' })).toThrow(NotCanonical);
    expect(() => canonical({ '\ud83d': 'a' })).toThrow(NotCanonical);
    expect(canonical({ a: '\\ud83d \u{1f600}' })).toBe('{"a":"\\\\ud83d \u{1f600}"}');
  });

  it('leaves out what is undefined, also where all is in order', () => {
    expect(canonical({ a: 1, b: undefined, c: { d: undefined } })).toBe('{"a":1,"c":{}}');
  });
});
