import { describe, expect, it } from 'vitest';
import { BodyNotNext, NotThisBody } from '../../../workflows/calls/refusals.ts';
import { QuestionOpen } from '../../../workflows/case/question-refusals.ts';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import {
  DocumentFromTheFuture,
  DocumentOrderImplausible,
} from '../../../workflows/orgs/document-order.ts';
import {
  DeviationUnexplained,
  OutcomeMissing,
  SendBackUnclear,
} from '../../../workflows/review/decision/refusals.ts';
import { review } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { NotAtThisStage } from '../../../workflows/review/refusals.ts';
import { department, office } from '../../given.ts';
import {
  adoptedByPartyGroup,
  byLeaders,
  decision,
  inDecision,
  leaders,
  minutes,
  on,
  opinion,
  partyGroup,
} from './story.ts';

describe('the collective decision', () => {
  it('runs through the chain, each body with its own document', () => {
    const story = adoptedByPartyGroup();
    expect(story.state().status).toBe('decision');
    expect(review.tasks(story.state()).map(({ id }) => id)).toEqual([
      'decision:BZ-LEADING-GROUP',
      'submit:BZ-LEADING-GROUP',
    ]);
    const state = story
      .when(byLeaders(), { at: on(23), actor: leaders })
      .then([
        { type: 'DecisionRecorded', verdict: 'adopt' },
        { type: 'OutcomeProposed', outcome: 'recognised', position: 2 },
        // The office is asked for the notice in the same decision: nobody waits for a machine.
        { type: 'PublicationAwaited', needed: true },
      ])
      .state();
    expect(state.status).toBe('proposed');
    expect(state.review.outcome).toEqual({ id: 'recognised', kind: 'recognise', position: 2 });
    expect(state.review.decisions.map(({ body, onBehalf }) => [body, onBehalf])).toEqual([
      ['BZ-IIT-PARTY-GROUP', true],
      ['BZ-LEADING-GROUP', true],
    ]);
    expect(review.rest(state)).toBe('Done');
  });

  it('is taken in order, and by nobody in another’s name but on behalf', () => {
    inDecision()
      .when(byLeaders(), { at: on(22), actor: leaders })
      .refuses(BodyNotNext);
    inDecision()
      .when(decision(), { at: on(22), actor: office() })
      .refuses(NotThisBody);
    inDecision()
      .when(decision(), { at: on(22), actor: leaders })
      .refuses(NotThisBody);
  });

  it('names an outcome of the round when it adopts', () => {
    inDecision()
      .when(decision({ outcome: undefined }), { at: on(22), actor: partyGroup })
      .refuses(OutcomeMissing);
    inDecision()
      .when(decision({ outcome: 'champion' }), { at: on(22), actor: partyGroup })
      .refuses(OutcomeMissing);
  });

  it('needs a reason where it deviates from the ranking', () => {
    const first = decision({ position: 1 });
    inDecision()
      .when(first, { at: on(22), actor: partyGroup })
      .refuses(DeviationUnexplained);
    inDecision()
      .when({ ...first, reason: '调整排序说明:补齐链条短板' } as ReviewCommand, {
        at: on(22),
        actor: partyGroup,
      })
      .then([{ type: 'DecisionRecorded', position: 1 }]);
    inDecision()
      .when(decision({ position: 2 }), { at: on(22), actor: partyGroup })
      .then([{ type: 'DecisionRecorded' }]);
  });

  it('ends as not selected where it rejects, with a reason, or adopts that outcome', () => {
    const reject = decision({ verdict: 'reject', outcome: undefined });
    inDecision()
      .when(reject, { at: on(22), actor: partyGroup })
      .refuses(ReasonMissing);
    const rejected = inDecision().when({ ...reject, reason: '产业基础不足' } as ReviewCommand, {
      at: on(22),
      actor: partyGroup,
    });
    expect(rejected.state().status).toBe('not-selected');
    const not = byLeaders({ outcome: 'not', reason: '名额所限' });
    expect(
      adoptedByPartyGroup()
        .when(not, { at: on(23), actor: leaders })
        .state().status,
    ).toBe('not-selected');
  });

  it('comes back after a deferral, to the body that deferred', () => {
    const deferred = adoptedByPartyGroup()
      .when(byLeaders({ verdict: 'defer', outcome: undefined, reason: '补充土地手续' }), {
        at: on(23),
        actor: leaders,
      })
      .accepted();
    expect(deferred.state().status).toBe('deferred');
    deferred.when(byLeaders(), { at: on(24), actor: leaders }).refuses(NotAtThisStage);
    const resumed = deferred
      .when({ type: 'ResumeCase', note: '已补充土地手续' }, { at: on(24), actor: office() })
      .then([{ type: 'CaseResumed' }]);
    const again = byLeaders({ document: minutes('滨制造强市办纪〔2026〕4号', '2026-04-24') });
    expect(resumed.when(again, { at: on(24), actor: leaders }).state().status).toBe('proposed');
  });

  it('can send back to named departments, whose earlier opinions and the others’ stay', () => {
    const back = decision({
      verdict: 'send-back',
      outcome: undefined,
      reason: '请统计局再核',
      sendBack: { to: 'departments', departments: ['BZ-STATS'] },
    });
    const story = inDecision()
      .when(back, { at: on(22), actor: partyGroup })
      .then([
        { type: 'DecisionRecorded', sendBackTo: 'departments' },
        { type: 'OpinionsRequested', round: 2, departments: [{ org: 'BZ-STATS' }] },
      ]);
    const state = story.state();
    expect(state.status).toBe('departments');
    expect(state.review.opinions).toHaveLength(3);
    expect(state.review.departments['BZ-TAX']?.status).toBe('answered');
    // The scores and the frozen place stand, so the case comes straight back.
    story
      .when(opinion(), { at: on(23), actor: department('BZ-STATS') })
      .then([{ type: 'OpinionGiven' }, { type: 'DecisionOpened', ranking: { position: 2 } }]);
  });

  it('can send back to the experts, who keep their seats and score anew', () => {
    const back = decision({
      verdict: 'send-back',
      outcome: undefined,
      reason: '请专家复议',
      sendBack: { to: 'experts' },
    });
    const state = inDecision()
      .when(back, { at: on(22), actor: partyGroup })
      .state();
    expect(state.status).toBe('experts');
    expect(review.tasks(state).map(({ id }) => id)).toEqual(['score:1', 'score:2', 'score:3']);
    expect(state.review.pastSheets).toHaveLength(3);
    expect(state.review.pastTotals).toHaveLength(1);
  });

  it('says where it goes back to', () => {
    const back = decision({ verdict: 'send-back', outcome: undefined, reason: '再议' });
    inDecision()
      .when(back, { at: on(22), actor: partyGroup })
      .refuses(SendBackUnclear);
    const unknown = {
      ...back,
      sendBack: { to: 'departments', departments: ['BZ-SCIENCE'] },
    } as ReviewCommand;
    inDecision()
      .when(unknown, { at: on(22), actor: partyGroup })
      .refuses(SendBackUnclear);
  });

  it('waits for a veto fact that is still open', () => {
    const story = inDecision();
    const replaces = story.state().review.departments['BZ-EMERGENCY']?.opinion ?? '';
    const vetoFacts = [{ id: 'accident', basis: '事故调查报告' }];
    const found = story
      .when({ ...opinion({ vetoFacts }), type: 'CorrectOpinion', replaces } as ReviewCommand, {
        at: on(21),
        actor: department('BZ-EMERGENCY'),
      })
      .accepted();
    found.when(decision(), { at: on(22), actor: partyGroup }).refuses(QuestionOpen);
  });
});

describe('documents of a decision', () => {
  const dated = (date: string) => decision({ document: minutes('滨工信党组纪〔2026〕7号', date) });

  it('are dated neither in the future nor before the filing', () => {
    inDecision()
      .when(dated('2026-04-23'), { at: on(22), actor: partyGroup })
      .refuses(DocumentFromTheFuture);
    inDecision()
      .when(dated('2026-04-12'), { at: on(22), actor: partyGroup })
      .refuses(DocumentOrderImplausible);
  });

  it('follow each other along the chain', () => {
    const early = byLeaders({ document: minutes('滨制造强市办纪〔2026〕3号', '2026-04-20') });
    adoptedByPartyGroup()
      .when(early, { at: on(23), actor: leaders })
      .refuses(DocumentOrderImplausible);
  });

  it('claim their number for the body, so that one document may cover many cases', () => {
    const { claims } = inDecision()
      .when(decision(), { at: on(22), actor: partyGroup })
      .decision();
    expect(claims).toMatchObject([
      { kind: 'unique', note: { body: 'BZ-IIT-PARTY-GROUP', by: 'BZ-OFFICE' } },
    ]);
  });
});
