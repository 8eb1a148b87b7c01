import { describe, expect, it } from 'vitest';
import { BodyNotNext, NotThisBody } from '../../../workflows/calls/refusals.ts';
import { DocumentFromTheFuture } from '../../../workflows/orgs/document-order.ts';
import {
  type RecommendationStreamCommand,
  recommendationAggregate,
} from '../../../workflows/recommendation/index.ts';
import { NotReadyForNomination } from '../../../workflows/recommendation/refusals.ts';
import { LetterAlreadySent } from '../../../workflows/recommendation/stream/letter-refusals.ts';
import {
  AlreadyNominated,
  NotNominated,
  NotOfThisCall,
  NoUpstreamCall,
  OrderIncomplete,
  RankOutOfRange,
  RecommendationNotOpen,
  RecommendationOpen,
  UpstreamQuotaExhausted,
} from '../../../workflows/recommendation/stream/refusals.ts';
import { nominees } from '../../../workflows/recommendation/stream/state.ts';
import { streamTasks } from '../../../workflows/recommendation/stream/tasks.ts';
import { callOf } from '../../fixtures/call.ts';
import { documentOf, readyCase, servingCall } from '../../fixtures/upstream.ts';
import { givenAggregate, leadingGroup, office } from '../../given.ts';
import { approved, letter, nominated, opened, sent } from './story.ts';

const order = (state: Parameters<typeof nominees>[0]) =>
  nominees(state).map(({ caseId, rank }) => `${rank} ${caseId}`);

describe('a recommendation is opened once per unit and upstream call', () => {
  it('claims the upstream call for its unit, so that the quota is counted in one place', () => {
    const { claims } = givenAggregate(recommendationAggregate)
      .facts({ call: servingCall() })
      .when({ type: 'OpenRecommendation', recommendationId: 'rec-1', callId: 'bz-2026' })
      .decision();
    expect(claims).toMatchObject([
      { kind: 'unique', key: 'recommendation|BZ-OFFICE|鲁工信产〔2026〕12号', owner: 'rec-1' },
    ]);
  });
  it('needs an upstream call to recommend to', () => {
    givenAggregate(recommendationAggregate)
      .facts({ call: callOf() })
      .when({ type: 'OpenRecommendation', recommendationId: 'rec-1', callId: 'bz-2026' })
      .refuses(NoUpstreamCall);
  });
  it('is not opened twice, and nothing happens before it is open', () => {
    opened()
      .when({ type: 'OpenRecommendation', recommendationId: 'rec-1', callId: 'bz-2026' })
      .refuses(RecommendationOpen);
    givenAggregate(recommendationAggregate)
      .when({ type: 'Nominate', caseId: 'kitchenware', rank: 1 })
      .refuses(RecommendationNotOpen);
  });
});

describe('applications are nominated in an order, within the quota', () => {
  it('moves the others down when one is put before them', () => {
    expect(order(nominated().state())).toEqual(['1 aluminium', '2 kitchenware']);
  });
  it('refuses the surplus over the quota, and says how many are nominated', () => {
    nominated()
      .when({ type: 'Nominate', caseId: 'rope', rank: 3 })
      .refuses(UpstreamQuotaExhausted, {
        rule: 'upstream.quota',
        inputs: { quota: 2, nominated: 2 },
      });
  });
  it('takes any number where the upstream sets no quota', () => {
    nominated(servingCall({ quota: undefined }))
      .when({ type: 'Nominate', caseId: 'rope', rank: 3 })
      .then([{ type: 'Nominated', rank: 3 }]);
  });
  it('leaves no gap in the order', () => {
    opened()
      .when({ type: 'Nominate', caseId: 'rope', rank: 2 })
      .refuses(RankOutOfRange, { inputs: { rank: 2, last: 1 } });
  });
  it('nominates an application once', () => {
    nominated().when({ type: 'Nominate', caseId: 'aluminium', rank: 1 }).refuses(AlreadyNominated);
  });
  it('does not nominate what is still on notice', () => {
    opened()
      .facts({ cases: new Map([['rope', readyCase('rope', { status: 'notice' })]]) })
      .when({ type: 'Nominate', caseId: 'rope', rank: 1 })
      .refuses(NotReadyForNomination, { inputs: { caseId: 'rope', status: 'notice' } });
  });
  it('does not nominate what was decided otherwise', () => {
    const candidate = readyCase('rope');
    const review = { ...candidate.review, outcome: { id: 'not', kind: 'not' } } as const;
    opened()
      .facts({ cases: new Map([['rope', { ...candidate, review }]]) })
      .when({ type: 'Nominate', caseId: 'rope', rank: 1 })
      .refuses(NotReadyForNomination);
  });
  it('nominates right after the decision where the call has no notice', () => {
    const call = servingCall();
    const without = { ...call, publicNotice: { ...call.publicNotice, days: 0 } };
    const proposed = new Map([['rope', readyCase('rope', { status: 'proposed' })]]);
    opened(without)
      .facts({ cases: proposed })
      .when({ type: 'Nominate', caseId: 'rope', rank: 1 })
      .then([{ type: 'Nominated', kase: { caseId: 'rope' } }]);
    opened()
      .facts({ cases: proposed })
      .when({ type: 'Nominate', caseId: 'rope', rank: 1 })
      .refuses(NotReadyForNomination);
  });
  it('does not nominate an application of another call, or one that does not exist', () => {
    const stranger = readyCase('rope');
    const identity = stranger.identity && { ...stranger.identity, callId: 'bz-2025' };
    opened()
      .facts({ cases: new Map([['rope', { ...stranger, identity }]]) })
      .when({ type: 'Nominate', caseId: 'rope', rank: 1 })
      .refuses(NotOfThisCall);
    opened().when({ type: 'Nominate', caseId: 'nobody', rank: 1 }).refuses(NotOfThisCall);
  });
});

describe('the order may change until the letter', () => {
  it('is changed as a whole, with a reason', () => {
    const after = nominated()
      .when({ type: 'Rerank', order: ['kitchenware', 'aluminium'], reason: '按链条完整度' })
      .then([{ type: 'Reranked', reason: '按链条完整度' }]);
    expect(order(after.state())).toEqual(['1 kitchenware', '2 aluminium']);
  });
  it('is refused when it leaves one out or names one twice', () => {
    for (const wrong of [['kitchenware'], ['kitchenware', 'kitchenware'], ['kitchenware', 'rope']])
      nominated().when({ type: 'Rerank', order: wrong, reason: '调整' }).refuses(OrderIncomplete);
  });
  it('makes no event when nothing moves', () => {
    nominated()
      .when({ type: 'Rerank', order: ['aluminium', 'kitchenware'], reason: '核对' })
      .then([]);
  });
  it('closes the gap that one leaves which is taken out, and its place is free again', () => {
    const after = nominated()
      .when({ type: 'WithdrawNomination', caseId: 'aluminium', reason: '放弃推荐' })
      .accepted();
    expect(order(after.state())).toEqual(['1 kitchenware']);
    after.when({ type: 'Nominate', caseId: 'rope', rank: 2 }).then([{ type: 'Nominated' }]);
    after.when({ type: 'Nominate', caseId: 'aluminium', rank: 1 }).then([{ type: 'Nominated' }]);
    after
      .when({ type: 'WithdrawNomination', caseId: 'aluminium', reason: '再次放弃' })
      .refuses(NotNominated);
  });
});

describe('the decision chain approves the list', () => {
  const document = documentOf('滨工信党组纪〔2026〕9号');
  it('asks body after body, each for itself', () => {
    nominated()
      .when(
        { type: 'ApproveNominations', body: 'BZ-LEADING-GROUP', document },
        { actor: leadingGroup() },
      )
      .refuses(BodyNotNext);
    nominated()
      .when(
        { type: 'ApproveNominations', body: 'BZ-IIT-PARTY-GROUP', document },
        { actor: leadingGroup() },
      )
      .refuses(NotThisBody);
    expect(nominated().tasks()).toMatchObject([
      { id: 'approve:BZ-IIT-PARTY-GROUP', org: 'BZ-IIT-PARTY-GROUP' },
    ]);
    expect(approved().tasks()).toMatchObject([{ id: 'letter', org: 'BZ-OFFICE' }]);
  });
  it('does not take minutes of tomorrow', () => {
    nominated()
      .when(
        {
          type: 'ApproveNominations',
          body: 'BZ-IIT-PARTY-GROUP',
          document: { ...document, date: '2026-03-17' },
        },
        { actor: leadingGroup('BZ-IIT-PARTY-GROUP') },
      )
      .refuses(DocumentFromTheFuture);
  });
  it('approves anew a list that changed', () => {
    const changed = approved()
      .when({ type: 'Rerank', order: ['kitchenware', 'aluminium'], reason: '调整' })
      .accepted();
    expect(changed.state().approvals).toEqual([]);
    expect(recommendationAggregate.head(changed.state()).status).toBe('nominating');
  });
  it('is recorded on behalf of a body that does not sign in, and checked by a second person', () => {
    const act = { type: 'ApproveNominations', body: 'BZ-IIT-PARTY-GROUP', document };
    const behalfOf = { role: 'leading-group', org: 'BZ-IIT-PARTY-GROUP' };
    const recorded = nominated()
      .when({ type: 'RecordOnBehalf', behalfOf, document, act })
      .then([{ type: 'ActRecorded' }]);
    expect(recorded.state().approvals).toEqual([]);
    const [record] = recorded.state().records;
    recorded
      .when(
        { type: 'CheckRecord', recordId: record?.recordId ?? '', correct: true },
        { actor: office('u-second') },
      )
      .then([
        { type: 'RecordConfirmed', checkedBy: 'u-second' },
        { type: 'NominationsApproved', body: 'BZ-IIT-PARTY-GROUP' },
      ]);
  });
});

it('leaves the list alone once the letter is sent', () => {
  const acts: readonly RecommendationStreamCommand[] = [
    { type: 'Nominate', caseId: 'rope', rank: 1 },
    { type: 'Rerank', order: ['kitchenware', 'aluminium'], reason: '调整' },
    { type: 'WithdrawNomination', caseId: 'kitchenware', reason: '放弃' },
  ];
  for (const command of acts) sent().when(command).refuses(LetterAlreadySent);
});

describe('the upstream may change its terms by a document', () => {
  it('takes a larger quota and a later deadline', () => {
    const after = nominated()
      .when({
        type: 'AmendUpstream',
        document: documentOf('鲁工信产〔2026〕20号'),
        quota: 3,
        deadline: '2026-04-10T09:30:00.000Z',
      })
      .accepted();
    after.when({ type: 'Nominate', caseId: 'rope', rank: 3 }).then([{ type: 'Nominated' }]);
    expect(after.state().opened?.upstream.deadline).toBe('2026-04-10T09:30:00.000Z');
  });
  it.each([1, 0])('is recorded when it falls below what is on the list, to %i', (quota) => {
    const cut = approved()
      .when({ type: 'AmendUpstream', document: documentOf('鲁工信产〔2026〕20号'), quota })
      .then([{ type: 'UpstreamAmended', quota }]);
    // What no longer fits is the letter; the office is told how many, and chooses.
    cut
      .when({ type: 'SendLetter', document: letter, cases: ['aluminium', 'kitchenware'] })
      .refuses(UpstreamQuotaExhausted);
    const task = streamTasks(cut.state()).find(({ id }) => id === 'over-quota');
    expect(task).toMatchObject({ org: 'BZ-OFFICE', commands: ['WithdrawNomination'] });
    expect(task?.why.zh).toContain(`调整为${quota}个，现已列入2个，须移出${2 - quota}个`);
  });
});
