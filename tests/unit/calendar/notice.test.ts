import { describe, expect, it } from 'vitest';
import { workingDaysBetween } from '../../../workflows/calendar/day-table.ts';
import { noticePeriod } from '../../../workflows/calendar/deadline.ts';
import { official } from './official-table.ts';

const notice = (firstDay: string, days: number, countFirstDay = true) =>
  noticePeriod({ firstDay, days, unit: 'working', countFirstDay, calendar: official });

// Public notices that were really given, with the dates printed in them: in each the first day counts.
const realNotices = [
  ['Shandong SME clusters 2022, over Labour Day', '2022-04-26', '2022-05-05', 5],
  ['Shandong SME clusters 2024', '2024-06-13', '2024-06-19', 5],
  ['Sichuan advanced clusters, first batch', '2024-08-14', '2024-08-22', 7],
  ['Shandong advanced clusters 2024', '2024-08-23', '2024-08-29', 5],
  ['Hubei county clusters 2024', '2024-09-04', '2024-09-10', 5],
  ['national race 2024', '2024-11-18', '2024-11-22', 5],
  ['Shandong SME clusters 2025', '2025-06-03', '2025-06-09', 5],
] as const;

describe('a public notice in working days', () => {
  it.each(realNotices)('ends as the real one did: %s', (_, firstDay, lastDay, days) => {
    expect(notice(firstDay, days)).toMatchObject({ firstDay, lastDay });
    expect(workingDaysBetween(official, firstDay, lastDay)).toBe(days);
  });

  it.each([
    ['over the Spring Festival of 2026', '2026-02-12', '2026-03-02', 9],
    ['over Mid-Autumn and National Day of 2026', '2026-09-25', '2026-10-12', 7],
  ] as const)('counts long breaks and make-up days: %s', (_, firstDay, lastDay, days) => {
    expect(notice(firstDay, days).lastDay).toBe(lastDay);
    expect(workingDaysBetween(official, firstDay, lastDay)).toBe(days);
  });

  it('takes objections until 24:00 of its last day in Shanghai', () => {
    expect(notice('2024-08-23', 5).endsAt).toBe('2024-08-29T16:00:00.000Z');
  });

  it('ends a day later where the first day does not count', () => {
    expect(notice('2024-08-23', 5, false).lastDay).toBe('2024-08-30');
  });

  it('says how its last day came about', () => {
    expect(notice('2026-09-25', 7).why).toEqual({
      rule: 'notice.days',
      startedOn: '2026-09-25',
      days: 7,
      unit: 'working',
      countFirstDay: true,
      hour: '24:00',
      skippedHolidays: [
        '2026-09-25',
        '2026-10-01',
        '2026-10-02',
        '2026-10-05',
        '2026-10-06',
        '2026-10-07',
      ],
      skippedWeekendDays: 5,
      workedMakeUpDays: ['2026-10-10'],
      pauses: [],
      provisional: false,
      calendarVersion: 'cn-2000-2026.1',
    });
  });
});

describe('a public notice in natural days', () => {
  const natural = (firstDay: string, days: number) =>
    noticePeriod({ firstDay, days, unit: 'calendar', countFirstDay: true, calendar: official });

  it('counts the weekend', () => {
    expect(natural('2026-03-03', 7).lastDay).toBe('2026-03-09');
  });

  it('moves a last day in a holiday to the first working day after it', () => {
    expect(natural('2026-09-27', 7).lastDay).toBe('2026-10-08');
  });
});

it('may be given for no day at all: then it ends on its first working day', () => {
  expect(notice('2026-10-03', 0).lastDay).toBe('2026-10-08');
  expect(notice('2026-10-09', 0, false).lastDay).toBe('2026-10-09');
});
