import { describe, expect, it } from 'vitest';
import { remindAgainAt } from '../../../workflows/calendar/clock.ts';
import { clockFor, reminded } from '../../../workflows/calls/time-limits.ts';
import { factsOf } from '../../fixtures/facts.ts';

const base = factsOf();
/** A round whose reminders go out so many working days before; asked on Tue 3 March 2026, 10:00. */
const asked = (before: number, at = '2026-03-03T02:00:00.000Z') => ({
  at,
  facts: { ...base, call: { ...base.call, reminders: { ...base.call.reminders, tasks: before } } },
});

describe('the time limit that a round gives to a step', () => {
  it('comes with a reminder when offices open, so many working days before', () => {
    const { due, remindAt } = clockFor(asked(2), { step: 'inquiry', days: 5 });
    expect(due.date).toBe('2026-03-10');
    expect(remindAt).toBe('2026-03-06T01:00:00.000Z');
  });

  it('comes without one where the round sets none, whoever is asked', () => {
    expect(clockFor(asked(0), { step: 'recognition' }).remindAt).toBeUndefined();
    expect(clockFor(asked(0), { step: 'preliminary' }).remindAt).toBeUndefined();
  });

  it('is never reminded of on the day on which it was asked, nor in the past', () => {
    const early = asked(1, '2026-03-02T23:00:00.000Z');
    expect(clockFor(early, { step: 'inquiry', days: 1 }).remindAt).toBeUndefined();
    const { due } = clockFor(asked(2), { step: 'inquiry', days: 5 });
    expect(reminded(asked(2, '2026-03-06T02:00:00.000Z'), due)).toEqual({ due });
  });
});

describe('what nobody answers', () => {
  it('is reminded of again after a week of offices, when they open', () => {
    const { facts } = asked(2);
    expect(remindAgainAt({ at: '2026-03-10T09:30:00.000Z', facts })).toBe(
      '2026-03-17T01:00:00.000Z',
    );
  });
});
