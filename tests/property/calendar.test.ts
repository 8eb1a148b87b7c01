import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import table from '../../data/calendar/cn-2000-2026.json' with { type: 'json' };
import { isWorkingDay, WorkCalendar } from '../../workflows/calendar/calendar.ts';
import { workingDaysBetween } from '../../workflows/calendar/day-table.ts';
import {
  type DayUnit,
  deadlineAfter,
  explainDeadline,
  noticePeriod,
  reproject,
  workingDaysBefore,
  workingDaysLeft,
} from '../../workflows/calendar/deadline.ts';
import { addDays, instantAt, laterOf, localDateOf } from '../../workflows/calendar/instant.ts';

const calendar = WorkCalendar.parse(table);

// From 2018 into the unpublished 2028, so that long breaks, make-up days and the end of the table are all met.
const date = fc.integer({ min: 0, max: 3_650 }).map((days) => addDays('2018-01-01', days));
const clock = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const instant = fc.tuple(date, clock).map(([day, time]) => instantAt(day, time));
const unit = fc.constantFrom<DayUnit>('working', 'calendar');
const pausesAfter = (start: string) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }), clock, clock)
      .map(([after, length, a, b]) => {
        const day = addDays(localDateOf(start), after);
        const [early, late] = length === 0 && a > b ? [b, a] : [a, b];
        return { from: instantAt(day, early), to: instantAt(addDays(day, length), late) };
      }),
    { maxLength: 3 },
  );
const terms = instant.chain((start) =>
  fc.record({
    start: fc.constant(start),
    days: fc.integer({ min: 0, max: 60 }),
    unit,
    countFirstDay: fc.boolean(),
    hour: fc.constantFrom('12:00', '17:30', '24:00'),
    pauses: pausesAfter(start),
    calendar: fc.constant(calendar),
    rule: fc.constant('call.days.departments'),
  }),
);

/** Day by day, from the table as it is announced. */
const walked = (from: string, to: string): number => {
  let working = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const works = weekend ? table.makeUpDays.includes(day) : !table.holidays.includes(day);
    if (works) working += 1;
  }
  return working;
};

describe('working days between two days', () => {
  it('are as many as somebody counts who goes through the calendar', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20, max: 900 }), (from, days) => {
        const to = addDays(from, days);
        expect(workingDaysBetween(calendar, from, to)).toBe(walked(from, to));
      }),
    );
  });

  it('before 1970 and over the whole table too', () => {
    for (const [from, to] of [
      ['1969-12-20', '1970-01-12'],
      ['1968-02-27', '1968-03-03'],
      ['1999-12-01', '2027-02-01'],
    ] as const)
      expect(workingDaysBetween(calendar, from, to)).toBe(walked(from, to));
  });
});

describe('every time limit', () => {
  it('ends on a working day, after its start, at the stated hour', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const deadline = deadlineAfter(given);
        expect(isWorkingDay(calendar, deadline.date)).toBe(true);
        expect(deadline.at > given.start).toBe(true);
        expect(deadline.at).toBe(instantAt(deadline.date, given.hour));
      }),
    );
  });

  it('never ends earlier for more days, for a later start, or for a pause more', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 30 }), instant, (given, more, other) => {
        const { at } = deadlineAfter(given);
        expect(deadlineAfter({ ...given, days: given.days + more }).at >= at).toBe(true);
        expect(deadlineAfter({ ...given, pauses: given.pauses.slice(1) }).at <= at).toBe(true);
        const later = { ...given, start: laterOf(other, given.start) };
        expect(deadlineAfter(later).at >= at).toBe(true);
      }),
    );
  });

  it('in working days without a pause has exactly that many after its start', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const deadline = deadlineAfter({ start, days, calendar, rule: 'r' });
        const from = addDays(localDateOf(start), 1);
        expect(workingDaysBetween(calendar, from, deadline.date)).toBe(days);
        expect(workingDaysLeft(calendar, start, deadline)).toBe(days);
      }),
    );
  });

  it('accounts for each day between its start and its end', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const { date: last, why } = deadlineAfter({ start, days, calendar, rule: 'r' });
        const skipped = why.skippedHolidays.length + why.skippedWeekendDays;
        expect(addDays(why.startedOn, days + skipped)).toBe(last);
      }),
    );
  });

  it('is provisional exactly where it reaches beyond the table', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const deadline = deadlineAfter(given);
        expect(deadline.why.provisional).toBe(deadline.date > '2026-12-31');
      }),
    );
  });

  it('is the same when computed again from its own derivation, and explains itself', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const deadline = deadlineAfter(given);
        expect(reproject(deadline, calendar)).toEqual(deadline);
        expect(explainDeadline(deadline).zh).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe('every public notice', () => {
  it('in working days has exactly that many, the first and the last day included', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), (firstDay, days) => {
        const given = { firstDay, days, unit: 'working', calendar } as const;
        const counted = noticePeriod({ ...given, countFirstDay: true });
        expect(workingDaysBetween(calendar, firstDay, counted.lastDay)).toBe(days);
        expect(isWorkingDay(calendar, counted.lastDay)).toBe(true);
        const uncounted = noticePeriod({ ...given, countFirstDay: false });
        expect(workingDaysBetween(calendar, addDays(firstDay, 1), uncounted.lastDay)).toBe(days);
      }),
    );
  });

  it('ends at the midnight that closes its last day', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 30 }), unit, (firstDay, days, counted) => {
        const notice = noticePeriod({
          firstDay,
          days,
          unit: counted,
          countFirstDay: true,
          calendar,
        });
        expect(localDateOf(notice.endsAt)).toBe(addDays(notice.lastDay, 1));
      }),
    );
  });
});

it('a reminder stands the asked number of working days before the end', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 30 }), (last, n) => {
      const day = workingDaysBefore(calendar, last, n);
      expect(isWorkingDay(calendar, day)).toBe(true);
      expect(workingDaysBetween(calendar, day, addDays(last, -1))).toBe(n);
    }),
  );
});
