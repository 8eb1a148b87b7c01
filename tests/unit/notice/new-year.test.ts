import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../../workflows/calendar/calendar.ts';
import { callAggregate } from '../../../workflows/calls/index.ts';
import { noticeAggregate } from '../../../workflows/notice/index.ts';
import type { PublicationCommand } from '../../../workflows/notice/publication/index.ts';
import { FirstDayPast } from '../../../workflows/notice/publication/refusals.ts';
import { calendar2026 } from '../../fixtures/calendar.ts';
import { callOf } from '../../fixtures/call.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { givenAggregate, system } from '../../given.ts';

/** As the State Council's office announces it: New Year's Day is a Friday. */
const announced: WorkCalendar = {
  ...calendar2026,
  version: 'with-2027',
  lastYear: 2027,
  holidays: [...calendar2026.holidays, '2027-01-01', '2027-02-08', '2027-02-09'],
};
const cases = new Map([
  ['c-1', proposed('recognised', { caseId: 'c-1' })],
  ['c-2', proposed('key-candidate', { caseId: 'c-2' })],
]);
const PUBLISH = {
  type: 'PublishNotice',
  noticeId: 'n-1',
  callId: 'bz-2026',
  title: '关于拟认定名单的公示',
  cases: ['c-1', 'c-2'],
  firstDay: '2026-12-30',
  procedure: '经县级推荐、形式审查、部门联审。',
} satisfies PublicationCommand;
const extend = (more: object = {}): PublicationCommand => ({
  type: 'CorrectNotice',
  cases: ['c-1', 'c-2'],
  text: '公示截止日更正。',
  reason: '放假安排公布后重新核定',
  firstDay: '2026-12-30',
  ...more,
});
const check = { type: 'CheckNoticeDays', calendarVersion: announced.version } as const;

/** Five working days from 30 December: to 5 January where 1 January counts, and it does until it is announced. */
const published = givenAggregate(noticeAggregate, { cases })
  .at('2026-12-29T02:00:00.000Z')
  .when(PUBLISH)
  .then([{ type: 'NoticePublished', lastDay: '2027-01-05', why: { provisional: true } }])
  .at('2026-12-31T02:00:00.000Z')
  .facts({ calendar: announced });
const found = published
  .by(system())
  .when(check)
  .then([
    {
      type: 'NoticeFoundShort',
      calendarVersion: 'with-2027',
      rounds: [{ round: 1, lastDay: '2027-01-05', due: '2027-01-06' }],
    },
  ]);

describe('a notice over a new year', () => {
  it('is asked to be extended once the holidays are announced, and once only', () => {
    const kinds = found.tasks().map(({ kind, commands }) => [kind, commands]);
    expect(kinds).toContainEqual(['extend-notice', ['CorrectNotice']]);
    found.when(check, { actor: system() }).then([]);
  });

  it('is extended by a correction that keeps its first day, and is asked for no more', () => {
    const after = found
      .when(extend())
      .then([{ type: 'NoticeCorrected', round: 2, firstDay: '2026-12-30', lastDay: '2027-01-06' }]);
    expect(after.tasks().map(({ kind }) => kind)).toEqual(['record-website']);
    after.when(check, { actor: system() }).then([]);
  });

  it('is asked for until all of its cases are on the longer one', () => {
    const half = found.when(extend({ cases: ['c-1'] })).accepted();
    expect(half.tasks().map(({ kind }) => kind)).toContain('extend-notice');
    const both = half.when(extend({ cases: ['c-2'] })).accepted();
    expect(both.tasks().map(({ kind }) => kind)).not.toContain('extend-notice');
  });

  it('keeps its first day in no other case: another correction begins today or later', () => {
    published.when(extend()).refuses(FirstDayPast);
    found.when(extend({ firstDay: '2026-12-29' })).refuses(FirstDayPast);
    found.when(extend(), { at: '2027-01-07T02:00:00.000Z' }).refuses(FirstDayPast);
  });

  it('is left alone where the table gives it no more days, and once it is over', () => {
    const longer = { ...announced, holidays: calendar2026.holidays };
    published.when(check, { actor: system(), facts: { calendar: longer } }).then([]);
    published.when(check, { actor: system(), at: '2027-01-05T16:00:00.000Z' }).then([]);
  });
});

describe('a window that closes on a day off', () => {
  const CLOSES = '2027-02-09T09:30:00.000Z';
  const look = { type: 'CheckWindow', calendarVersion: announced.version } as const;
  const call = callOf({ window: { opensAt: '2026-12-01T01:00:00.000Z', closesAt: CLOSES } });
  const opened = givenAggregate(callAggregate, { calendar: calendar2026 }).events({
    type: 'CallOpened',
    call,
  });

  it('announced since is asked to be extended to the next working day, until it is', () => {
    const short = opened
      .by(system())
      .when(look, { facts: { calendar: announced } })
      .then([{ type: 'WindowFoundShort', closesAt: CLOSES, due: '2027-02-10' }]);
    expect(short.tasks()).toMatchObject([{ kind: 'extend-window', commands: ['ExtendWindow'] }]);
    short.when(look, { actor: system(), facts: { calendar: announced } }).then([]);
    const document = { number: '滨工信字〔2026〕1号', title: '延期通知', date: '2026-03-16' };
    const extended = short
      .when({ type: 'ExtendWindow', closesAt: '2027-02-10T09:30:00.000Z', document })
      .accepted();
    expect(extended.tasks()).toEqual([]);
  });

  it('is nobody’s business where the table says nothing of that day, or once it is over', () => {
    opened.when(look, { actor: system() }).then([]);
    const over = { actor: system(), facts: { calendar: announced }, at: CLOSES };
    opened.when(look, over).then([]);
  });
});
