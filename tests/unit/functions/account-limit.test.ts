import { describe, expect, it } from 'vitest';
import { TooMany } from '../../../functions/door/errors.ts';
import { limitAccount, limitReads, limitUploads } from '../../../functions/http/account-limit.ts';

/** A system, as far as its budgets know it. */
const HERE = {};

const often = (account: string, times: number, now: number): void => {
  for (let n = 0; n < times; n += 1) limitAccount(HERE, account, now);
};

describe('a script gone wild', () => {
  it('is refused after a minute’s worth of commands, and told how long to wait', () => {
    often('a-wild', 600, 0);
    expect(() => limitAccount(HERE, 'a-wild', 0)).toThrow(TooMany);
    expect(() => limitAccount(HERE, 'a-wild', 0)).toThrow(
      expect.objectContaining({ retryAfterSeconds: 1 }),
    );
  });

  it('keeps nobody else from working', () => {
    often('a-busy', 600, 0);
    limitAccount(HERE, 'a-other', 0);
    expect(() => limitAccount(HERE, 'a-busy', 0)).toThrow(TooMany);
  });

  it('reads by what it costs, apart from what it does', () => {
    for (let n = 0; n < 75; n += 1) limitReads(HERE, 'a-printing', 40, 0);
    expect(() => limitReads(HERE, 'a-printing', 40, 0)).toThrow(
      expect.objectContaining({ retryAfterSeconds: 1 }),
    );
    expect(() => limitReads(HERE, 'a-printing', 1, 0)).toThrow(TooMany);
    limitReads(HERE, 'a-printing', 40, 1_000);
    limitAccount(HERE, 'a-printing', 0);
  });

  it('uploads a good deal at once, and then what a line carries', () => {
    for (let n = 0; n < 20; n += 1) limitUploads(HERE, 'a-many-files', 300, 0);
    expect(() => limitUploads(HERE, 'a-many-files', 300, 0)).toThrow(
      expect.objectContaining({ retryAfterSeconds: 180 }),
    );
    limitUploads(HERE, 'a-many-files', 300, 180_000);
  });

  it('may go on as time passes', () => {
    often('a-patient', 600, 0);
    limitAccount(HERE, 'a-patient', 1_000);
    expect(() => often('a-patient', 11, 1_000)).toThrow(TooMany);
  });

  it('at one system takes nothing from what the same account may do at another of the same process', () => {
    often('a-at-two', 600, 0);
    expect(() => limitAccount(HERE, 'a-at-two', 0)).toThrow(TooMany);
    limitAccount({}, 'a-at-two', 0);
  });
});
