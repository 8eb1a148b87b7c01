import { describe, expect, it } from 'vitest';
import { ROAD, roadAfter, roadFrom } from '../../../workflows/calls/road.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import { caseClock } from '../../../workflows/review/case-clock.ts';
import { calendar2026 as calendar } from '../../fixtures/calendar.ts';
import { callOf } from '../../fixtures/call.ts';
import { readyCase, servingCall } from '../../fixtures/upstream.ts';

/** Mon 16 March 2026, 10:00 in Shanghai. */
const now = '2026-03-16T02:00:00.000Z';
const call = servingCall({ deadline: '2026-05-29T09:30:00.000Z' });
const kase = (status: CaseState['status'], more: Partial<CaseState> = {}) =>
  readyCase('c-1', { status, ...more });
const clock = (status: CaseState['status'], deadline = '2026-05-29T09:30:00.000Z', due?: string) =>
  caseClock(
    kase(status),
    servingCall({ deadline }),
    due === undefined ? [] : [{ due: { at: due } as never }],
    { calendar, now },
  );

describe('the clock of a whole application', () => {
  it('adds up what the round gives to each step that is still to come', () => {
    expect(roadFrom(call, 'formal-review')).toBe(5 + 7 + 5 + 2 * 10 + 5 + 10);
    expect(roadAfter(call, 'decision')).toBe(5 + 10);
    const together = { ...call, order: 'parallel' as const };
    expect(roadFrom(together, 'departments')).toBe(7 + 20 + 5 + 10);
    for (const stretch of ROAD)
      expect(roadAfter(call, stretch)).toBeLessThanOrEqual(roadFrom(call, stretch));
  });

  it('says by when the letter would go, and what that leaves of the higher level’s deadline', () => {
    // Ten working days from 16 March, 4 to 6 April being days off only later.
    expect(clock('listed')).toMatchObject({ paceDate: '2026-03-30', standing: 'enough' });
    expect(clock('listed', '2026-03-31T09:30:00.000Z')).toMatchObject({
      spare: 1,
      standing: 'tight',
    });
    expect(clock('listed', '2026-03-27T09:30:00.000Z')).toMatchObject({
      spare: -1,
      standing: 'missed',
    });
  });

  it('goes on from the limit of the question that is open, however late it is answered', () => {
    const early = clock('departments', undefined, '2026-03-18T09:30:00.000Z');
    const late = clock('departments', undefined, '2026-03-25T09:30:00.000Z');
    expect(Number(early?.spare) - Number(late?.spare)).toBe(5);
    // What is overdue is not behind the present.
    const overdue = clock('departments', undefined, '2026-03-02T09:30:00.000Z');
    expect(overdue?.paceDate).toBe(clock('site-check')?.paceDate);
  });

  it('counts the nomination once: its own limit is the last day', () => {
    const asked = clock('notice-over', undefined, '2026-03-20T09:30:00.000Z');
    expect(asked?.paceDate).toBe('2026-03-20');
    expect(clock('notice-over')?.paceDate).toBe('2026-03-30');
  });

  it('takes off the bodies that have decided already', () => {
    const at = (next: number) =>
      caseClock(
        kase('decision', {
          review: {
            ...kase('decision').review,
            decision: { chain: [], next, since: now } as never,
          },
        }),
        call,
        [{ due: { at: '2026-03-20T09:30:00.000Z' } as never }],
        { calendar, now },
      );
    expect(Number(at(1)?.spare) - Number(at(0)?.spare)).toBe(10);
  });

  it('is nothing where there is no higher level, and for what is with the applicant or has left the road', () => {
    expect(caseClock(kase('departments'), callOf(), [], { calendar, now })).toBeUndefined();
    for (const status of ['draft', 'declined', 'not-selected', 'recommended'] as const)
      expect(clock(status)).toBeUndefined();
  });
});
