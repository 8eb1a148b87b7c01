import { describe, expect, it } from 'vitest';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import {
  CorrectionIncomplete,
  CorrectionRoundsUsed,
  CorrectionStillRunning,
  UnknownPlaces,
} from '../../../workflows/review/formal/refusals.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { NotAtThisStage, SelfReview } from '../../../workflows/review/refusals.ts';
import { callOf } from '../../fixtures/call.ts';
import { clerk, given, office, system } from '../../given.ts';
import { inFormalReview, on, reconfirmed, type Story } from './story.ts';

const items = [
  { path: 'size.output', reason: '2025年产值与证明不一致' },
  { path: 'partnerPart@371621.output', reason: '请附惠民县统计局证明' },
];
const returning: ReviewCommand = { type: 'ReturnForCorrection', items };
const answers = items.map(({ path }) => ({ path, answer: '已更正' }));
const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'correction' };
const upstream = {
  title: '省级集群推荐通知',
  level: 'province',
  issuer: 'SD-IIT',
  deadline: '2026-05-08T09:30:00.000Z',
};

const returned = (story: Story = inFormalReview()): Story =>
  story.when(returning, { at: on(15) }).accepted();

const confirmedAgain = (story: Story, at = on(17), call = callOf()) =>
  given<ReviewCommand>(review, reconfirmed(story.state(), at, 'size', 'partnerPart@371621'))
    .facts({ call })
    .by(clerk())
    .at(at);

describe('formal review', () => {
  it('gives the office five working days from the filing, with the day of the filing left out', () => {
    const { formal } = inFormalReview().state().review;
    expect(formal?.due.date).toBe('2026-04-20');
    expect(formal?.due.why.rule).toBe('call.days.formalReview');
  });

  it('asks all reviewing departments in the decision that accepts the case', () => {
    inFormalReview()
      .when({ type: 'AcceptCase' }, { at: on(14) })
      .then([
        { type: 'CaseAccepted' },
        {
          type: 'OpinionsRequested',
          round: 1,
          due: { date: '2026-04-23' },
          departments: [
            { org: 'BZ-STATS', indicators: ['size.output', 'size.leadOutput'] },
            { org: 'BZ-TAX' },
            { org: 'BZ-EMERGENCY', vetoFacts: ['accident'], silence: { rule: 'no-reply' } },
          ],
        },
      ]);
  });

  it('goes straight to the site visit where the round asks no departments', () => {
    inFormalReview({ reviewingDepartments: [], siteCheck: 'all' })
      .when({ type: 'AcceptCase' })
      .then([{ type: 'CaseAccepted' }, { type: 'SiteVisitOpened', sample: false }]);
  });

  it('goes straight to the experts, or without them to the decision', () => {
    inFormalReview({ reviewingDepartments: [] })
      .when({ type: 'AcceptCase' })
      .then([{ type: 'CaseAccepted' }, { type: 'ExpertsAsked', seats: 3, alongside: false }]);
    inFormalReview({ reviewingDepartments: [], experts: { seats: 0 } })
      .when({ type: 'AcceptCase' })
      .then([{ type: 'CaseAccepted' }, { type: 'DecisionOpened' }]);
  });

  it('opens departments and experts at once where the round says parallel', () => {
    const state = inFormalReview({ order: 'parallel' }).when({ type: 'AcceptCase' }).state();
    expect(state.status).toBe('departments-and-experts');
    expect(Object.keys(state.review.seats)).toEqual(['1', '2', '3']);
  });

  it('declines only with a reason and a basis', () => {
    const decline = { type: 'DeclineCase', reason: '不属于申报范围', basis: '通知第二条' } as const;
    inFormalReview()
      .when({ ...decline, basis: ' ' })
      .refuses(ReasonMissing);
    expect(inFormalReview().when(decline).state().status).toBe('declined');
  });

  it('lets nobody review what they filed', () => {
    inFormalReview()
      .when({ type: 'AcceptCase' }, { actor: office('u-clerk-371625') })
      .refuses(SelfReview);
  });

  it('keeps who accepted, so that somebody else inquires into objections', () => {
    const { review: state } = inFormalReview()
      .when({ type: 'AcceptCase' }, { actor: office('u-acceptor') })
      .state();
    expect(state.formal?.acceptedBy).toBe('u-acceptor');
  });

  it('accepts nothing twice', () => {
    inFormalReview()
      .when({ type: 'AcceptCase' })
      .accepted()
      .when({ type: 'AcceptCase' })
      .refuses(NotAtThisStage);
  });

  it('records once that the office is late, and ends nothing', () => {
    const late = inFormalReview()
      .by(system())
      .when(tick, { at: on(21) });
    const { status } = late
      .then([{ type: 'ReviewTimePassed', taskId: 'formal-review' }])
      .when(tick, { at: on(22) })
      .then([])
      .state();
    expect(status).toBe('formal-review');
  });
});

describe('return for correction', () => {
  it('names everything at once, each item pinned to its place in the form', () => {
    const { review: state, status } = returned().state();
    expect(status).toBe('correction');
    expect(state.returned?.items).toEqual([
      { ...items[0], part: 'size' },
      { ...items[1], part: 'partnerPart@371621' },
    ]);
  });

  it('refuses items that point to no place of the form, all of them', () => {
    const strange = [
      { path: 'size.nothing', reason: 'x' },
      { path: 'size.output', reason: 'x' },
      { path: 'partnerPart@371699', reason: 'x' },
    ];
    inFormalReview()
      .when({ type: 'ReturnForCorrection', items: strange })
      .refuses(UnknownPlaces, { problems: [{ path: 'items.0.path' }, { path: 'items.2.path' }] });
  });

  it('stops the clock of the office, never that of the higher level', () => {
    const call = callOf({ upstream });
    const story = returned(inFormalReview({ upstream }));
    const { returned: open } = story.state().review;
    expect(open?.upstreamDeadline).toBe(upstream.deadline);
    expect(open?.due.why.upstreamLimit).toBe(upstream.deadline);
    const { formal } = confirmedAgain(story, on(17), call)
      .when({ type: 'AnswerReturn', answers })
      .state().review;
    // Returned Wed 15, answered Fri 17: three days do not count, so Mon 20 becomes Thu 23.
    expect(formal?.due.date).toBe('2026-04-23');
    expect(formal?.due.why.pauses).toEqual([{ from: on(15), to: on(17) }]);
    expect(formal?.due.why.upstreamLimit).toBe(upstream.deadline);
  });

  it('shows the office’s task as paused while the applicant corrects', () => {
    const tasks = review.tasks(returned().state());
    expect(tasks.find(({ id }) => id === 'formal-review')).toMatchObject({ paused: true });
    expect(tasks.map(({ id }) => id)).toEqual(['correction', 'formal-review']);
  });

  it('takes an answer only when each item is answered and each part confirmed again', () => {
    returned()
      .when({ type: 'AnswerReturn', answers: answers.slice(0, 1) }, { actor: clerk(), at: on(17) })
      .refuses(CorrectionIncomplete, {
        problems: [
          { path: 'partnerPart@371621.output', rule: 'answer-missing' },
          { path: 'size', rule: 'part-unconfirmed' },
          { path: 'partnerPart@371621', rule: 'part-unconfirmed' },
        ],
      });
  });

  it('allows as many rounds as the call says, and no more', () => {
    const once = confirmedAgain(returned(), on(16))
      .when({ type: 'AnswerReturn', answers })
      .accepted();
    const twice = once.when(returning, { actor: office(), at: on(17) }).accepted();
    const third = confirmedAgain(twice, on(20)).when({ type: 'AnswerReturn', answers }).accepted();
    third.when(returning, { actor: office(), at: on(21) }).refuses(CorrectionRoundsUsed);
  });

  it('never lapses by a timer: lateness goes to the office, which extends or declines', () => {
    const decline: ReviewCommand = {
      type: 'DeclineCase',
      reason: '逾期未补正',
      basis: '通知第五条',
    };
    const due = '2026-04-22';
    returned()
      .when(decline, { at: on(21) })
      .refuses(CorrectionStillRunning);
    const late = returned()
      .when(tick, { at: on(23), actor: system() })
      .then([{ type: 'ReviewTimePassed', taskId: 'correction' }]);
    expect(late.state().status).toBe('correction');
    expect(late.state().review.returned?.due.date).toBe(due);
    expect(review.tasks(late.state()).at(-1)?.commands).toEqual([
      'ExtendCorrection',
      'DeclineCase',
    ]);
    const extended = late.when(
      { type: 'ExtendCorrection', days: 2, reason: '等待统计局证明' },
      { at: on(23), actor: office() },
    );
    expect(extended.state().review.returned).toMatchObject({
      due: { date: '2026-04-27' },
      overdueAt: undefined,
    });
    expect(late.when(decline, { at: on(23), actor: office() }).state().status).toBe('declined');
  });

  it('takes a late answer as long as the office has not declined, and says that it was late', () => {
    confirmedAgain(returned(), on(24))
      .when({ type: 'AnswerReturn', answers })
      .then([{ type: 'ReturnAnswered', late: true }]);
  });
});
