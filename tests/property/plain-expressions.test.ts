import * as fc from 'fast-check';
import jsonata from 'jsonata';
import { expect, it } from 'vitest';
import { plainExpression } from '../../local/step-functions/plain-expression.ts';

const NAMES = ['input', 'rest', 'constructor', 'in'] as const;

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>('', 'a', "b'", 0, 1.5, true, false, null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { noNullPrototype: true }),
  ),
}));
const bindings = fc.record({ states: fc.record({ input: value, rest: value }) });
const path = fc
  .array(fc.constantFrom(...NAMES), { maxLength: 3 })
  .map((names) => ['$states', ...names].join('.'));
const code = fc.oneof(
  path,
  fc.tuple(path, fc.constantFrom('a', '', 'constructor')).map(([at, text]) => `${at} = '${text}'`),
);

it('what is answered without JSONata is what JSONata answers', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(code, bindings, async (expression, given) => {
      const plainly = plainExpression(expression)(given);
      if (plainly === undefined) return;
      answered += 1;
      expect(plainly).toEqual(await jsonata(expression).evaluate(undefined, given));
    }),
    { numRuns: 1_000 },
  );
  expect(answered).toBeGreaterThan(100);
});

it.each([
  ['a place', '$states.input.seat', 'BZ-STATS'],
  ['a comparison', "$look.rest = 'Decision'", true],
  ['another text', "$look.rest = 'Ranking'", false],
])('%s is answered so', (_what, expression, answer) => {
  const given = { look: { rest: 'Decision' }, states: { input: { seat: 'BZ-STATS' } } };
  expect(plainExpression(expression)(given)).toBe(answer);
});
