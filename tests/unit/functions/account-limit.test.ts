import { describe, expect, it } from 'vitest';
import { TooMany } from '../../../functions/door/errors.ts';
import { limitAccount, limitReads, limitUploads } from '../../../functions/http/account-limit.ts';

const often = (account: string, times: number, now: number): void => {
  for (let n = 0; n < times; n += 1) limitAccount(account, now);
};

describe('a script gone wild', () => {
  it('is refused after a minute’s worth of commands, and told how long to wait', () => {
    often('a-wild', 600, 0);
    expect(() => limitAccount('a-wild', 0)).toThrow(TooMany);
    expect(() => limitAccount('a-wild', 0)).toThrow(
      expect.objectContaining({ retryAfterSeconds: 1 }),
    );
  });

  it('keeps nobody else from working', () => {
    often('a-busy', 600, 0);
    limitAccount('a-other', 0);
    expect(() => limitAccount('a-busy', 0)).toThrow(TooMany);
  });

  it('reads by what it costs, apart from what it does', () => {
    for (let n = 0; n < 75; n += 1) limitReads('a-printing', 40, 0);
    expect(() => limitReads('a-printing', 40, 0)).toThrow(
      expect.objectContaining({ retryAfterSeconds: 1 }),
    );
    expect(() => limitReads('a-printing', 1, 0)).toThrow(TooMany);
    limitReads('a-printing', 40, 1_000);
    limitAccount('a-printing', 0);
  });

  it('uploads a good deal at once, and then what a line carries', () => {
    for (let n = 0; n < 20; n += 1) limitUploads('a-many-files', 300, 0);
    expect(() => limitUploads('a-many-files', 300, 0)).toThrow(
      expect.objectContaining({ retryAfterSeconds: 180 }),
    );
    limitUploads('a-many-files', 300, 180_000);
  });

  it('may go on as time passes', () => {
    often('a-patient', 600, 0);
    limitAccount('a-patient', 1_000);
    expect(() => often('a-patient', 11, 1_000)).toThrow(TooMany);
  });
});
