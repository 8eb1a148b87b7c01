import { describe, expect, it } from 'vitest';
import { DocumentFromTheFuture } from '../../../workflows/orgs/document-order.ts';
import { type Org, orgDirectory } from '../../../workflows/orgs/org.ts';
import { LetterKindWrong, standing } from '../../../workflows/recommendation/letter.ts';
import { NotRecommended } from '../../../workflows/recommendation/refusals.ts';
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
  RankTaken,
  UpstreamQuotaExhausted,
} from '../../../workflows/recommendation/stream/refusals.ts';
import { nominees } from '../../../workflows/recommendation/stream/state.ts';
import { AFTER_UPSTREAM_DEADLINE, documentOf, servingCall } from '../../fixtures/upstream.ts';
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
        note: { body: 'BZ-OFFICE', title: letter.title, date: letter.date },
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
      .refuses(UpstreamQuotaExhausted);
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
