import { describe, expect, it } from 'vitest';
import { NotRecordable, NotTheirs } from '../../../workflows/on-behalf/decide.ts';
import { type Org, orgDirectory } from '../../../workflows/orgs/org.ts';
import {
  type RecommendationStreamCommand,
  recommendation,
  recommendationFollowUps,
  summarySheet,
} from '../../../workflows/recommendation/index.ts';
import { LetterKindWrong, standing } from '../../../workflows/recommendation/letter.ts';
import {
  DocumentFromTheFuture,
  NotRecommended,
  NotTheUpstream,
  OutcomeAlreadyRecorded,
  ValidityReversed,
} from '../../../workflows/recommendation/refusals.ts';
import {
  ApprovalOutstanding,
  DispatchEmpty,
  LetterAlreadySent,
  LetterDoesNotMatch,
  LetterNotSent,
  NoSuchLetter,
  ReceiptDateImplausible,
  UpstreamDeadlinePassed,
} from '../../../workflows/recommendation/stream/letter-refusals.ts';
import {
  AlreadyNominated,
  QuotaExhausted,
  RankTaken,
} from '../../../workflows/recommendation/stream/refusals.ts';
import { nominees } from '../../../workflows/recommendation/stream/state.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { orgs } from '../../fixtures/orgs.ts';
import { AFTER_UPSTREAM_DEADLINE, documentOf, servingCall } from '../../fixtures/upstream.ts';
import { office, province, recordedFor } from '../../given.ts';
import { approved, letter, nominated, sent } from './story.ts';

const batch = ['aluminium', 'kitchenware'];

describe('one letter covers the batch and freezes what was sent', () => {
  it('freezes the hash of every confirmed part, in the order of recommendation', () => {
    approved()
      .when({ type: 'SendLetter', document: letter, cases: batch })
      .then([
        {
          type: 'LetterSent',
          to: 'SD-IIT',
          cases: [
            {
              caseId: 'aluminium',
              rank: 1,
              parts: { identity: 'hash-identity-aluminium', size: 'hash-size-aluminium' },
            },
            { caseId: 'kitchenware', rank: 2 },
          ],
        },
      ]);
  });
  it('claims its number, so that no other document can carry it', () => {
    const { claims } = approved()
      .when({ type: 'SendLetter', document: letter, cases: batch })
      .decision();
    expect(claims).toMatchObject([
      {
        kind: 'unique',
        key: expect.stringContaining('滨工信函〔2026〕5号'),
        owner: 'rec-1/letter',
      },
    ]);
  });
  it('lists exactly what is nominated', () => {
    for (const cases of [['aluminium'], [...batch, 'rope'], ['aluminium', 'aluminium']])
      approved().when({ type: 'SendLetter', document: letter, cases }).refuses(LetterDoesNotMatch);
  });
  it('goes out after the whole chain has approved', () => {
    nominated()
      .when({ type: 'SendLetter', document: letter, cases: batch })
      .refuses(ApprovalOutstanding);
  });
  it('is sent once', () => {
    sent().when({ type: 'SendLetter', document: letter, cases: batch }).refuses(LetterAlreadySent);
  });
  it('is not dated after today', () => {
    approved()
      .when({
        type: 'SendLetter',
        document: { ...letter, date: '2026-03-17' },
        cases: batch,
      })
      .refuses(DocumentFromTheFuture);
  });
  it('after the upstream deadline needs the upstream’s written agreement', () => {
    const late = approved().at(AFTER_UPSTREAM_DEADLINE);
    late
      .when({ type: 'SendLetter', document: letter, cases: batch })
      .refuses(UpstreamDeadlinePassed);
    late
      .when({
        type: 'SendLetter',
        document: letter,
        cases: batch,
        agreement: documentOf('鲁工信函〔2026〕7号', '2026-03-30'),
      })
      .then([{ type: 'LetterSent', agreement: { number: '鲁工信函〔2026〕7号' } }]);
  });
});

describe('the kind of the letter follows from how the two bodies stand', () => {
  const org = (id: string, kind: Org['kind'], level: string, parent?: string): Org => ({
    id,
    kind,
    level,
    parent,
    name: { zh: id, en: id },
    shortName: { zh: id, en: id },
  });
  const directory = orgDirectory('test', [
    org('SD', 'public-authority', 'province'),
    org('SD-IIT', 'province-department', 'province', 'SD'),
    org('371600', 'city', 'city', 'SD'),
    org('BZ-IIT', 'department', 'city', '371600'),
    org('BZ-OFFICE', 'office', 'city', 'BZ-IIT'),
    org('371625', 'county', 'county', '371600'),
    org('BX-OFFICE', 'office', 'county', '371625'),
  ]);
  it('sees the city’s office above a county, wherever the office is housed', () => {
    expect(standing(directory, '371625', 'BZ-OFFICE')).toBe('directly-above');
    expect(standing(directory, 'BX-OFFICE', 'BZ-OFFICE')).toBe('directly-above');
    expect(standing(directory, 'BZ-OFFICE', 'BX-OFFICE')).toBe('below');
    expect(standing(directory, '371625', 'SD')).toBe('above');
    expect(standing(directory, 'BZ-OFFICE', 'SD-IIT')).toBe('beside');
  });
  it('does not send a 请示 to the provincial department', () => {
    approved()
      .when({ type: 'SendLetter', document: { ...letter, kind: '请示' }, cases: batch })
      .refuses(LetterKindWrong);
    approved()
      .when({ type: 'SendLetter', document: { ...letter, kind: '文件' }, cases: batch })
      .then([{ type: 'LetterSent' }]);
  });
  it('does not send a 函 to a superior, but a 请示', () => {
    const upward = approved(servingCall({ issuer: 'SD' })).facts({ orgs: directory });
    upward.when({ type: 'SendLetter', document: letter, cases: batch }).refuses(LetterKindWrong);
    upward
      .when({ type: 'SendLetter', document: { ...letter, kind: '请示' }, cases: batch })
      .then([{ type: 'LetterSent', to: 'SD' }]);
  });
});

describe('dispatch and receipt are on file', () => {
  it('records the EMS number and then the receipt', () => {
    const mailed = sent()
      .when({ type: 'RecordDispatch', letter: letter.number, ems: '1098765432100' })
      .accepted();
    expect(sent().tasks()).toContainEqual(
      expect.objectContaining({ id: `dispatch:${letter.number}` }),
    );
    expect(mailed.tasks().map(({ id }) => id)).toEqual(['outcome']);
    const received = mailed
      .when({ type: 'RecordDispatch', letter: letter.number, receiptDate: '2026-03-16' })
      .accepted();
    expect(received.state().letters).toMatchObject([
      { ems: '1098765432100', receiptDate: '2026-03-16' },
    ]);
  });
  it('refuses an unknown letter, an empty record and a receipt before the letter or after today', () => {
    sent()
      .when({ type: 'RecordDispatch', letter: '滨工信函〔2026〕6号', ems: '1098765432100' })
      .refuses(NoSuchLetter);
    sent().when({ type: 'RecordDispatch', letter: letter.number }).refuses(DispatchEmpty);
    for (const receiptDate of ['2026-03-15', '2026-03-17'])
      sent()
        .when({ type: 'RecordDispatch', letter: letter.number, receiptDate })
        .refuses(ReceiptDateImplausible);
  });
});

describe('withdrawal and supplement are acts of their own', () => {
  const withdrawn = () =>
    sent()
      .when({
        type: 'WithdrawRecommendation',
        caseId: 'aluminium',
        document: documentOf('滨工信函〔2026〕8号'),
        reason: '核心企业发生安全事故',
      })
      .accepted();
  const supplement = {
    type: 'SupplementRecommendation',
    caseId: 'rope',
    rank: 1,
    document: { ...documentOf('滨工信函〔2026〕9号'), kind: '函' },
    reason: '名额空出,补充推荐',
  } as const;

  it('frees a place in the quota by a withdrawal, and fills it by a supplement', () => {
    sent()
      .when({ ...supplement, rank: 3 })
      .refuses(QuotaExhausted);
    const after = withdrawn().when(supplement).accepted();
    expect(nominees(after.state()).map(({ caseId }) => caseId)).toEqual(['rope', 'kitchenware']);
    expect(after.state().letters.map(({ document }) => document.number)).toEqual([
      '滨工信函〔2026〕5号',
      '滨工信函〔2026〕9号',
    ]);
  });
  it('never sends the same rank twice', () => {
    withdrawn()
      .when({ ...supplement, rank: 2 })
      .refuses(RankTaken);
  });
  it('does not recommend again what was withdrawn', () => {
    withdrawn()
      .when({ ...supplement, caseId: 'aluminium' })
      .refuses(AlreadyNominated);
  });
  it('withdraws only what was sent and has no result yet', () => {
    approved()
      .when({
        type: 'WithdrawRecommendation',
        caseId: 'aluminium',
        document: documentOf('滨工信函〔2026〕8号'),
        reason: '放弃',
      })
      .refuses(NotRecommended);
  });
  it('supplements a letter only after there is one, and in time', () => {
    approved().when(supplement).refuses(LetterNotSent);
    withdrawn().at(AFTER_UPSTREAM_DEADLINE).when(supplement).refuses(UpstreamDeadlinePassed);
    withdrawn()
      .at(AFTER_UPSTREAM_DEADLINE)
      .when({ ...supplement, agreement: documentOf('鲁工信函〔2026〕7号') })
      .then([{ type: 'RecommendationSupplemented' }]);
  });
});

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
    expect(recorded.head().status).toBe('sent');
    const [record] = recorded.state().records;
    const checked = recorded
      .when(
        { type: 'CheckRecord', recordId: record?.recordId ?? '', correct: true },
        { actor: office('u-second') },
      )
      .then([{ type: 'RecordConfirmed' }, { type: 'UpstreamOutcomeRecorded' }]);
    expect(checked.head()).toMatchObject({ status: 'answered', open: false });
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
  const sheet = summarySheet(sent().state(), contents, orgs);
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
