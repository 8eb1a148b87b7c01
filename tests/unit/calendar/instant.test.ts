import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareInstants,
  Instant,
  instantAt,
  LocalDate,
  laterOf,
  localDateOf,
  UnreadableTime,
  WallTime,
} from '../../../workflows/calendar/instant.ts';

describe('dates and instants', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-4-1', false],
    ['0000-01-01', false],
    ['2026-10-12 ', false],
  ])('reads %s as a day: %s', (text, real) => {
    expect(LocalDate.safeParse(text).success).toBe(real);
  });

  it.each([
    ['2026-10-12T09:30:00.000Z', true],
    ['2026-10-12T23:59:59.999Z', true],
    ['2026-10-12T09:30:00Z', false],
    ['2026-10-12T09:30:00.000+08:00', false],
    ['2026-10-12T24:00:00.000Z', false],
    ['2026-10-12T09:60:00.000Z', false],
    ['2026-02-30T09:30:00.000Z', false],
  ])('reads %s as an instant: %s', (text, real) => {
    expect(Instant.safeParse(text).success).toBe(real);
  });

  it.each([
    ['00:00', true],
    ['24:00', true],
    ['17:30', true],
    ['24:01', false],
    ['7:30', false],
    ['17:60', false],
  ])('reads %s as a time of the day: %s', (text, real) => {
    expect(WallTime.safeParse(text).success).toBe(real);
  });

  it('begins the Shanghai day at 16:00 UTC of the day before', () => {
    expect(localDateOf('2026-10-11T15:59:59.999Z')).toBe('2026-10-11');
    expect(localDateOf('2026-10-11T16:00:00.000Z')).toBe('2026-10-12');
    expect(localDateOf('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
  });

  it('puts 17:30 in Shanghai at 09:30 UTC, and 24:00 at the next midnight', () => {
    expect(instantAt('2026-10-12', '17:30')).toBe('2026-10-12T09:30:00.000Z');
    expect(instantAt('2026-10-12', '07:59')).toBe('2026-10-11T23:59:00.000Z');
    expect(instantAt('2026-10-12', '24:00')).toBe(instantAt('2026-10-13', '00:00'));
    expect(instantAt('2024-02-29', '24:00')).toBe('2024-02-29T16:00:00.000Z');
  });

  it('adds days over months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2000-01-01', 9862)).toBe('2027-01-01');
  });

  it('agrees with the Gregorian calendar of the platform on every day of 1900 to 2100', () => {
    const different: string[] = [];
    let date = '1900-01-01';
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2101, 0, 1); time += 86_400_000) {
      if (new Date(time).toISOString().slice(0, 10) !== date) different.push(date);
      date = addDays(date, 1);
    }
    expect(date).toBe('2101-01-01');
    expect(different).toEqual([]);
  });

  it('orders instants', () => {
    const [early, late] = ['2026-10-12T09:30:00.000Z', '2026-10-12T09:30:00.001Z'];
    expect([
      compareInstants(early, late),
      compareInstants(late, early),
      compareInstants(late, late),
    ]).toEqual([-1, 1, 0]);
    expect([laterOf(early, late), laterOf(late, early)]).toEqual([late, late]);
  });

  it('fails by name on a text that was never parsed', () => {
    expect(() => localDateOf('2026-10-12T09:30:00Z')).toThrow(UnreadableTime);
    expect(() => addDays('12.10.2026', 1)).toThrow(UnreadableTime);
    expect(() => addDays('2026-10-12', 0.5)).toThrow(UnreadableTime);
    expect(() => addDays('9999-12-31', 1)).toThrow(UnreadableTime);
    expect(() => instantAt('2026-10-12', '25:00')).toThrow(UnreadableTime);
  });
});

describe('the time zone of the machine', () => {
  const script = `
    import { deadlineAfter } from './workflows/calendar/deadline.ts';
    import { localDateOf } from './workflows/calendar/instant.ts';
    import table from './data/calendar/cn-2000-2026.json' with { type: 'json' };
    const due = deadlineAfter({ start: '2026-09-24T16:30:00.000Z', days: 7, calendar: table, rule: 'r' });
    console.log([new Date(2026, 0, 1).toISOString(), localDateOf('2026-10-11T16:00:00.000Z'), due.at].join(' '));`;
  const under = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: new URL('../../..', import.meta.url),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }).trim();

  it.each([
    ['America/New_York', '2026-01-01T05:00:00.000Z'],
    ['Asia/Shanghai', '2025-12-31T16:00:00.000Z'],
    ['Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ])('does not matter: %s', (zone, midnight) => {
    expect(under(zone)).toBe(`${midnight} 2026-10-12 2026-10-12T09:30:00.000Z`);
  });
});

describe('a day that nobody means', () => {
  it.each(['9999-12-31', '9000-01-01', '1899-12-31', '0001-01-01'])(
    '%s is refused, so that counting from it cannot leave the years',
    (day) => {
      expect(LocalDate.safeParse(day).success).toBe(false);
      expect(Instant.safeParse(`${day}T00:00:00.000Z`).success).toBe(false);
    },
  );

  it('the years of any office are read', () => {
    for (const day of ['1900-01-01', '2026-03-05', '2099-12-31', '8999-12-31'])
      expect(LocalDate.safeParse(day).success).toBe(true);
  });
});
