import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../../engine/refusal.ts';
import { DocumentNumber, OfficialDocument } from '../../../workflows/orgs/document.ts';
import {
  checkDate,
  DocumentFromTheFuture,
  DocumentOrderImplausible,
  ofDocument,
  ofNoticeEnd,
} from '../../../workflows/orgs/document-order.ts';
import { NumberTaken, numberClaim } from '../../../workflows/orgs/number-claim.ts';
import { RecommendationLetter } from '../../../workflows/recommendation/letter.ts';
import { orgs } from '../../fixtures/orgs.ts';
import { documentOf } from '../../fixtures/upstream.ts';
import { clerk, leadingGroup, MORNING, office, province, recordedFor } from '../../given.ts';
import { inquired } from '../notice/story.ts';
import { nominated, opened, sent } from '../recommendation/story.ts';

describe('a document number', () => {
  it.each(['滨工信函〔2026〕5号', '鲁制造强省办〔2023〕15号'])(
    '%s has the official form and stays as it is',
    (number) => {
      expect(DocumentNumber.parse(number)).toBe(number);
    },
  );

  it.each([
    ['square brackets', '滨工信函[2026]5号'],
    ['full-width square brackets', '滨工信函［2026］5号'],
    ['round brackets', '滨工信函（2026）5号'],
    ['black brackets', '滨工信函【2026】5号'],
    ['angle brackets', '滨工信函〈2026〉5号'],
    ['full-width digits', '滨工信函〔２０２６〕５号'],
    ['第 and a leading zero', '滨工信函〔2026〕第05号'],
    ['年 in the brackets', '滨工信函〔2026年〕5号'],
    ['a blank behind', '滨工信函〔2026〕5号 '],
    ['blanks inside, one of them full width', '滨工信函 〔2026〕　5 号'],
    ['a character without a shape', '滨工信函\u200b〔2026〕5号'],
    ['a radical that looks like its character', '滨⼯信函〔2026〕5号'],
  ])('with %s is put right', (_what, number) => {
    expect(DocumentNumber.parse(number)).toBe('滨工信函〔2026〕5号');
  });

  it.each([
    ['no year', '滨工信函5号'],
    ['no serial', '滨工信函〔2026〕号'],
    ['no issuer', '〔2026〕5号'],
    ['Latin letters', 'BZ〔2026〕5号'],
    ['two years', '滨工信函〔2026〕〔2025〕5号'],
  ])('with %s is refused, and told how numbers are written', (_what, number) => {
    const parsed = DocumentNumber.safeParse(number);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toContain('文号由机关代字、年份和序号组成');
  });
});

describe('a claimed number', () => {
  const letter = { number: '滨工信函〔2026〕5号', title: '关于推荐集群的函', date: '2026-03-16' };
  const entering = (actor = office()) => ({ at: MORNING, actor, facts: { orgs } });
  const claimed = (...args: Parameters<typeof numberClaim>) => {
    const claim = numberClaim(...args);
    return claim.kind === 'unique' ? claim : expect.unreachable('a number is unique');
  };
  const first = claimed(entering(), letter, 'BZ-OFFICE', 'rec-1/letter');
  const refusedFor = (...args: Parameters<typeof numberClaim>) => {
    const claim = claimed(...args);
    expect(claim.key).toBe(first.key);
    expect(claim.owner).not.toBe(first.owner);
    return String((claim.refusal(first.note) as Refusal).because.zh);
  };

  it('is one paper of one body, however its title is typed', () => {
    const again = claimed(
      entering(),
      { ...letter, title: '关于推荐集群的函\u3000' },
      'BZ-OFFICE',
      'rec-1/letter',
    );
    expect([again.key, again.owner]).toEqual([first.key, first.owner]);
  });

  it('is refused for another paper of the same body, and its first use is named', () => {
    const other = { ...letter, title: '关于延期的批复', date: '2026-03-10' };
    expect(refusedFor(entering(), other, 'BZ-OFFICE')).toMatch(
      /^文号滨工信函〔2026〕5号已于2026年3月16日登记为.+的《关于推荐集群的函》（成文日期2026年3月16日）。一个文号只对应一份文件/,
    );
  });

  it('is refused for the withdrawal of what it sent, although it is the same paper', () => {
    expect(refusedFor(entering(), letter, 'BZ-OFFICE', 'rec-1/withdrawal')).toContain(
      '推荐、补充推荐和撤回推荐须各有文件',
    );
  });

  it('tells others only that it is in use', () => {
    const said = refusedFor(entering(clerk()), letter, '371625');
    expect(said).toBe('文号滨工信函〔2026〕5号已由其他单位登记使用，请核对文号');
  });

  it('is told in full to whoever registered it for another body', () => {
    const minutes = claimed(entering(), letter, 'BZ-LEADING-GROUP');
    const refusal = claimed(entering(), letter, 'BZ-IIT-PARTY-GROUP').refusal(minutes.note);
    expect(refusal).toBeInstanceOf(NumberTaken);
    expect((refusal as Refusal).inputs).toMatchObject({ title: letter.title });
  });
});

describe('a document is dated', () => {
  const letter = { number: '滨工信函〔2026〕5号', title: '关于推荐集群的函', date: '2026-03-10' };
  const minutes = { number: '滨集群办纪〔2026〕3号', title: '会议纪要', date: '2026-03-12' };
  const saidOf = (...args: Parameters<typeof checkDate>): string => {
    try {
      checkDate(...args);
    } catch (error) {
      if (error instanceof DocumentOrderImplausible) return error.because.zh;
      throw error;
    }
    return 'in order';
  };

  it('not before what it rests on: both are named with their dates', () => {
    expect(saidOf(letter, MORNING, [ofDocument(minutes)])).toBe(
      '《关于推荐集群的函》（滨工信函〔2026〕5号）的成文日期2026年3月10日早于《会议纪要》（滨集群办纪〔2026〕3号）的成文日期（2026年3月12日），请核对原件',
    );
    expect(saidOf(minutes, MORNING, [ofDocument(letter)])).toBe('in order');
  });

  it('on the same day as what it rests on at the earliest, and after a notice’s last day', () => {
    expect(saidOf(letter, MORNING, [ofDocument({ ...minutes, date: letter.date })])).toBe(
      'in order',
    );
    expect(saidOf(letter, MORNING, [ofNoticeEnd('2026-03-10')])).toContain('早于公示期满次日');
    expect(saidOf(letter, MORNING, [ofNoticeEnd('2026-03-09')])).toBe('in order');
  });

  it('against the latest of all that it rests on', () => {
    const early = ofDocument({ ...minutes, date: '2026-03-01' });
    expect(saidOf(letter, MORNING, [early, ofDocument(minutes), undefined])).toContain('3月12日');
  });

  it('not after today', () => {
    expect(() => checkDate({ ...letter, date: '2026-03-17' }, MORNING)).toThrow(
      DocumentFromTheFuture,
    );
  });
});

describe('the number is claimed', () => {
  const minutes = documentOf('滨工信党组纪〔2026〕9号');

  it('of the minutes that approve a list, for that body: they may decide cases too', () => {
    const { claims } = nominated()
      .when(
        { type: 'ApproveNominations', body: 'BZ-IIT-PARTY-GROUP', document: minutes },
        { actor: leadingGroup('BZ-IIT-PARTY-GROUP') },
      )
      .decision();
    expect(claims).toMatchObject([
      { key: `NUMBER|${minutes.number}`, note: { body: 'BZ-IIT-PARTY-GROUP' } },
    ]);
  });

  it('of what the higher level changes or answers, for that body: one list answers many units', () => {
    const amended = opened()
      .when({ type: 'AmendUpstream', document: documentOf('鲁工信产〔2026〕40号'), quota: 3 })
      .decision();
    expect(amended.claims).toMatchObject([{ note: { body: 'SD-IIT' } }]);
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
    expect(answered.claims).toMatchObject([{ note: { body: 'SD-IIT' } }]);
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
          document: documentOf('滨工信纪函〔2026〕2号', '2026-03-17'),
        },
        { actor: { id: 'u-committee', role: 'supervision', org: 'BZ-DISCIPLINE' } },
      )
      .decision();
    expect(claims).toMatchObject([{ note: { body: 'BZ-DISCIPLINE' } }]);
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
