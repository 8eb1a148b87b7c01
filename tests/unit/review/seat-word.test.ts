import { describe, expect, it } from 'vitest';
import { SEAT_STATUS, seatWord } from '../../../workflows/review/opinions/verdict.ts';

describe('what the board says of a department', () => {
  it('is 逾期未反馈 once the time of one that is asked is over', () => {
    expect(seatWord('asked', false)).toBe(SEAT_STATUS.asked);
    expect(seatWord('asked', true).zh).toBe('逾期未反馈');
  });

  it.each(['answered', 'ended', 'no-reply'] as const)('stays what it was: %s', (status) => {
    expect(seatWord(status, true)).toBe(SEAT_STATUS[status]);
  });
});
