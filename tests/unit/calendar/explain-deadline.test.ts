import { describe, expect, it } from 'vitest';
import { WorkCalendar } from '../../../workflows/calendar/calendar.ts';
import { deadlineAfter, explainDeadline } from '../../../workflows/calendar/deadline.ts';
import { instantAt } from '../../../workflows/calendar/instant.ts';
import { official } from './official-table.ts';

type Terms = Parameters<typeof deadlineAfter>[0];
const explained = (date: string, days: number, more: Partial<Terms> = {}) =>
  explainDeadline(
    deadlineAfter({
      start: instantAt(date, '09:00'),
      days,
      calendar: official,
      rule: 'call.days.departments',
      ...more,
    }),
  );

describe('a deadline explains itself to a clerk', () => {
  it('names the holiday as one span, the weekends and the make-up day', () => {
    expect(explained('2026-09-25', 7)).toEqual({
      zh: '自2026年9月25日起算7个工作日（次日起计），遇10月1日至7日放假、5个周末休息日顺延，10月10日调休上班计入，于2026年10月12日17:30截止。',
      en: '7 working days from 25 September 2026 (the first day does not count), skipping the holidays of 1 to 7 October and 5 weekend days, counting the make-up 10 October, end on 12 October 2026 at 17:30.',
    });
  });

  it('is short when nothing lies in between', () => {
    expect(explained('2026-03-02', 1, { countFirstDay: true, hour: '12:00' })).toEqual({
      zh: '自2026年3月2日起算1个工作日（当日计入），于2026年3月2日12:00截止。',
      en: '1 working day from 2 March 2026 (the first day counts), ends on 2 March 2026 at 12:00.',
    });
  });

  it('says when the clock stood still, and that the higher level does not wait', () => {
    const pauses = [
      { from: instantAt('2026-03-04', '09:00'), to: instantAt('2026-03-10', '09:00') },
    ];
    const upstreamLimit = instantAt('2026-03-12', '12:00');
    expect(explained('2026-03-02', 5, { pauses, upstreamLimit })).toEqual({
      zh: '自2026年3月2日起算5个工作日（次日起计），遇4个周末休息日顺延，3月4日至10日暂停计时（首尾两日均不计入），于2026年3月16日17:30截止。上级截止时间为2026年3月12日12:00，不因暂停计时顺延，本时限已晚于上级截止时间，请提前办理。',
      en: "5 working days from 2 March 2026 (the first day does not count), skipping 4 weekend days, with the clock paused 4 to 10 March (both ends left out), end on 16 March 2026 at 17:30. The higher level's limit is 12 March 2026 at 12:00 and does not move with a pause; this time limit is later: act earlier.",
    });
  });

  it('does not alarm where the higher level leaves time, and shows its midnight as the end of the day', () => {
    const upstreamLimit = instantAt('2026-03-20', '24:00');
    const { zh, en } = explained('2026-03-02', 1, { upstreamLimit });
    expect(zh).toContain('上级截止时间为2026年3月20日24:00，不因暂停计时顺延。');
    expect(en).toContain(
      "The higher level's limit is 20 March 2026 at 24:00 and does not move with a pause.",
    );
  });

  it('says that the holidays of next year are not published', () => {
    expect(explained('2026-12-24', 6)).toEqual({
      zh: '自2026年12月24日起算6个工作日（次日起计），遇2个周末休息日顺延，于2027年1月1日17:30截止。其中部分日期的放假安排尚未公布，暂按周一至周五推算，公布后重新核定。',
      en: '6 working days from 24 December 2026 (the first day does not count), skipping 2 weekend days, end on 1 January 2027 at 17:30. Provisional: the holidays of some of these days are not published yet, they were counted Monday to Friday.',
    });
  });

  it('names the year of a holiday in another year, and natural days as such', () => {
    expect(explained('2025-12-25', 7, { unit: 'calendar' }).zh).toBe(
      '自2025年12月25日起算7个自然日（次日起计），遇2026年1月1日至2日放假、1个周末休息日顺延，2026年1月4日调休上班计入，于2026年1月4日17:30截止。',
    );
  });

  it('says that what has no days is due at once', () => {
    expect(explained('2026-03-02', 0)).toEqual({
      zh: '自2026年3月2日起即办，于2026年3月2日17:30截止。',
      en: 'What is due at once from 2 March 2026, ends on 2 March 2026 at 17:30.',
    });
  });

  it('names both months of a break over the end of one', () => {
    const pauses = [
      { from: instantAt('2026-03-30', '09:00'), to: instantAt('2026-04-02', '09:00') },
    ];
    expect(explained('2026-03-27', 1, { pauses })).toEqual({
      zh: '自2026年3月27日起算1个工作日（次日起计），遇2个周末休息日顺延，3月30日至4月2日暂停计时（首尾两日均不计入），于2026年4月3日17:30截止。',
      en: '1 working day from 27 March 2026 (the first day does not count), skipping 2 weekend days, with the clock paused 30 March to 2 April (both ends left out), ends on 3 April 2026 at 17:30.',
    });
  });

  it('keeps two breaks apart that a worked Sunday divides', () => {
    const calendar = WorkCalendar.parse({
      ...official,
      holidays: ['2026-11-05', '2026-11-06', '2026-11-09'],
      makeUpDays: ['2026-11-08'],
    });
    expect(explained('2026-11-04', 2, { calendar }).zh).toContain('遇11月5日至6日、11月9日放假');
  });

  it('keeps two breaks apart that a working day divides', () => {
    expect(explained('2026-09-24', 7).zh).toContain('遇9月25日、10月1日至7日放假');
  });
});
