import { describe, expect, it } from 'vitest';
import { ValidityReversed } from '../../../workflows/cluster/refusals.ts';
import { NotRecordable, NotTheirs } from '../../../workflows/on-behalf/decide.ts';
import {
  type RecommendationStreamCommand,
  recommendation,
  recommendationAggregate,
  recommendationFollowUps,
  summarySheet,
} from '../../../workflows/recommendation/index.ts';
import {
  NotRecommended,
  NotTheUpstream,
  OutcomeAlreadyRecorded,
} from '../../../workflows/recommendation/refusals.ts';
import { nominees } from '../../../workflows/recommendation/stream/state.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { orgs } from '../../fixtures/orgs.ts';
import { documentOf, servingCall } from '../../fixtures/upstream.ts';
import { office, province, recordedFor } from '../../given.ts';
import { letter, nominated, sent } from './story.ts';

const batch = ['aluminium', 'kitchenware'];

describe('the province’s answer is recorded from its document', () => {
  const document = { ...documentOf('鲁工信产〔2026〕30号'), title: '关于公布名单的通知' };
  const act: Extract<RecommendationStreamCommand, { type: 'RecordUpstreamOutcome' }> = {
    type: 'RecordUpstreamOutcome',
    document,
    items: [
      { caseId: 'aluminium', outcome: 'selected', title: '山东省先进制造业集群' },
      { caseId: 'kitchenware', outcome: 'not-selected' },
    ],
  };
  const behalfOf = { role: 'province-department', org: 'SD-IIT' };

  it('by one and checked by another: the recorder alone changes nothing', () => {
    const recorded = sent()
      .when({ type: 'RecordOnBehalf', behalfOf, document, act })
      .then([{ type: 'ActRecorded' }]);
    expect(recommendationAggregate.head(recorded.state()).status).toBe('sent');
    const [record] = recorded.state().records;
    const checked = recorded
      .when(
        { type: 'CheckRecord', recordId: record?.recordId ?? '', correct: true },
        { actor: office('u-second') },
      )
      .then([{ type: 'RecordConfirmed' }, { type: 'UpstreamOutcomeRecorded' }]);
    expect(recommendationAggregate.head(checked.state())).toMatchObject({
      status: 'answered',
      open: false,
    });
  });
  it('shows a wrong case or a reversed validity already when it is recorded', () => {
    const wrong = { ...act, items: [{ caseId: 'rope', outcome: 'selected' }] };
    sent().when({ type: 'RecordOnBehalf', behalfOf, document, act: wrong }).refuses(NotRecommended);
    const reversed = {
      ...act,
      items: [{ ...act.items[0], validFrom: '2026-04-01', validTo: '2026-03-01' }],
    };
    sent()
      .when({ type: 'RecordOnBehalf', behalfOf, document, act: reversed })
      .refuses(ValidityReversed);
  });
  it('is nothing the office could record for itself', () => {
    sent()
      .when({
        type: 'RecordOnBehalf',
        behalfOf,
        document,
        act: { type: 'SendLetter', document: letter, cases: batch },
      })
      .refuses(NotRecordable);
  });
  it('is no word of anybody but the upstream', () => {
    const others = { role: 'province-department', org: 'SD-OTHER' };
    sent()
      .when({ type: 'RecordOnBehalf', behalfOf: others, document, act })
      .refuses(NotTheUpstream);
    sent()
      .when({ type: 'RecordOnBehalf', behalfOf: { role: 'clerk', org: '371625' }, document, act })
      .refuses(NotTheirs);
    sent().when(act).refuses(NotTheUpstream);
  });
  it('is recorded once for each application', () => {
    const answered = sent()
      .when(act, { actor: recordedFor(province()) })
      .accepted();
    answered.when(act, { actor: recordedFor(province()) }).refuses(OutcomeAlreadyRecorded);
    answered
      .when({
        type: 'WithdrawRecommendation',
        caseId: 'aluminium',
        document: documentOf('滨工信函〔2026〕8号'),
        reason: '放弃',
      })
      .refuses(OutcomeAlreadyRecorded);
  });
});

describe('cases and the higher level are told', () => {
  const keys = (state: Parameters<typeof recommendationFollowUps>[0]) =>
    recommendationFollowUps(state).map(({ id, command }) => `${command.type} ${id}`);

  it('tells each case of its nomination, and again of a new rank', () => {
    const before = recommendationFollowUps(nominated().state());
    expect(before.map(({ id, command }) => [id, command.rank])).toEqual([
      ['kitchenware', 2],
      ['aluminium', 1],
    ]);
    const after = nominated()
      .when({ type: 'Rerank', order: ['kitchenware', 'aluminium'], reason: '调整' })
      .accepted();
    const again = recommendationFollowUps(after.state());
    expect(again.map(({ command }) => command.rank)).toEqual([1, 2]);
    expect(before.map(({ key }) => key)).not.toContain(again[0]?.key);
  });
  it('tells of the letter before the result', () => {
    const answered = sent()
      .when(
        {
          type: 'RecordUpstreamOutcome',
          document: documentOf('鲁工信产〔2026〕30号'),
          items: [{ caseId: 'aluminium', outcome: 'selected' }],
        },
        { actor: recordedFor(province()) },
      )
      .accepted();
    expect(keys(answered.state())).toEqual([
      'FollowLetter kitchenware',
      'FollowLetter aluminium',
      'FollowOutcome aluminium',
    ]);
  });
  it('says every word so that the receiving stream understands it', () => {
    const state = sent(servingCall({ callId: 'sd-2026' }))
      .when(
        {
          type: 'RecordUpstreamOutcome',
          document: documentOf('鲁工信产〔2026〕30号'),
          items: [{ caseId: 'aluminium', outcome: 'selected' }],
        },
        { actor: recordedFor(province()) },
      )
      .accepted()
      .state();
    const words = [
      ...recommendationFollowUps(nominated().state()),
      ...recommendationFollowUps(state),
    ];
    for (const { command } of words) {
      const { type, ...body } = command;
      const spec = { ...submission.commands, ...recommendation.commands }[type];
      // Hashes of the fixture are shorter than real ones.
      const real = JSON.parse(
        JSON.stringify(body).replaceAll(/"hash-[^"]+"/g, `"${'a'.repeat(64)}"`),
      );
      expect([type, spec?.body.safeParse(real).error]).toEqual([type, undefined]);
    }
  });
  it('starts the review of the higher level where its office is on the system', () => {
    const call = servingCall({ callId: 'sd-2026' });
    const state = sent(call).state();
    expect(keys(state).filter((key) => key.startsWith('Receive'))).toEqual([
      'ReceiveRecommendation aluminium-province',
      'ReceiveRecommendation kitchenware-province',
    ]);
    const received = recommendationFollowUps(state).find(({ id }) => id === 'aluminium-province');
    expect(received?.command).toMatchObject({
      callId: 'sd-2026',
      applicant: 'BZ-OFFICE',
      partners: ['371625', '371622'],
      from: { caseId: 'aluminium', level: 'city' },
      parts: { identity: 'hash-identity-aluminium' },
      letter: { number: letter.number, date: letter.date },
    });
  });
});

it('fills the summary sheet in the upstream’s own columns and order', () => {
  const contents = new Map([
    ['aluminium', new Map([['size', { output: ['52.1', '48', '45.5'], accidents: false }]])],
  ]);
  const state = sent().state();
  const sheet = summarySheet(state.opened?.upstream, nominees(state), contents, orgs);
  expect(sheet.columns.map(({ zh }) => zh)).toEqual([
    '推荐排序',
    '集群名称',
    '申报单位',
    '近三年总产值',
    '上年总产值',
    '较大以上安全事故',
  ]);
  expect(sheet.rows[0]).toEqual({
    caseId: 'aluminium',
    cells: ['1', 'aluminium集群', '博兴县', '52.1、48、45.5', '52.1', '否'],
  });
  expect(sheet.rows[1]?.cells).toEqual(['2', 'kitchenware集群', '博兴县', '', '', '']);
});
