import { describe, expect, it } from 'vitest';
import { notice } from '../../../workflows/notice/index.ts';
import { NotForNotice } from '../../../workflows/notice/refusals.ts';
import { recommendation } from '../../../workflows/recommendation/index.ts';
import { callOf } from '../../fixtures/call.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { given, system } from '../../given.ts';
import { clock, FIRST, keepTime, LAST_MOMENT, LATER, OVER, onNotice, periodFrom } from './story.ts';

const waiting = given(notice, proposed(), recommendation).by(system()).at(FIRST);
const enter = (firstDay: string, round = 1, noticeId = 'n-1') =>
  ({ type: 'EnterNotice', ...periodFrom(firstDay, round), noticeId }) as const;

describe('a case on the proposed list', () => {
  it('asks the office to publish at once, before any machine looks at it', () => {
    expect(notice.tasks(proposed())).toMatchObject([
      { id: 'publish', org: 'BZ-OFFICE', role: 'office', commands: ['PublishNotice'] },
    ]);
    expect(notice.rest(proposed())).toBe('AwaitPublication');
  });

  it('goes on notice for the days that were printed', () => {
    const kase = waiting
      .when(enter('2026-03-17'))
      .then([{ type: 'NoticeEntered', firstDay: '2026-03-17', lastDay: '2026-03-23' }])
      .state();
    expect(kase.status).toBe('notice');
    expect(notice.waits(kase)).toEqual([{ taskId: 'notice-period', wakeAt: OVER }]);
    expect(notice.tasks(kase)).toEqual([]);
  });

  it('enters a notice once, however often it is told', () => {
    waiting.when(enter('2026-03-17')).accepted().when(enter('2026-03-17')).then([]);
  });

  it('is not on two notices at a time', () => {
    waiting
      .when(enter('2026-03-17'))
      .accepted()
      .when(enter('2026-03-18', 1, 'n-2'))
      .refuses(NotForNotice);
  });

  it('reminds the office of a list that nobody publishes, again and again, and never hurries', () => {
    const opened = waiting
      .when(keepTime, clock)
      .then([{ type: 'PublicationAwaited', needed: true }]);
    const due = opened.state().notice.publication?.wakeAt ?? '';
    opened.when(keepTime, clock).then([]);
    const reminded = opened
      .when(keepTime, { ...clock, at: due })
      .then([{ type: 'NoticeReminded', taskId: 'publish', overdue: false }]);
    expect((reminded.state().notice.publication?.wakeAt ?? '') > due).toBe(true);
  });
});

describe('the end of a notice', () => {
  it('comes at 24:00 of the last day and not a moment before', () => {
    onNotice()
      .when(keepTime, { ...clock, at: LAST_MOMENT })
      .then([]);
    const kase = onNotice()
      .when(keepTime, { ...clock, at: OVER })
      .then([{ type: 'NoticePeriodEnded', noticeId: 'n-1', lastDay: '2026-03-23' }])
      .state();
    expect(kase.status).toBe('notice-over');
    expect(notice.tasks(kase)).toMatchObject([{ id: 'recognise', commands: ['IssueRecognition'] }]);
  });

  it('is told once', () => {
    onNotice()
      .when(keepTime, { ...clock, at: OVER })
      .accepted()
      .when(keepTime, { ...clock, at: OVER })
      .then([]);
  });

  it('opens the nomination in the same decision where the outcome leads upward', () => {
    const kase = onNotice(proposed('recommend'))
      .when(keepTime, { ...clock, at: OVER })
      .then([{ type: 'NoticePeriodEnded' }, { type: 'NominationAwaited' }])
      .state();
    expect(notice.rest(kase)).toBe('Done');
    expect(recommendation.rest(kase)).toBe('Nomination');
  });
});

describe('a corrected notice', () => {
  it('gives new days, also where the first were over', () => {
    const kase = onNotice()
      .when(keepTime, { ...clock, at: OVER })
      .accepted()
      .when(enter('2026-03-26', 2), { ...clock, at: LATER })
      .then([{ type: 'NoticeEntered', round: 2, lastDay: '2026-04-01' }])
      .state();
    expect(kase.status).toBe('notice');
    expect(notice.rest(kase)).toBe('PublicNotice');
  });

  it('is not undone by the first notice arriving late', () => {
    waiting.when(enter('2026-03-20', 2)).accepted().when(enter('2026-03-17', 1)).then([]);
  });
});

describe('a notice withdrawn before its first day', () => {
  it('puts its cases back on the proposed list', () => {
    const story = onNotice().by(system());
    const kase = story
      .when({ type: 'LeaveNotice', noticeId: 'n-1', reason: '名单需核对' })
      .then([{ type: 'NoticeLeft' }, { type: 'PublicationAwaited' }])
      .state();
    expect(notice.rest(kase)).toBe('AwaitPublication');
    story.when({ type: 'LeaveNotice', noticeId: 'n-9', reason: '名单需核对' }).then([]);
  });
});

describe('a round without a notice', () => {
  const none = callOf({
    publicNotice: {
      days: 0,
      issuer: 'BZ-OFFICE',
      contact: { telephone: '0543-0000001' },
      supervisionTelephone: '0543-0000002',
    },
  });

  it('goes straight to the recognition document', () => {
    const kase = waiting
      .facts({ call: none })
      .when(keepTime, clock)
      .then([{ type: 'PublicationAwaited', needed: false }])
      .state();
    expect(notice.rest(kase)).toBe('AwaitRecognition');
    expect(notice.tasks(kase)).toMatchObject([{ id: 'recognise' }]);
  });

  it('goes straight to the nomination', () => {
    const kase = given(notice, proposed('recommend'), recommendation)
      .facts({ call: none })
      .when(keepTime, clock)
      .then([{ type: 'PublicationAwaited', needed: false }, { type: 'NominationAwaited' }])
      .state();
    expect(notice.tasks(kase)).toEqual([]);
    expect(notice.rest(kase)).toBe('Done');
    expect(recommendation.rest(kase)).toBe('Nomination');
  });
});
