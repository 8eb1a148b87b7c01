import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../../workflows/calendar/calendar.ts';
import { checkMonitoring } from '../../../workflows/calls/check-monitoring.ts';
import { ReportingYear, roundsOfYear } from '../../../workflows/calls/reporting-year.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';
import { monitoringCall } from '../../fixtures/monitoring.ts';

const plan = ReportingYear.parse(JSON.parse(readFileSync('data/monitoring-year.json', 'utf8')));
const calendar: WorkCalendar = { ...calendar2026, firstYear: 2000 };
const quarterly = monitoringCall();
const yearly = monitoringCall({
  ...JSON.parse(readFileSync('data/calls/binzhou-2026-monitoring-yearly.json', 'utf8')),
});
const off = (...holidays: readonly string[]): WorkCalendar => ({ ...calendar, holidays });
const planned = (year: number, of = calendar) =>
  roundsOfYear({ plan, template: quarterly, year, calendar: of });

describe('the year of monitoring reports', () => {
  it('has a round for each quarter, named and dated by its period, with all else of the round before', () => {
    const rounds = planned(2025);
    expect(rounds.map(({ call }) => call.id)).toEqual(
      [1, 2, 3, 4].map((quarter) => `binzhou-2025q${quarter}-monitoring`),
    );
    expect(rounds.map(({ call }) => call.title.zh.slice(0, 9))).toEqual([
      '2025年一季度滨',
      '2025年上半年滨',
      '2025年前三季度',
      '2025年全年滨州',
    ]);
    const [first, , , last] = rounds;
    expect(first?.call.reviewingDepartments).toEqual(quarterly.reviewingDepartments);
    expect(first?.call).not.toHaveProperty('notice');
    // The year's last quarter is reported in January.
    expect(last?.due.date).toBe('2026-01-20');
    expect(last?.call.window.closesAt).toBe('2026-01-20T09:30:00.000Z');
    expect(rounds.flatMap(({ call }) => checkMonitoring(call))).toEqual([]);
  });

  it('moves a day off to the next working day, and says from where', () => {
    const [first] = planned(2025, off('2025-04-21'));
    expect(first?.due).toEqual({
      date: '2025-04-22',
      moved: {
        zh: '2025年4月20日为休息日，顺延至4月22日',
        en: '20 April 2025 is a day off, so it moves on to 22 April',
      },
    });
    expect(first?.call.window.closesAt).toBe('2025-04-22T09:30:00.000Z');
  });

  it('moves a day that serves a higher level’s date back, and takes late reports until that date', () => {
    const rounds = roundsOfYear({
      plan,
      template: yearly,
      year: 2025,
      calendar: off('2026-03-10'),
    });
    expect(rounds).toHaveLength(1);
    const [round] = rounds;
    expect([round?.period, round?.due.date]).toEqual(['2025', '2026-03-09']);
    expect(round?.due.moved?.zh).toContain('因须按期上报，提前至3月9日');
    expect(round?.call.late.until).toBe('2026-03-31T16:00:00.000Z');
    expect(round?.bulletin).toBeUndefined();
  });

  it('says where the holidays of its days are not announced yet', () => {
    const known = planned(2025).map(({ announced }) => announced);
    const later = planned(calendar.lastYear + 1).map(({ announced }) => announced);
    expect([known, later]).toEqual([
      [true, true, true, true],
      [false, false, false, false],
    ]);
  });
});
