import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { covers, isWorkingDay, WorkCalendar } from '../../../workflows/calendar/calendar.ts';
import { workingDaysBetween } from '../../../workflows/calendar/day-table.ts';
import { addDays } from '../../../workflows/calendar/instant.ts';
import { official } from './official-table.ts';

interface PackageYear {
  dates: { date: string; type: 'public_holiday' | 'transfer_workday' }[];
}

const packageFile = (year: number): URL =>
  new URL(`../../../node_modules/holiday-calendar/data/CN/${year}.json`, import.meta.url);

const packageDays = (): Map<string, string> => {
  const days = new Map<string, string>();
  for (let year = 2000; year <= 2026; year += 1) {
    const { dates } = JSON.parse(readFileSync(packageFile(year), 'utf8')) as PackageYear;
    for (const { date, type } of dates) days.set(date, type);
  }
  return days;
};

const weekendByDate = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

describe('the official table', () => {
  it('agrees with its source on every day of 2000 to 2026', () => {
    const source = packageDays();
    let compared = 0;
    const different: string[] = [];
    for (let date = '2000-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      const type = source.get(date);
      const works = type === 'transfer_workday' || (!weekendByDate(date) && type === undefined);
      if (isWorkingDay(official, date) !== works) different.push(date);
      compared += 1;
    }
    expect(compared).toBe(9862);
    expect(different).toEqual([]);
  });

  it('counts 251, 248 and 248 working days in 2024, 2025 and 2026', () => {
    expect(
      [2024, 2025, 2026].map((y) => workingDaysBetween(official, `${y}-01-01`, `${y}-12-31`)),
    ).toEqual([251, 248, 248]);
  });

  it('counts as far as anybody can type at no cost: a thousand times the ten thousand years take no walk', () => {
    const all = workingDaysBetween(official, '0001-01-01', '9999-12-31');
    const split =
      workingDaysBetween(official, '0001-01-01', '2026-02-28') +
      workingDaysBetween(official, '2026-03-01', '9999-12-31');
    expect(all).toBe(split);
    for (let n = 0; n < 1_000; n += 1)
      expect(workingDaysBetween(official, '0001-01-01', '9999-12-31')).toBe(all);
  });

  it('works on the Saturday that makes up for the National Day, and rests on the Thursday of the holiday', () => {
    expect(isWorkingDay(official, '2026-10-10')).toBe(true);
    expect(isWorkingDay(official, '2026-10-01')).toBe(false);
    expect(isWorkingDay(official, '2026-10-17')).toBe(false);
    expect(isWorkingDay(official, '2026-10-12')).toBe(true);
  });

  it('does not know 2027 and goes by the weekday there, the New Year included', () => {
    expect(covers(official, '2026-12-31')).toBe(true);
    expect(covers(official, '2027-01-01')).toBe(false);
    expect(isWorkingDay(official, '2027-01-01')).toBe(true);
    expect(isWorkingDay(official, '2027-01-02')).toBe(false);
  });

  it('is the last year of its source: a published 2027 must be taken in', () => {
    expect(existsSync(packageFile(2026))).toBe(true);
    expect(existsSync(packageFile(2027))).toBe(false);
  });
});

describe('a table that contradicts itself is not taken in', () => {
  const table = {
    version: 'test.1',
    source: 'test',
    firstYear: 2026,
    lastYear: 2026,
    holidays: ['2026-10-01'],
    makeUpDays: ['2026-10-10'],
  };
  const pathsOf = (candidate: unknown) =>
    WorkCalendar.safeParse(candidate).error?.issues.map(({ path }) => path[0]);

  it('is taken in when it does not', () => {
    expect(WorkCalendar.parse(table)).toEqual(table);
  });

  it.each([
    ['a holiday on a Saturday', { holidays: ['2026-10-03'] }, ['holidays']],
    ['a make-up day on a Monday', { makeUpDays: ['2026-10-12'] }, ['makeUpDays']],
    ['a date twice', { holidays: ['2026-10-01', '2026-10-01'] }, ['holidays']],
    ['a date outside of its years', { holidays: ['2027-01-01'] }, ['holidays']],
    [
      'a last year before the first',
      { firstYear: 2027, holidays: [], makeUpDays: [] },
      ['lastYear'],
    ],
    ['no real date', { holidays: ['2026-02-30'] }, ['holidays']],
  ])('names %s', (_, wrong, paths) => {
    expect(pathsOf({ ...table, ...wrong })).toEqual(paths);
  });
});
