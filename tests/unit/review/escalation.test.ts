import { describe, expect, it } from 'vitest';
import { escalationFor } from '../../../workflows/calls/escalation.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { callOf } from '../../fixtures/call.ts';
import { office, system } from '../../given.ts';
import { inFormalReview, on } from './story.ts';

const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'formal-review' };
const overdue = (state: Parameters<typeof review.tasks>[0]) =>
  review
    .tasks(state)
    .filter(({ kind }) => kind === 'overdue')
    .map(({ id, org, role, title }) => [id, org, role, title.zh]);

describe('what is late goes to another desk besides', () => {
  it('the office’s own lateness to the last body of the decision chain, three working days after the limit', () => {
    // Mon 20 April was the limit.
    const late = inFormalReview()
      .by(system())
      .when(tick, { at: on(21) })
      .accepted();
    expect(overdue(late.state())).toEqual([]);
    expect(review.waits(late.state())[0]?.wakeAt.slice(0, 10)).toBe('2026-04-23');
    const told = late.when(tick, { at: on(24) });
    told.then([{ type: 'ReviewEscalated', taskId: 'formal-review', to: 'BZ-LEADING-GROUP' }]);
    expect(overdue(told.accepted().state())).toEqual([
      ['overdue:formal-review', 'BZ-LEADING-GROUP', 'leading-group', '督促：形式审查'],
    ]);
    told
      .accepted()
      .when(tick, { at: on(28) })
      .then([]);
  });

  it('goes from that desk by itself once it is done', () => {
    const told = inFormalReview()
      .by(system())
      .when(tick, { at: on(21) })
      .accepted()
      .when(tick, { at: on(24) })
      .accepted();
    const done = told.when({ type: 'AcceptCase' }, { at: on(24), actor: office() });
    expect(overdue(done.accepted().state())).toEqual([]);
  });

  it('an applicant’s lateness to the office', () => {
    const items = [{ path: 'size.output', reason: '2025年产值与证明不一致' }];
    const late = inFormalReview()
      .when({ type: 'ReturnForCorrection', items }, { at: on(15) })
      .accepted()
      .when({ ...tick, taskId: 'correction' }, { at: on(23), actor: system() })
      .accepted()
      .when({ ...tick, taskId: 'correction' }, { at: on(29), actor: system() });
    late.then([{ type: 'ReviewEscalated', taskId: 'correction', to: 'BZ-OFFICE' }]);
  });

  it('both at once where nobody kept the time until then', () => {
    inFormalReview()
      .by(system())
      .when(tick, { at: on(30) })
      .then([
        { type: 'ReviewTimePassed', taskId: 'formal-review' },
        { type: 'ReviewEscalated', taskId: 'formal-review', to: 'BZ-LEADING-GROUP' },
      ]);
  });

  it('is never whoever is late, whatever the round says', () => {
    const call = callOf({
      escalation: { to: 'BZ-OFFICE', days: 1, steps: { decision: { days: 9 } } },
    });
    expect(escalationFor(call, 'formalReview', 'BZ-OFFICE')).toEqual({
      to: 'BZ-LEADING-GROUP',
      days: 1,
    });
    expect(escalationFor(call, 'decision', 'BZ-LEADING-GROUP')).toEqual({
      to: 'BZ-OFFICE',
      days: 9,
    });
    const alone = {
      ...call,
      escalation: { days: 1, steps: {} },
      decisionChain: call.decisionChain.slice(0, 1).map((body) => ({ ...body, org: 'BZ-OFFICE' })),
    };
    expect(escalationFor(alone, 'formalReview', 'BZ-OFFICE')).toBeUndefined();
  });

  it('reads what was recorded before as what it meant: the office never pressed itself', () => {
    const upcast = review.events.ReviewTimePassed?.upcast?.[1];
    expect(upcast?.({ taskId: 'formal-review', escalatedTo: 'BZ-OFFICE' })).toEqual({
      taskId: 'formal-review',
    });
    const opinion = { taskId: 'opinion:BZ-STATS', escalatedTo: 'BZ-OFFICE' };
    expect(upcast?.(opinion)).toEqual(opinion);
  });
});
