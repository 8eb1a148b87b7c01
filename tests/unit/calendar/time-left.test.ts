import { describe, expect, it } from 'vitest';
import { referenceData } from '../../../functions/wiring/reference-data.ts';
import { timeLeft } from '../../../workflows/calendar/time-left.ts';

const { calendar } = referenceData;
/** Friday 30 April 2026, half past five in the afternoon: the day before the holidays of May. */
const due = { at: '2026-04-30T09:30:00.000Z', date: '2026-04-30' };

describe('working days left', () => {
  it('leave today out and count the last day', () => {
    const left = timeLeft(calendar, '2026-04-28T01:00:00.000Z', due);
    expect(left).toEqual({ workingDaysLeft: 2, late: false, workingDaysLate: 0 });
  });

  it('are none on the last day, which is late only after its hour', () => {
    expect(timeLeft(calendar, '2026-04-30T09:29:59.999Z', due)).toMatchObject({
      workingDaysLeft: 0,
      late: false,
    });
    expect(timeLeft(calendar, '2026-04-30T09:30:00.000Z', due)).toEqual({
      workingDaysLeft: 0,
      late: true,
      workingDaysLate: 0,
    });
  });

  it('holidays make nobody later', () => {
    expect(timeLeft(calendar, '2026-05-04T01:00:00.000Z', due).workingDaysLate).toBe(0);
    expect(timeLeft(calendar, '2026-05-06T01:00:00.000Z', due)).toMatchObject({
      late: true,
      workingDaysLate: 1,
    });
  });

  it('a night in Europe is the next morning in Shanghai', () => {
    // 23:30 UTC on the 28th is the 29th in Shanghai: one day left, not two.
    expect(timeLeft(calendar, '2026-04-28T23:30:00.000Z', due).workingDaysLeft).toBe(1);
  });
});
