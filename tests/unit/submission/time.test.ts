import { describe, expect, it } from 'vitest';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import { DocumentFromTheFuture } from '../../../workflows/orgs/document-order.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { NotEditable } from '../../../workflows/submission/part-refusals.ts';
import { NotWithdrawable } from '../../../workflows/submission/refusals.ts';
import { callStateOf } from '../../fixtures/call.ts';
import { CASE, confirm, filed, fileIt, opened, ready } from '../../fixtures/submission.ts';
import { system } from '../../given.ts';

const tick = { type: 'KeepSubmissionTime', taskId: 'file' } as const;
const withdraw = { type: 'WithdrawCase', reason: '改为联合申报' } as const;
const extended = callStateOf(undefined, { closesAt: '2026-04-17T09:30:00.000Z' });
const OLD_END = '2026-04-10T09:30:00.000Z';
const NEW_END = '2026-04-17T09:30:00.000Z';
const EXTENSION = { number: '滨工信字〔2026〕21号', title: '延期通知', date: '2026-04-12' };
const draft = () => opened().by(system());
const wakeAt = (story: ReturnType<typeof opened>) => submission.waits(story.state())[0]?.wakeAt;

describe('time while an application is filled in', () => {
  it('reminds 5 and 1 working days before the end, each once', () => {
    const first = draft()
      .when(tick, { at: '2026-04-02T01:00:00.000Z' })
      .then([{ type: 'SubmissionReminded', workingDaysBefore: 5 }]);
    expect(wakeAt(first)).toBe('2026-04-09T01:00:00.000Z');
    const second = first
      .when(tick, { at: '2026-04-02T01:00:01.000Z' })
      .then([])
      .when(tick, { at: '2026-04-09T01:00:00.000Z' })
      .then([{ type: 'SubmissionReminded', workingDaysBefore: 1 }]);
    expect(wakeAt(second)).toBe('2026-04-10T09:30:00.000Z');
  });

  it('reminds once where nobody kept the time for a week', () => {
    draft()
      .when(tick, { at: '2026-04-10T02:00:00.000Z' })
      .then([{ type: 'SubmissionReminded', workingDaysBefore: 1 }])
      .when(tick, { at: '2026-04-10T02:00:01.000Z' })
      .then([]);
  });

  it('lapses after the closing hour, not at it', () => {
    draft()
      .at('2026-04-09T02:00:00.000Z')
      .when(tick)
      .accepted()
      .when(tick, { at: '2026-04-10T09:30:00.000Z' })
      .then([]);
    const story = draft()
      .when(tick, { at: '2026-04-10T09:30:00.001Z' })
      .then([{ type: 'CaseLapsed', closesAt: '2026-04-10T09:30:00.000Z' }]);
    expect(story.state().status).toBe('lapsed');
    expect(submission.rest(story.state())).toBe('Done');
    expect(submission.tasks(story.state())).toEqual([]);
  });

  it('does not lapse while the call was extended, and takes the new end and its reminders', () => {
    const story = draft()
      .when(tick, { at: '2026-04-10T09:30:00.001Z', facts: { callState: extended } })
      .then([
        {
          type: 'WindowExtended',
          closesAt: '2026-04-17T09:30:00.000Z',
          reminders: [{ at: '2026-04-16T01:00:00.000Z', workingDaysBefore: 1 }],
        },
      ]);
    expect(wakeAt(story)).toBe('2026-04-16T01:00:00.000Z');
  });

  it('follows an extension, but never an earlier end, and not after filing', () => {
    draft()
      .when({ type: 'FollowWindow', closesAt: '2026-04-17T09:30:00.000Z' })
      .then([{ type: 'WindowExtended' }])
      .when({ type: 'FollowWindow', closesAt: '2026-04-17T09:30:00.000Z' })
      .then([]);
    draft().when({ type: 'FollowWindow', closesAt: '2026-04-01T09:30:00.000Z' }).then([]);
    filed().when({ type: 'FollowWindow', closesAt: '2026-04-17T09:30:00.000Z' }).then([]);
  });

  it('revives what lapsed by the end that was moved, with parts, evidence and seals as they were', () => {
    const document = EXTENSION;
    const whole = ready();
    const before = whole.state().submission;
    const story = whole
      .by(system())
      .when(tick, { at: '2026-04-11T02:00:00.000Z' })
      .then([{ type: 'CaseLapsed' }])
      .when(
        { type: 'FollowWindow', closesAt: NEW_END, from: OLD_END, document, reason: '系统停电' },
        { at: '2026-04-13T02:00:00.000Z' },
      )
      .then([
        {
          type: 'CaseRevived',
          lapsedAt: OLD_END,
          closesAt: NEW_END,
          reminders: [{ at: '2026-04-16T01:00:00.000Z', workingDaysBefore: 1 }],
          document,
          reason: '系统停电',
        },
      ]);
    const { status, submission: after } = story.state();
    expect(status).toBe('draft');
    const { closesAt: _was, reminders: _old, ...kept } = before;
    expect(after).toMatchObject(kept);
    expect(wakeAt(story)).toBe('2026-04-16T01:00:00.000Z');
    expect(submission.rest(story.state())).toBe('Filling');
    expect(submission.tasks(story.state()).map(({ id }) => id)).toContain('file');
  });

  it('revives a second time by a second extension, and never what lapsed by an earlier end or was withdrawn', () => {
    const second = '2026-04-24T09:30:00.000Z';
    const lapsed = draft().when(tick, { at: '2026-04-11T02:00:00.000Z' }).accepted();
    const twice = lapsed
      .when({ type: 'FollowWindow', closesAt: NEW_END, from: OLD_END })
      .accepted()
      .when(tick, { at: '2026-04-17T09:30:00.001Z' })
      .then([{ type: 'CaseLapsed', closesAt: NEW_END }]);
    twice
      .when({ type: 'FollowWindow', closesAt: second, from: NEW_END })
      .then([{ type: 'CaseRevived', lapsedAt: NEW_END, closesAt: second }]);
    // Nobody was revived by the first extension; the unit has begun anew since, and the second is not for this one.
    lapsed.when({ type: 'FollowWindow', closesAt: second, from: NEW_END }).then([]);
    lapsed.when({ type: 'FollowWindow', closesAt: NEW_END }).then([]);
    opened()
      .when(withdraw)
      .accepted()
      .by(system())
      .when({ type: 'FollowWindow', closesAt: NEW_END, from: OLD_END })
      .then([]);
  });

  it('has nothing to do with a filed application', () => {
    filed().when(tick, { at: '2026-04-20T02:00:00.000Z' }).then([]);
  });

  it('accepts nothing after the lapse', () => {
    const story = draft().when(tick, { at: '2026-04-11T02:00:00.000Z' }).accepted();
    story.when(confirm('size')).refuses(NotEditable);
    story.when(fileIt).refuses(NotEditable);
    story.when(withdraw).refuses(NotWithdrawable);
  });
});

describe('withdrawing', () => {
  it('ends a draft', () => {
    const outcome = opened().when(withdraw);
    expect(outcome.decision().claims).toEqual([]);
    expect(outcome.then([{ type: 'CaseWithdrawn' }]).state().status).toBe('withdrawn');
  });

  it('gives the unit’s place in the quota back after filing', () => {
    expect(filed().when(withdraw).decision().claims).toEqual([
      { kind: 'leave', key: 'FILED|bz-2026|371625', member: CASE },
    ]);
  });

  it('is over when the ranking of the track is frozen', () => {
    const frozen = {
      track: 'advanced',
      frozenAt: '2026-05-20T02:00:00.000Z',
      rubricVersion: 'rubric-1',
      ranked: [],
      out: [],
    };
    const callState = callStateOf(undefined, { rankings: { advanced: frozen } });
    filed().when(withdraw, { facts: { callState } }).refuses(NotWithdrawable);
    const other = callStateOf(undefined, { rankings: { growth: { ...frozen, track: 'growth' } } });
    filed()
      .when(withdraw, { facts: { callState: other } })
      .accepted();
  });

  it('states its reason, and no document of tomorrow', () => {
    opened()
      .when({ ...withdraw, reason: '   ' })
      .refuses(ReasonMissing);
    const document = { number: '博政函〔2026〕9号', title: '撤回函', date: '2026-03-17' };
    opened()
      .when({ ...withdraw, document })
      .refuses(DocumentFromTheFuture);
  });

  it('happens once', () => {
    opened().when(withdraw).accepted().when(withdraw).refuses(NotWithdrawable);
  });
});
