import { describe, expect, it } from 'vitest';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import {
  AlreadyAnswered,
  DepartmentValueUnknown,
  NotAsked,
  NotDisputed,
  NotItsIndicator,
  NotItsVetoFact,
  NotTheOpinionThatCounts,
  ObjectionUnexplained,
  VetoFactsUnanswered,
  VetoWithoutBasis,
} from '../../../workflows/review/opinions/refusals.ts';
import { NoVetoFound } from '../../../workflows/review/questions/refusals.ts';
import { department, office, recordedFor } from '../../given.ts';
import { clear, disputes, on, opinion, type Story, withDepartments } from './story.ts';

const stats = department('BZ-STATS');
const emergency = department('BZ-EMERGENCY');
const veto = opinion({ vetoFacts: [{ id: 'accident', basis: '鲁应急〔2025〕号事故调查报告' }] });
const letter = { number: '滨统函〔2026〕12号', title: '关于反馈意见的复函', date: '2026-04-15' };

const settle = (more: object = {}): ReviewCommand => ({
  type: 'SettleDispute',
  department: 'BZ-STATS',
  field: 'size.output',
  resolution: 'department-value',
  reason: '按年报口径认定',
  ...more,
});
const disputed = (story: Story = withDepartments()): Story =>
  story.when(disputes, { at: on(15), actor: stats }).accepted();

describe('opinions', () => {
  it('goes on to the experts once all departments have answered and nothing is disputed', () => {
    clear(withDepartments())
      .when(opinion(), { at: on(15), actor: stats })
      .then([
        { type: 'OpinionGiven', department: 'BZ-STATS', verdict: 'no-objection', late: false },
        { type: 'ExpertsAsked', round: 1, seats: 3 },
      ]);
  });

  it.each(['not-ours', 'cannot-verify'] as const)('takes “%s” for an answer', (verdict) => {
    const state = clear(withDepartments())
      .when(opinion({ verdict }), { at: on(15), actor: stats })
      .state();
    expect(state.status).toBe('experts');
    expect(state.review.opinions.at(-1)?.verdict).toBe(verdict);
  });

  it('hears only departments that were asked, and each once', () => {
    withDepartments()
      .when(opinion(), { actor: department('BZ-SCIENCE') })
      .refuses(NotAsked);
    disputed().when(opinion(), { actor: stats }).refuses(AlreadyAnswered);
  });

  it('lets a department speak of its own indicators only', () => {
    const foreign = opinion({ verdict: 'objection', values: [{ field: 'size.tax', note: 'x' }] });
    withDepartments().when(foreign, { actor: stats }).refuses(NotItsIndicator);
  });

  it('asks an objection for a note, and never for the value that statistics may not tell', () => {
    const bare = opinion({ verdict: 'objection', values: [{ field: 'size.output' }] });
    withDepartments().when(bare, { actor: stats }).refuses(ObjectionUnexplained);
    withDepartments()
      .when(opinion({ verdict: 'objection' }), { actor: stats })
      .refuses(ObjectionUnexplained);
    withDepartments()
      .when(
        opinion({ verdict: 'objection', values: [{ field: 'size.output', note: '口径不一致' }] }),
        { actor: stats },
      )
      .then([{ type: 'OpinionGiven' }]);
  });

  it('takes a reply recorded on behalf from its letter as the department’s own, marked for ever', () => {
    const { opinions } = withDepartments()
      .when(opinion({ document: letter }), { at: on(16), actor: recordedFor(stats) })
      .state().review;
    expect(opinions[0]).toMatchObject({ department: 'BZ-STATS', onBehalf: true, document: letter });
  });

  it('claims the number of a reply for that department', () => {
    const { claims } = withDepartments()
      .when(opinion({ document: letter }), { at: on(16), actor: stats })
      .decision();
    expect(claims).toMatchObject([
      { kind: 'unique', note: { body: 'BZ-STATS', title: letter.title } },
    ]);
    expect(claims?.[0]?.key).toContain(letter.number);
  });
});

describe('a disputed figure', () => {
  it('is settled by the office before experts score it', () => {
    const story = disputed(clear(withDepartments()));
    expect(story.state().status).toBe('departments');
    expect(review.tasks(story.state())).toMatchObject([
      { id: 'dispute:BZ-STATS:size.output', org: 'BZ-OFFICE', commands: ['SettleDispute'] },
    ]);
    story
      .when(settle(), { at: on(16), actor: office() })
      .then([
        { type: 'DisputeSettled', field: 'size.output', value: '41.2' },
        { type: 'ExpertsAsked' },
      ]);
  });

  it('needs a reason, an open dispute, and for the department’s value that it was told', () => {
    const story = disputed();
    story.when(settle({ reason: '' }), { actor: office() }).refuses(ReasonMissing);
    story.when(settle({ field: 'size.leadOutput' }), { actor: office() }).refuses(NotDisputed);
    withDepartments()
      .when(opinion({ verdict: 'objection', values: [{ field: 'size.output', note: '涉密' }] }), {
        actor: stats,
      })
      .accepted()
      .when(settle(), { actor: office() })
      .refuses(DepartmentValueUnknown);
  });

  it('vanishes when the department corrects itself', () => {
    const story = disputed();
    const replaces = story.state().review.opinions[0]?.id ?? '';
    const corrected = story
      .when({ ...opinion(), type: 'CorrectOpinion', replaces } as ReviewCommand, {
        at: on(16),
        actor: stats,
      })
      .then([{ type: 'OpinionCorrected', replaces, verdict: 'no-objection' }]);
    expect(review.tasks(corrected.state()).some(({ kind }) => kind === 'dispute')).toBe(false);
    expect(corrected.state().review.opinions.map(({ verdict }) => verdict)).toEqual([
      'objection',
      'no-objection',
    ]);
  });

  it('is corrected only by naming the opinion that counts', () => {
    const correct = { ...opinion(), type: 'CorrectOpinion', replaces: 'o-0' } as ReviewCommand;
    disputed().when(correct, { actor: stats }).refuses(NotTheOpinionThatCounts);
    withDepartments().when(correct, { actor: stats }).refuses(NotTheOpinionThatCounts);
  });
});

describe('a veto fact', () => {
  const confirm = (confirmed: boolean, reason = '事故调查报告已批复'): ReviewCommand => ({
    type: 'ConfirmVeto',
    fact: 'accident',
    confirmed,
    reason,
  });
  const found = () =>
    withDepartments()
      .when(veto, { at: on(15), actor: emergency })
      .accepted();

  it('must be answered by the department that the round asks for it: found, or clear', () => {
    withDepartments().when(opinion(), { actor: emergency }).refuses(VetoFactsUnanswered);
    withDepartments()
      .when({ ...veto, vetoFactsClear: true } as ReviewCommand, { actor: emergency })
      .refuses(VetoFactsUnanswered);
  });

  it('needs its basis, and a department that answers for it', () => {
    withDepartments()
      .when(opinion({ vetoFacts: [{ id: 'accident', basis: ' ' }] }), { actor: emergency })
      .refuses(VetoWithoutBasis);
    withDepartments().when(veto, { actor: stats }).refuses(NotItsVetoFact);
  });

  it('ends the case only when the office confirms it, with a reason', () => {
    const story = found();
    expect(story.state().status).toBe('departments');
    story.when(confirm(true, ''), { actor: office() }).refuses(ReasonMissing);
    const state = story
      .when(confirm(true), { at: on(16), actor: office() })
      .then([
        { type: 'VetoSettled', confirmed: true },
        { type: 'CaseNotSelected', by: 'veto' },
      ])
      .state();
    expect(state.status).toBe('not-selected');
    expect(review.tasks(state)).toEqual([]);
  });

  it('that the office dismisses lets the review go on', () => {
    const story = found()
      .when(opinion(), { at: on(15), actor: stats })
      .accepted()
      .when(opinion(), { at: on(15), actor: department('BZ-TAX') })
      .then([{ type: 'OpinionGiven' }]);
    story
      .when(confirm(false, '事故等级不属于较大以上'), { at: on(16), actor: office() })
      .then([{ type: 'VetoSettled', confirmed: false }, { type: 'ExpertsAsked' }]);
  });

  it('that its department takes back is no longer asked about', () => {
    const story = found();
    const replaces = story.state().review.opinions[0]?.id ?? '';
    const clearNow = { ...opinion({ vetoFactsClear: true }), type: 'CorrectOpinion', replaces };
    const corrected = story.when(clearNow as ReviewCommand, { at: on(16), actor: emergency });
    expect(corrected.state().review.vetoes.map(({ status }) => status)).toEqual(['withdrawn']);
    corrected.accepted().when(confirm(true), { actor: office() }).refuses(NoVetoFound);
  });

  it('that nobody found cannot be confirmed', () => {
    withDepartments().when(confirm(true), { actor: office() }).refuses(NoVetoFound);
  });
});
