import { describe, expect, it } from 'vitest';
import { pauseBeforeRepeat } from '../../../engine/busy.ts';

const busy = { status: 503, retryAfter: '2' };
const never = () => 0;
const always = () => 1;

describe('what finds the system busy', () => {
  it('is sent again after as long as it asks for, and a random while that doubles', () => {
    expect([0, 1, 2].map((repeats) => pauseBeforeRepeat(busy, repeats, never))).toEqual([
      2000, 2000, 2000,
    ]);
    expect([0, 1, 2].map((repeats) => pauseBeforeRepeat(busy, repeats, always))).toEqual([
      3000, 4000, 6000,
    ]);
    expect(pauseBeforeRepeat({ status: 503, retryAfter: null }, 0, never)).toBe(1000);
  });

  it('is told to the person after three times', () => {
    expect(pauseBeforeRepeat(busy, 3, never)).toBeUndefined();
  });

  it.each(['3600', 'Wed, 21 Oct 2026 07:28:00 GMT', '-1'])('is not waited for %s', (retryAfter) => {
    expect(pauseBeforeRepeat({ status: 503, retryAfter }, 0, never)).toBeUndefined();
  });

  it.each([200, 409, 412, 429, 500, 504])('%s is an answer and not a busy system', (status) => {
    expect(pauseBeforeRepeat({ status, retryAfter: '1' }, 0, never)).toBeUndefined();
  });
});
