import { describe, expect, it } from 'vitest';
import { DocumentNumber, OfficialDocument } from '../../../workflows/orgs/document.ts';
import { NumberTaken, numberClaim } from '../../../workflows/orgs/number-claim.ts';
import { RecommendationLetter } from '../../../workflows/recommendation/letter.ts';
import { documentOf } from '../../fixtures/upstream.ts';
import { leadingGroup, province, recordedFor } from '../../given.ts';
import { inquired } from '../notice/story.ts';
import { nominated, opened, sent } from '../recommendation/story.ts';

describe('a document number', () => {
  it.each(['滨工信函〔2026〕5号', '鲁制造强省办〔2023〕15号'])(
    '%s has the official form',
    (number) => {
      expect(DocumentNumber.safeParse(number).success).toBe(true);
    },
  );

  it.each([
    ['square brackets', '滨工信函[2026]5号'],
    ['no year', '滨工信函5号'],
    ['a leading zero', '滨工信函〔2026〕05号'],
    ['no issuer', '〔2026〕5号'],
    ['Latin letters', 'BZ〔2026〕5号'],
  ])('with %s is refused', (_what, number) => {
    expect(DocumentNumber.safeParse(number).success).toBe(false);
  });

  it('belongs to one owner, and says so to whoever comes second', () => {
    const claim = numberClaim('滨工信函〔2026〕5号', 'bz-2026|BZ-OFFICE');
    expect(claim).toMatchObject({ key: 'NUMBER|滨工信函〔2026〕5号', owner: 'bz-2026|BZ-OFFICE' });
    const refusal = claim.kind === 'unique' ? claim.refusal() : undefined;
    expect(refusal).toBeInstanceOf(NumberTaken);
  });
});

describe('the number is claimed', () => {
  const minutes = documentOf('滨工信党组纪〔2026〕9号');

  it('of the minutes that approve a list, for that body and round: they may decide cases too', () => {
    const { claims } = nominated()
      .when(
        { type: 'ApproveNominations', body: 'BZ-IIT-PARTY-GROUP', document: minutes },
        { actor: leadingGroup('BZ-IIT-PARTY-GROUP') },
      )
      .decision();
    expect(claims).toMatchObject([
      { key: `NUMBER|${minutes.number}`, owner: 'bz-2026|BZ-IIT-PARTY-GROUP' },
    ]);
  });

  it('of what the higher level changes or answers, for that body: one list answers many units', () => {
    const amended = opened()
      .when({ type: 'AmendUpstream', document: documentOf('鲁工信产〔2026〕40号'), quota: 3 })
      .decision();
    expect(amended.claims).toMatchObject([{ owner: 'amendment|SD-IIT' }]);
    const answered = sent()
      .when(
        {
          type: 'RecordUpstreamOutcome',
          document: documentOf('鲁工信产〔2026〕30号'),
          items: [{ caseId: 'aluminium', outcome: 'selected' }],
        },
        { actor: recordedFor(province()) },
      )
      .decision();
    expect(answered.claims).toMatchObject([{ owner: 'outcome|SD-IIT' }]);
  });

  it('of an inquiry’s conclusion, for whoever inquired', () => {
    const { story, id } = inquired();
    const { claims } = story
      .when(
        {
          type: 'ConcludeInquiry',
          objectionId: id,
          finding: 'not-upheld',
          text: '经核查，异议不成立。',
          consequence: 'continue',
          document: documentOf('滨工信纪函〔2026〕2号'),
        },
        { actor: { id: 'u-committee', role: 'supervision', org: 'BZ-DISCIPLINE' } },
      )
      .decision();
    expect(claims).toMatchObject([{ owner: 'bz-2026|BZ-DISCIPLINE' }]);
  });
});

describe('a number and the date of its document', () => {
  const fits = (number: string, date: string) =>
    OfficialDocument.safeParse({ number, title: '示例文件', date }).success;

  it('are of the same year', () => {
    expect(fits('滨工信函〔2026〕5号', '2026-03-03')).toBe(true);
    expect(fits('滨工信函〔2025〕5号', '2026-03-03')).toBe(false);
    expect(fits('滨工信函〔2027〕5号', '2026-03-03')).toBe(false);
  });

  it('may be a year apart only where it was signed in December and issued in the new year', () => {
    expect(fits('滨工信函〔2027〕1号', '2026-12-31')).toBe(true);
    expect(fits('滨工信函〔2027〕1号', '2026-11-30')).toBe(false);
    expect(fits('滨工信函〔2025〕99号', '2026-01-04')).toBe(false);
  });

  it('a letter is held to it too', () => {
    const letter = { title: '关于推荐的函', date: '2026-03-03', kind: '函' };
    expect(
      RecommendationLetter.safeParse({ ...letter, number: '滨工信函〔2025〕5号' }).success,
    ).toBe(false);
  });
});
