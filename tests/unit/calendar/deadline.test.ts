import { describe, expect, it } from 'vitest';
import { WorkCalendar } from '../../../workflows/calendar/calendar.ts';
import { workingDaysBetween } from '../../../workflows/calendar/day-table.ts';
import {
  Deadline,
  deadlineAfter,
  reproject,
  UncountableDays,
  workingDaysBefore,
  workingDaysLeft,
} from '../../../workflows/calendar/deadline.ts';
import { instantAt } from '../../../workflows/calendar/instant.ts';
import { official } from './official-table.ts';

type Terms = Parameters<typeof deadlineAfter>[0];
const due = (start: string, days: number, more: Partial<Terms> = {}) =>
  deadlineAfter({ start, days, calendar: official, rule: 'call.days.departments', ...more });
const morningOf = (date: string) => instantAt(date, '09:00');

describe('a time limit in working days', () => {
  it('starts on the day after and ends at half past five', () => {
    const deadline = due(morningOf('2026-03-02'), 5);
    expect(deadline.date).toBe('2026-03-09');
    expect(deadline.at).toBe('2026-03-09T09:30:00.000Z');
  });

  it('asked late in the evening, it starts no later than asked in the morning', () => {
    expect(due(instantAt('2026-03-02', '23:59'), 5).date).toBe('2026-03-09');
    expect(due(instantAt('2026-03-03', '00:00'), 5).date).toBe('2026-03-10');
  });

  it('passes over Mid-Autumn and National Day, and works on the Saturday that makes up for them', () => {
    const deadline = due(morningOf('2026-09-25'), 7);
    expect(deadline.at).toBe('2026-10-12T09:30:00.000Z');
    expect(deadline.why).toEqual({
      rule: 'call.days.departments',
      startedOn: '2026-09-25',
      days: 7,
      unit: 'working',
      countFirstDay: false,
      hour: '17:30',
      skippedHolidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      skippedWeekendDays: 5,
      workedMakeUpDays: ['2026-10-10'],
      pauses: [],
      provisional: false,
      calendarVersion: 'cn-2000-2026.1',
    });
    expect(Deadline.parse(deadline)).toEqual(deadline);
  });

  it('may count its first day, and states another hour', () => {
    const deadline = due(morningOf('2026-03-02'), 5, { countFirstDay: true, hour: '12:00' });
    expect(deadline.at).toBe('2026-03-06T04:00:00.000Z');
  });

  it('does not count a first day whose hour has passed', () => {
    const deadline = due(instantAt('2026-03-02', '17:30'), 1, { countFirstDay: true });
    expect(deadline.at).toBe('2026-03-03T09:30:00.000Z');
    expect(deadline.why.countFirstDay).toBe(false);
  });

  it('of no days is due today, or on the next working day', () => {
    expect(due(morningOf('2026-03-02'), 0).date).toBe('2026-03-02');
    expect(due(instantAt('2026-03-02', '18:00'), 0).date).toBe('2026-03-03');
    expect(due(morningOf('2026-03-07'), 0).date).toBe('2026-03-09');
  });

  it.each([-1, 2.5, Number.NaN, 3661])('of %s days fails by name', (days) => {
    expect(() => due(morningOf('2026-03-02'), days)).toThrow(UncountableDays);
  });
});

describe('a time limit in natural days', () => {
  it('counts the weekend', () => {
    expect(due(morningOf('2026-03-02'), 10, { unit: 'calendar' }).date).toBe('2026-03-12');
  });

  it('moves its last day out of a holiday, and says over what', () => {
    const deadline = due(morningOf('2026-09-25'), 7, { unit: 'calendar' });
    expect(deadline.date).toBe('2026-10-08');
    expect(deadline.why.skippedHolidays).toEqual([
      '2026-10-02',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ]);
    expect(deadline.why.skippedWeekendDays).toBe(2);
  });

  it('may end on a Saturday that is worked', () => {
    const deadline = due(morningOf('2026-10-08'), 2, { unit: 'calendar' });
    expect(deadline.date).toBe('2026-10-10');
    expect(deadline.why.workedMakeUpDays).toEqual(['2026-10-10']);
  });
});

describe('a case that was returned for correction', () => {
  const returned = (from: string, to: string) =>
    due(morningOf('2026-03-02'), 5, { pauses: [{ from, to }] }).date;

  it('stops the clock from the day it goes out to the day it is back', () => {
    expect(returned(morningOf('2026-03-04'), morningOf('2026-03-10'))).toBe('2026-03-16');
  });

  it('leaves the office a whole day when it went out on the last day', () => {
    expect(returned(morningOf('2026-03-09'), instantAt('2026-03-16', '17:29'))).toBe('2026-03-17');
  });

  it('costs one day when it is back the same day', () => {
    expect(returned(instantAt('2026-03-04', '09:00'), instantAt('2026-03-04', '11:00'))).toBe(
      '2026-03-10',
    );
  });

  it('does not cure a limit that was missed before it went out', () => {
    expect(returned(instantAt('2026-03-09', '17:45'), morningOf('2026-03-16'))).toBe('2026-03-09');
  });

  it('does not save a day by going out at its very end', () => {
    expect(returned(instantAt('2026-03-09', '17:30'), morningOf('2026-03-16'))).toBe('2026-03-09');
    expect(returned(instantAt('2026-03-09', '17:29'), morningOf('2026-03-16'))).toBe('2026-03-17');
  });

  it('does not fall due on a day of the pause, in natural days either', () => {
    const pauses = [{ from: morningOf('2026-03-09'), to: morningOf('2026-03-10') }];
    const natural = { unit: 'calendar', pauses } as const;
    expect(due(morningOf('2026-03-02'), 5, natural).date).toBe('2026-03-11');
  });

  it('keeps the day on which it went out after hours', () => {
    expect(returned(instantAt('2026-03-04', '18:00'), morningOf('2026-03-05'))).toBe('2026-03-10');
  });

  it('never moves the limit of the higher level', () => {
    const upstreamLimit = instantAt('2026-03-12', '12:00');
    const pauses = [{ from: morningOf('2026-03-04'), to: morningOf('2026-03-10') }];
    const deadline = due(morningOf('2026-03-02'), 5, { upstreamLimit, pauses });
    expect(deadline.why.upstreamLimit).toBe('2026-03-12T04:00:00.000Z');
    expect(deadline.date).toBe('2026-03-16');
  });
});

describe('a time limit that runs into an unpublished year', () => {
  it('is provisional as soon as one day of it lies there', () => {
    expect(due(morningOf('2026-12-24'), 5).why.provisional).toBe(false);
    expect(due(morningOf('2026-12-24'), 5).date).toBe('2026-12-31');
    expect(due(morningOf('2026-12-24'), 6).why.provisional).toBe(true);
    expect(due(morningOf('2026-12-24'), 6).date).toBe('2027-01-01');
  });

  it('is settled when the table of that year is there', () => {
    const amended = WorkCalendar.parse({
      ...official,
      version: 'test-2027',
      lastYear: 2027,
      holidays: [...official.holidays, '2027-01-01'],
    });
    const settled = reproject(due(morningOf('2026-12-24'), 6), amended);
    expect(settled.date).toBe('2027-01-04');
    expect(settled.why).toMatchObject({ provisional: false, calendarVersion: 'test-2027' });
  });

  it('is computed again with the same inputs: hour, first day, pauses and upstream limit', () => {
    const deadline = due(instantAt('2026-03-02', '18:00'), 5, {
      countFirstDay: true,
      hour: '12:00',
      unit: 'calendar',
      pauses: [{ from: morningOf('2026-03-04'), to: morningOf('2026-03-05') }],
      upstreamLimit: morningOf('2026-03-06'),
    });
    expect(reproject(deadline, official)).toEqual(deadline);
  });
});

describe('the countdown', () => {
  const deadline = due(morningOf('2026-09-25'), 7);

  it('reminds on the working day before, over a weekend and a make-up day', () => {
    expect(workingDaysBefore(official, deadline, 1)).toBe('2026-10-10');
    expect(workingDaysBefore(official, deadline, 5)).toBe('2026-09-29');
    expect(workingDaysBefore(official, '2026-10-12', 0)).toBe('2026-10-12');
  });

  it('says five working days on the day of the reminder for five, and none on the last day', () => {
    expect(workingDaysLeft(official, morningOf('2026-09-29'), deadline)).toBe(5);
    expect(workingDaysLeft(official, morningOf('2026-10-03'), deadline)).toBe(4);
    expect(workingDaysLeft(official, morningOf('2026-10-12'), deadline)).toBe(0);
    expect(workingDaysLeft(official, morningOf('2026-10-20'), deadline)).toBe(0);
  });

  it('counts both ends of a span, and nothing in one that runs backwards', () => {
    expect(workingDaysBetween(official, '2026-10-08', '2026-10-12')).toBe(4);
    expect(workingDaysBetween(official, '2026-10-10', '2026-10-10')).toBe(1);
    expect(workingDaysBetween(official, '2026-10-12', '2026-10-08')).toBe(0);
  });
});
