import { describe, expect, it } from 'vitest';
import { type CaseCommand, caseAggregate } from '../../../workflows/case/aggregate.ts';
import { isHeld, openQuestions } from '../../../workflows/case/open-questions.ts';
import { QuestionOpen } from '../../../workflows/case/question-refusals.ts';
import type { CaseState } from '../../../workflows/case/state.ts';
import type { CaseStatus } from '../../../workflows/case/status.ts';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import { recommendation } from '../../../workflows/recommendation/index.ts';
import {
  NoSuchFlag,
  NothingToFollow,
  NotThisBureau,
  UnknownVetoFact,
} from '../../../workflows/review/questions/refusals.ts';
import { NotAtThisStage } from '../../../workflows/review/refusals.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { department, given, leadingGroup, office, system } from '../../given.ts';
import { OVER, periodFrom } from '../notice/story.ts';

const WEDNESDAY = '2026-03-18T02:00:00.000Z';
const paper = (number: string, date = '2026-03-18') => ({ number, title: '示例文件', date });
const accident = (more: object = {}): CaseCommand =>
  ({
    type: 'ReportFact',
    fact: 'accident',
    department: 'BZ-EMERGENCY',
    basis: '3月17日发生一起较大生产安全责任事故。',
    document: paper('滨应急函〔2026〕7号'),
    ...more,
  }) as CaseCommand;
const confirm = (confirmed: boolean): CaseCommand => ({
  type: 'ConfirmVeto',
  fact: 'accident',
  confirmed,
  reason: '已与市应急局核实。',
});
const again = (verdict: 'adopt' | 'reject' | 'defer', more: object = {}): CaseCommand =>
  ({
    type: 'RecordDecision',
    body: 'BZ-LEADING-GROUP',
    document: paper('滨集群纪〔2026〕3号', '2026-03-19'),
    verdict,
    ...(verdict === 'adopt' ? { outcome: 'recognised' } : {}),
    reason: '经重新研究。',
    ...more,
  }) as CaseCommand;

const asDecided = { actor: leadingGroup(), at: '2026-03-19T08:00:00.000Z' };
const keepTime: CaseCommand = { type: 'KeepNoticeTime', taskId: 'any' };
const clock = { actor: system(), at: OVER };

/** On its notice of 17 to 23 March 2026, under the fixture's call. */
const onNotice = (kase: CaseState = proposed()) =>
  given<CaseCommand>(caseAggregate, kase)
    .events({ type: 'NoticeEntered', ...periodFrom('2026-03-17') } as never)
    .at(WEDNESDAY)
    .by(office());

const at = (status: CaseStatus) =>
  given<CaseCommand>(caseAggregate, { ...proposed(), status })
    .at(WEDNESDAY)
    .by(office());

describe('a fact that becomes known on notice', () => {
  const found = () =>
    onNotice()
      .when(accident())
      .then([{ type: 'VetoFound' }]);

  it('holds the case at once, and the timer does not end its notice', () => {
    const story = found();
    expect(openQuestions(story.state())).toMatchObject([
      { kind: 'veto', taskId: 'veto:accident:BZ-EMERGENCY' },
    ]);
    story.when(keepTime, clock).then([]);
  });

  it('lets it go when the office finds that it is none', () => {
    const freed = found()
      .when(confirm(false))
      .then([{ type: 'VetoSettled', confirmed: false }]);
    freed.when(keepTime, clock).then([{ type: 'NoticePeriodEnded' }]);
  });

  it('ends the notice by the answer itself, where its days were over meanwhile', () => {
    found()
      .when(confirm(false), { at: OVER })
      .then([{ type: 'VetoSettled' }, { type: 'NoticePeriodEnded' }]);
  });

  it('is not for the office alone to end the case by: the body that decided decides again', () => {
    const story = found()
      .when(confirm(true))
      .then([
        { type: 'VetoSettled', confirmed: true },
        { type: 'DecisionReopened', body: 'BZ-LEADING-GROUP', about: 'veto:accident' },
      ]);
    expect(story.state().status).toBe('notice');
    expect(caseAggregate.tasks(story.state()).map(({ id, org }) => [id, org])).toEqual([
      ['decision:BZ-LEADING-GROUP', 'BZ-LEADING-GROUP'],
      ['submit:BZ-LEADING-GROUP', 'BZ-OFFICE'],
    ]);
    story.when(again('adopt', { reason: ' ' }), asDecided).refuses(ReasonMissing);
  });

  it('leaves the outcome as it was where the body upholds it', () => {
    const upheld = found()
      .when(confirm(true))
      .accepted()
      .when(again('adopt'), asDecided)
      .then([{ type: 'DecisionRecorded', verdict: 'adopt' }]);
    expect(isHeld(upheld.state())).toBe(false);
    expect(upheld.state().status).toBe('notice');
    upheld.when(keepTime, clock).then([{ type: 'NoticePeriodEnded' }]);
  });

  it('ends the case where the body takes its decision back, and closes what was open on the notice', () => {
    const ended = found()
      .when(confirm(true))
      .accepted()
      .when(again('reject'), asDecided)
      .then([{ type: 'DecisionRecorded' }, { type: 'CaseNotSelected', by: 'decision' }]);
    expect(ended.state().status).toBe('not-selected');
    expect(caseAggregate.tasks(ended.state())).toEqual([]);
  });

  it('stays with the body that defers it', () => {
    const deferred = found()
      .when(confirm(true))
      .accepted()
      .when(again('defer'), asDecided)
      .then([{ type: 'DecisionRecorded', verdict: 'defer' }]);
    expect(openQuestions(deferred.state()).map(({ kind }) => kind)).toEqual(['reopened']);
  });

  it('puts a changed outcome on notice anew', () => {
    const changed = found()
      .when(confirm(true))
      .accepted()
      .when(again('adopt', { outcome: 'key-candidate' }), asDecided)
      .then([
        { type: 'DecisionRecorded' },
        { type: 'OutcomeProposed', outcome: 'key-candidate' },
        { type: 'PublicationAwaited' },
      ]);
    expect(changed.state().status).toBe('proposed');
  });

  it('is replaced by a later letter of the same bureau, not asked twice', () => {
    const twice = found()
      .when(accident({ basis: '经调查为一般事故。', document: paper('滨应急函〔2026〕8号') }))
      .then([{ type: 'VetoFound' }]);
    expect(openQuestions(twice.state())).toHaveLength(1);
    expect(twice.state().review.vetoes.map(({ status }) => status)).toEqual(['withdrawn', 'found']);
  });
});

describe('a correction after the ranking was frozen', () => {
  const flagged = (status: CaseStatus) =>
    at(status).events({
      type: 'ScoresFlagged',
      opinion: 'o-1',
      department: 'BZ-STATS',
      fields: ['size.output'],
      to: 'office',
      seats: [],
    } as never);
  const answer = (resubmit: boolean, opinion = 'o-1'): CaseCommand => ({
    type: 'AnswerFlag',
    opinion,
    resubmit,
    reason: '更正幅度较小，不影响排序。',
  });

  it('holds the case until the office has said what follows', () => {
    const story = flagged('proposed');
    expect(caseAggregate.tasks(story.state()).map(({ id }) => id)).toContain('flag:o-1');
    story.when(answer(false, 'o-2')).refuses(NoSuchFlag);
    const answered = story.when(answer(false)).then([{ type: 'FlagAnswered' }]);
    expect(isHeld(answered.state())).toBe(false);
    answered.when(answer(false)).refuses(NoSuchFlag);
  });

  it('goes back to the body that decided where the office submits it again', () => {
    flagged('notice-over')
      .when(answer(true))
      .then([{ type: 'FlagAnswered' }, { type: 'DecisionReopened', about: 'flag:o-1' }]);
  });
});

describe('who may put a fact on record', () => {
  it('is any bureau, asked by the round or not, by its own letter', () => {
    const bureau = { actor: department('BZ-ECOLOGY') };
    onNotice()
      .when(accident({ department: 'BZ-ECOLOGY' }), bureau)
      .then([{ type: 'VetoFound', department: 'BZ-ECOLOGY' }]);
    onNotice().when(accident(), bureau).refuses(NotThisBureau);
  });

  it('names a fact that the round’s notice lists', () => {
    onNotice()
      .when(accident({ fact: 'weather' }))
      .refuses(UnknownVetoFact, { problems: [{ path: 'fact' }] });
  });
});

describe('nothing goes on over an open question', () => {
  it('neither the recognition document', () => {
    const story = at('notice-over').when(accident()).accepted();
    const refusal = story
      .when({
        type: 'IssueRecognition',
        document: paper('滨工信发〔2026〕28号'),
      } as CaseCommand)
      .refuses(QuestionOpen);
    expect(refusal.because.zh).toContain('一票否决事项待认定');
  });

  it('nor the nomination', () => {
    const kase = at('notice-over').when(accident()).accepted().state();
    const upward = {
      ...kase,
      review: { ...kase.review, outcome: { id: 'recommended', kind: 'recommend' as const } },
    };
    expect(recommendation.tasks(upward)).toEqual([]);
    expect(recommendation.rest(upward)).toBe('Done');
  });
});

describe('after the letter or the title', () => {
  it.each(['recommended', 'recognised', 'listed', 'selected'] as const)(
    'where it is %s the fact is recorded, and what follows from it by its document',
    (status) => {
      const known = at(status)
        .when(accident())
        .accepted()
        .when(confirm(true))
        .then([{ type: 'VetoSettled' }, { type: 'ConsequenceAwaited', about: 'veto:accident' }]);
      expect(known.state().status).toBe(status);
      const [task] = caseAggregate
        .tasks(known.state())
        .filter(({ kind }) => kind === 'consequence');
      expect(task).toMatchObject({ org: 'BZ-OFFICE', commands: ['RecordConsequence'] });
      const record = (about: string): CaseCommand => ({
        type: 'RecordConsequence',
        about,
        measure: 'rectify',
        reason: '责令停产整改。',
        document: paper('滨工信发〔2026〕40号'),
      });
      known.when(record('veto:other')).refuses(NothingToFollow);
      const done = known.when(record('veto:accident')).then([{ type: 'ConsequenceRecorded' }]);
      expect(isHeld(done.state())).toBe(false);
    },
  );

  it('asks nothing of a case that is out', () => {
    const out = at('not-selected')
      .when(accident())
      .then([{ type: 'VetoFound' }]);
    expect(openQuestions(out.state())).toEqual([]);
    out.when(confirm(true)).refuses(NotAtThisStage);
  });
});
