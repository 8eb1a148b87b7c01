import { expect, it } from 'vitest';
import { Problem, passing, Unreachable } from '../../../console/api/problem.ts';

it('is tried again where the line is down or the server busy, and not where the same must fail again', () => {
  expect(passing(new Unreachable())).toBe('line');
  expect([429, 502, 503, 504].map((status) => passing(new Problem(status, {})))).toEqual(
    Array.from({ length: 4 }, () => 'busy'),
  );
  expect([400, 409, 413, 500].map((status) => passing(new Problem(status, {})))).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
