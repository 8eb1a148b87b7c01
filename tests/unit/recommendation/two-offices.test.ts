import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../workflows/case/state.ts';
import {
  recommendation,
  recommendationAggregate,
  recommendationCaseFollowUps,
  recommendationFollowUps,
} from '../../../workflows/recommendation/index.ts';
import { NotRecommended } from '../../../workflows/recommendation/refusals.ts';
import {
  OutcomeNotContested,
  TakenBackBelow,
} from '../../../workflows/recommendation/stream/letter-refusals.ts';
import { streamTasks } from '../../../workflows/recommendation/stream/tasks.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { above } from '../../fixtures/above.ts';
import { documentOf, readyCase, servingCall } from '../../fixtures/upstream.ts';
import { given, system } from '../../given.ts';
import { approved, cases, letter, sent } from './story.ts';

const onSystem = servingCall({ callId: 'sd-2026', issuer: 'SD-IIT' });
const back = documentOf('滨工信函〔2026〕8号');
const award = {
  type: 'AwardTitle',
  titleId: 't-1',
  level: 'province',
  name: '滨州市铝产业集群',
  outcome: 'recognise',
  title: { zh: '省级先进制造业集群', en: 'Provincial cluster' },
  document: documentOf('鲁工信产〔2026〕30号'),
  from: '2026-03-16',
  to: '2029-03-15',
  caseId: 'aluminium-province',
  body: 'SD-IIT',
} as const;

const told = (kase: CaseState) => recommendationCaseFollowUps(kase).map(({ key: _, ...to }) => to);
const result = (kase: CaseState) => told(kase)[0]?.command.outcome;

describe('the result of the case above', () => {
  it('goes down to the batch that recommended it, with document, title and validity', () => {
    const kase = above('recognised');
    const recognised = { titleId: 't-1', clusterId: 'cl-aluminium', command: award };
    expect(told({ ...kase, notice: { ...kase.notice, recognised } })).toEqual([
      {
        aggregate: 'recommendation',
        id: 'rec-1',
        command: {
          type: 'TakeInOutcome',
          caseId: 'aluminium',
          outcome: {
            level: 'province',
            outcome: 'selected',
            body: 'SD-IIT',
            document: award.document,
            name: award.name,
            title: '省级先进制造业集群',
            validFrom: '2026-03-16',
            validTo: '2029-03-15',
            decidedIn: 'aluminium-province',
          },
        },
      },
    ]);
  });

  it('is told where the case was declined, rejected or withdrawn from further up, and only at its end', () => {
    const not = { outcome: 'not-selected', level: 'province', decidedIn: 'aluminium-province' };
    expect(result(above('declined'))).toMatchObject(not);
    expect(result(above('not-selected'))).toMatchObject(not);
    expect(result(above('recommendation-withdrawn'))).toMatchObject(not);
    for (const status of [
      'formal-review',
      'decision',
      'notice',
      'nominated',
      'recommended',
    ] as const)
      expect(told(above(status))).toEqual([]);
  });

  it('is not told where the level below took it back itself, nor by a case that began here', () => {
    expect(told(above('withdrawn'))).toEqual([]);
    expect(told(readyCase('own', { status: 'not-selected' }))).toEqual([]);
  });

  it('from further up goes down too, level by level, and awards no second title', () => {
    const outcomes = [
      { level: 'nation', outcome: 'selected', body: 'CN-MIIT', document: back, at: 'x' },
      { level: 'world', outcome: 'not-selected', body: 'X', document: back, at: 'x' },
    ] as const;
    const kase = above('selected');
    const words = told({ ...kase, recommendation: { ...kase.recommendation, outcomes } });
    expect(words.map(({ aggregate, command }) => [aggregate, command.type])).toEqual([
      ['cluster', 'AwardTitle'],
      ['recommendation', 'TakeInOutcome'],
      ['case', 'FollowFurtherOutcome'],
    ]);
    const below = given(recommendation, readyCase('aluminium', { status: 'recommended' }))
      .when({ type: 'FollowFurtherOutcome', outcome: words[1]?.command.outcome } as never)
      .then([{ type: 'HigherOutcomeRecorded', level: 'nation', decidedIn: 'aluminium-province' }]);
    expect(below.state().status).toBe('selected');
    expect(told(below.state())).toEqual([]);
    below
      .when({ type: 'FollowFurtherOutcome', outcome: words[1]?.command.outcome } as never)
      .then([]);
    given(recommendation, readyCase('aluminium'))
      .when({ type: 'FollowFurtherOutcome', outcome: words[1]?.command.outcome } as never)
      .refuses(NotRecommended);
  });
});

describe('the batch below', () => {
  const outcome = {
    level: 'province',
    outcome: 'selected',
    body: 'SD-OFFICE',
    document: documentOf('鲁工信产〔2026〕30号'),
    decidedIn: 'aluminium-province',
  } as const;
  const takeIn = { type: 'TakeInOutcome', caseId: 'aluminium', outcome } as const;

  it('takes the result in once and tells its case; nobody is asked to type it', () => {
    expect(
      sent(onSystem)
        .tasks()
        .map(({ id }) => id),
    ).not.toContain('outcome');
    expect(
      sent()
        .tasks()
        .map(({ id }) => id),
    ).toContain('outcome');
    const story = sent(onSystem)
      .when(takeIn, { actor: system() })
      .then([{ type: 'UpstreamOutcomeTakenIn', caseId: 'aluminium', outcome }]);
    story.when(takeIn, { actor: system() }).then([]);
    const word = recommendationFollowUps(story.state()).find(
      ({ command }) => command.type === 'FollowOutcome',
    );
    expect(word).toMatchObject({ id: 'aluminium', command: { outcome } });
    expect(recommendationAggregate.head(story.state()).status).toBe('sent');
    const both = story.when({ ...takeIn, caseId: 'kitchenware' }, { actor: system() });
    expect(recommendationAggregate.head(both.state()).status).toBe('answered');
  });

  const withdrawn = () =>
    sent(onSystem)
      .when({
        type: 'WithdrawRecommendation',
        caseId: 'aluminium',
        document: back,
        reason: '安全事故',
      })
      .accepted();
  const heard = (state: ReturnType<ReturnType<typeof withdrawn>['state']>) =>
    recommendationFollowUps(state).map(({ command }) => command.type);

  it('is told nothing new by the end there of what it has withdrawn meanwhile', () => {
    withdrawn()
      .when(
        { ...takeIn, outcome: { ...takeIn.outcome, outcome: 'not-selected' } },
        { actor: system() },
      )
      .then([]);
  });

  it('records a selection of what it has withdrawn, and asks whether it stands', () => {
    const contested = withdrawn()
      .when(takeIn, { actor: system() })
      .then([{ type: 'UpstreamOutcomeTakenIn' }]);
    expect(streamTasks(contested.state()).flatMap(({ commands }) => commands)).toContain(
      'SettleOutcome',
    );
    expect(heard(contested.state())).not.toContain('FollowOutcome');
    const settle = (stands: boolean) =>
      ({
        type: 'SettleOutcome',
        caseId: 'aluminium',
        stands,
        document: documentOf('鲁工信产函〔2026〕6号'),
        reason: '经与省厅核实。',
      }) as const;
    const falls = contested.when(settle(false)).accepted();
    expect(heard(falls.state())).not.toContain('FollowOutcome');
    const stands = contested.when(settle(true)).accepted();
    expect(heard(stands.state())).toContain('FollowOutcome');
    stands.when(settle(false)).refuses(OutcomeNotContested);
  });
});

describe('a withdrawal of the level below', () => {
  const takeBack = {
    type: 'TakeBackRecommendation',
    callId: 'sd-2026',
    document: back,
    reason: '核心企业发生安全事故',
  } as const;
  const caseAbove = (kase: CaseState) => given(submission, kase, recommendation).by(system());

  it('is told to the case above, which is no longer asked to be received', () => {
    const words = recommendationFollowUps(
      sent(onSystem)
        .when({
          type: 'WithdrawRecommendation',
          caseId: 'aluminium',
          document: back,
          reason: '核心企业发生安全事故',
        })
        .accepted()
        .state(),
    );
    expect(words.at(-1)).toEqual({
      key: 'take-back:aluminium',
      aggregate: 'case',
      id: 'aluminium-province',
      command: takeBack,
    });
    expect(
      submission.commands.TakeBackRecommendation?.body.safeParse({
        callId: 'sd-2026',
        document: back,
        reason: '核心企业发生安全事故',
      }).error,
    ).toBeUndefined();
    expect(words.filter(({ command }) => command.type === 'ReceiveRecommendation')).toHaveLength(1);
  });

  it('ends it wherever it stands, and leaves the round’s list of what was filed', () => {
    for (const status of ['formal-review', 'experts', 'ranking', 'decision', 'notice'] as const) {
      const filed = {
        at: 'x',
        by: 'system',
        receipt: 'r',
        checkCode: 'c',
        parts: {},
        explained: [],
      };
      const kase = above(status);
      const outcome = caseAbove({ ...kase, submission: { ...kase.submission, filed } }).when(
        takeBack,
      );
      expect(outcome.decision().claims).toEqual([
        { kind: 'leave', key: 'FILED|bz-2026|BZ-OFFICE', member: 'aluminium-province' },
      ]);
      const { status: end } = outcome
        .then([{ type: 'RecommendationTakenBack', document: back, ends: true }])
        .state();
      expect(end).toBe('withdrawn');
    }
  });

  it('finds nothing where nothing began, where all is over, and the second time', () => {
    given(submission).by(system()).when(takeBack).then([]);
    caseAbove(above('recognised')).when(takeBack).then([]);
    caseAbove(above('experts')).when(takeBack).accepted().when(takeBack).then([]);
  });

  it('asks the office above to act where it has gone further up, and ends with that act', () => {
    const story = caseAbove(above('nominated')).when(takeBack).accepted();
    expect(story.state().status).toBe('nominated');
    expect(submission.tasks(story.state())).toMatchObject([
      { id: 'taken-back', org: 'SD-OFFICE', role: 'office', commands: ['WithdrawNomination'] },
    ]);
    const withdrawn = {
      type: 'CaseNominationWithdrawn',
      recommendationId: 'r',
      revision: 2,
      reason: 'x',
    };
    expect(story.events(withdrawn).state().status).toBe('withdrawn');
    const gone = caseAbove(above('recommended')).when(takeBack).accepted().state();
    expect(submission.tasks(gone)).toMatchObject([{ commands: ['WithdrawRecommendation'] }]);
  });

  it('keeps it out of the letter further up', () => {
    const taken = new Map(cases);
    const kase = readyCase('aluminium');
    const takenBack = { document: back, reason: 'x', at: 'x' };
    taken.set('aluminium', { ...kase, submission: { ...kase.submission, takenBack } });
    approved()
      .facts({ cases: taken })
      .when({ type: 'SendLetter', document: letter, cases: ['aluminium', 'kitchenware'] })
      .refuses(TakenBackBelow);
  });
});
