import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../workflows/calls/call.ts';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import {
  NotEscalated,
  NotYoursToEnd,
  OpinionOutstanding,
  VetoFactsUnsettled,
} from '../../../workflows/review/opinions/refusals.ts';
import { department, leadingGroup, office, system } from '../../given.ts';
import { clear, on, opinion, withDepartments } from './story.ts';

const stats = department('BZ-STATS');
const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'opinion:BZ-STATS' };
/** Fri 24 April: the seven working days ended on Thu 23. */
const AFTER = on(24);
const waits: Partial<CallInput> = {
  silence: { rule: 'wait-and-escalate', escalateTo: 'BZ-LEADING-GROUP' },
};
const letter = { number: '滨统函〔2026〕12号', title: '关于反馈意见的复函', date: '2026-04-15' };

describe('silence of a department', () => {
  it('is reminded in the morning of the day before it is due', () => {
    const state = withDepartments().state();
    expect(review.waits(state)[0]).toEqual({
      taskId: 'opinion:BZ-STATS',
      seat: 'BZ-STATS',
      wakeAt: '2026-04-22T01:00:00.000Z',
    });
    withDepartments()
      .when(tick, { at: on(22), actor: system() })
      .then([
        {
          type: 'ReviewReminded',
          by: 'time',
          tasks: ['opinion:BZ-STATS', 'opinion:BZ-TAX', 'opinion:BZ-EMERGENCY'],
        },
      ]);
  });

  it('causes nothing before its time, however often a timer fires', () => {
    withDepartments()
      .when(tick, { at: on(15), actor: system() })
      .then([]);
  });

  it('is never counted as consent: it is recorded as no reply in time', () => {
    const story = clear(withDepartments()).when(tick, { at: AFTER, actor: system() });
    story.then([{ type: 'OpinionNotGiven', department: 'BZ-STATS' }, { type: 'ExpertsAsked' }]);
    const { departments, opinions } = story.state().review;
    expect(departments['BZ-STATS']?.status).toBe('no-reply');
    expect(opinions.some((given) => given.department === 'BZ-STATS')).toBe(false);
  });

  it('never settles a veto fact: that department is waited for whatever the rule', () => {
    const story = withDepartments().when(tick, { at: AFTER, actor: system() });
    story.then([
      { type: 'OpinionNotGiven', department: 'BZ-STATS' },
      { type: 'OpinionNotGiven', department: 'BZ-TAX' },
      { type: 'ReviewTimePassed', taskId: 'opinion:BZ-EMERGENCY', escalatedTo: 'BZ-OFFICE' },
    ]);
    expect(story.state().status).toBe('departments');
    const end: ReviewCommand = {
      type: 'EndWaiting',
      department: 'BZ-EMERGENCY',
      reason: '两次催办未复',
    };
    story.accepted().when(end, { at: AFTER, actor: office() }).refuses(VetoFactsUnsettled);
    const document = { ...letter, number: '滨工信函〔2026〕30号', date: '2026-04-24' };
    story
      .accepted()
      .when({ ...end, document }, { at: AFTER, actor: office() })
      .then([{ type: 'WaitingEnded', department: 'BZ-EMERGENCY' }, { type: 'ExpertsAsked' }]);
  });

  it('is waited out and escalated where the round says so, until the named body ends it', () => {
    const late = clear(withDepartments(waits))
      .when(tick, { at: AFTER, actor: system() })
      .then([
        { type: 'ReviewTimePassed', taskId: 'opinion:BZ-STATS', escalatedTo: 'BZ-LEADING-GROUP' },
      ]);
    expect(review.tasks(late.state()).map(({ id, org }) => [id, org])).toEqual([
      ['opinion:BZ-STATS', 'BZ-STATS'],
      ['escalated:BZ-STATS', 'BZ-LEADING-GROUP'],
    ]);
    const end: ReviewCommand = { type: 'EndWaiting', department: 'BZ-STATS', reason: '不再等待' };
    late.when(end, { actor: office(), at: AFTER }).refuses(NotYoursToEnd);
    late.when({ ...end, reason: '' }, { actor: leadingGroup(), at: AFTER }).refuses(ReasonMissing);
    late
      .when(end, { actor: leadingGroup(), at: AFTER })
      .then([{ type: 'WaitingEnded' }, { type: 'ExpertsAsked' }]);
  });

  it('stands on its desk as pressed for once the office has pressed, and how often', () => {
    const press: ReviewCommand = { type: 'RemindDepartment', department: 'BZ-STATS' };
    const story = withDepartments()
      .when(press, { at: on(20), actor: office() })
      .accepted()
      .when(press, { at: on(21), actor: office() })
      .accepted();
    const marked = review.tasks(story.state()).map(({ id, reminded }) => [id, reminded]);
    expect(marked).toEqual([
      ['opinion:BZ-STATS', { at: on(21), times: 2 }],
      ['opinion:BZ-TAX', undefined],
      ['opinion:BZ-EMERGENCY', undefined],
    ]);
    // What time reminds of is no pressing: the mark stays what it was.
    const timed = story.when(tick, { at: on(22), actor: system() }).accepted();
    expect(review.tasks(timed.state())[0]?.reminded).toEqual({ at: on(21), times: 2 });
  });

  it('cannot be ended before the time limit is over', () => {
    const end: ReviewCommand = { type: 'EndWaiting', department: 'BZ-STATS', reason: '急' };
    withDepartments(waits)
      .when(end, { actor: leadingGroup(), at: on(20) })
      .refuses(NotEscalated);
  });

  it('can be closed by the office after the time limit, never before and never against a rule to wait', () => {
    const close: ReviewCommand = { type: 'CloseOpinions' };
    clear(withDepartments())
      .when(close, { at: on(20), actor: office() })
      .refuses(OpinionOutstanding);
    clear(withDepartments(waits))
      .when(close, { at: AFTER, actor: office() })
      .refuses(OpinionOutstanding);
    clear(withDepartments())
      .when(close, { at: AFTER, actor: office() })
      .then([{ type: 'OpinionNotGiven', department: 'BZ-STATS' }, { type: 'ExpertsAsked' }]);
  });

  it('may be reminded by the office at any time', () => {
    withDepartments()
      .when({ type: 'RemindDepartment', department: 'BZ-TAX' }, { actor: office() })
      .then([{ type: 'ReviewReminded', tasks: ['opinion:BZ-TAX'], by: 'office' }]);
  });

  it('may still be broken later: a late opinion is heard and marked as late', () => {
    const state = clear(withDepartments())
      .when(tick, { at: AFTER, actor: system() })
      .accepted()
      .when(opinion(), { at: on(27), actor: stats })
      .state();
    expect(state.review.opinions.at(-1)).toMatchObject({ department: 'BZ-STATS', late: true });
    expect(state.status).toBe('experts');
  });
});
