import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../console/opinions/change.ts';
import {
  baseless,
  type Draft,
  draftOf,
  EMPTY,
  opinionBody,
  unanswered,
  withDispute,
  withFact,
} from '../../../console/opinions/draft.ts';
import type { Figure, GivenOpinion, OpenOpinion } from '../../../interface/reviewing.ts';
import { reviewCommands } from '../../../workflows/review/messages.ts';

const figure = (path: string, field: string, org?: string): Figure => ({
  path,
  field,
  ...(org === undefined ? {} : { org }),
  title: { zh: '营业收入', en: 'Revenue' },
  type: 'decimal',
  value: ['552', '536'],
  movedMuch: false,
  unitDoubtful: false,
});

const question: Pick<OpenOpinion, 'about' | 'org' | 'figures' | 'vetoFacts'> = {
  about: { kind: 'cases', id: 'c-1', status: 'departments' },
  org: 'BZ-TAX',
  figures: [
    figure('size.tax', 'size.tax'),
    figure('partnerPart@371622.output', 'partnerPart.output', '371622'),
  ],
  vetoFacts: [{ id: 'tax-fraud', title: { zh: '偷税', en: 'Tax fraud' } }],
};

const said = {
  verdict: 'no-objection',
  restClear: false,
  nameOf: () => '阳信县',
} as const;
const clear: Draft = { ...EMPTY, facts: { 'tax-fraud': { found: false, basis: '' } } };

describe('what a department marks on its sheet', () => {
  it('disputes one figure and takes that back, and leaves every other mark as it was', () => {
    const mark = { value: '548.6', source: '', note: '' };
    const both = withDispute(withDispute(clear, 'size.tax', mark), 'size.output', mark);
    expect(withDispute(both, 'size.tax', undefined)).toEqual({
      ...clear,
      disputes: { 'size.output': mark },
    });
    const found = { found: true, basis: '税处〔2026〕1号' };
    expect(withFact(both, 'tax-fraud', found)).toEqual({ ...both, facts: { 'tax-fraud': found } });
  });

  it('says that no veto fact was found only where that was answered', () => {
    expect(opinionBody(question, EMPTY, said)).not.toHaveProperty('vetoFactsClear');
    expect(opinionBody(question, clear, said)).toMatchObject({ vetoFactsClear: true });
    expect(opinionBody(question, EMPTY, { ...said, restClear: true })).toMatchObject({
      vetoFactsClear: true,
    });
    expect(unanswered(question, EMPTY).map(({ id }) => id)).toEqual(['tax-fraud']);
  });

  it('a fact that was found is never overruled by saying that the rest is clear', () => {
    const found: Draft = { ...EMPTY, facts: { 'tax-fraud': { found: true, basis: ' 处罚决定 ' } } };
    const body = opinionBody(question, found, { ...said, restClear: true });
    expect(body).not.toHaveProperty('vetoFactsClear');
    expect(body.vetoFacts).toEqual([{ id: 'tax-fraud', basis: '处罚决定' }]);
    expect(baseless(found)).toEqual([]);
    expect(baseless({ ...EMPTY, facts: { 'tax-fraud': { found: true, basis: ' ' } } })).toEqual([
      'tax-fraud',
    ]);
  });

  it('a partner’s disputed figure bears the partner’s name, and the command takes it', () => {
    const disputed: Draft = {
      ...clear,
      disputes: {
        'partnerPart@371622.output': { value: '12.3', source: '年报', note: '' },
      },
    };
    const body = opinionBody(question, disputed, { ...said, verdict: 'objection' });
    expect(body.values).toEqual([
      { field: 'partnerPart.output', value: '12.3', source: '年报', note: '阳信县' },
    ]);
    expect(reviewCommands.GiveOpinion.body.safeParse(body).success).toBe(true);
    expect(opinionBody(question, disputed, said).values).toEqual([]);
  });

  it('a given opinion comes back as it was marked, all else as not found', () => {
    const given: GivenOpinion = {
      ...question,
      opinion: {
        id: 'o-1',
        department: 'BZ-TAX',
        round: 1,
        by: 'a-1',
        verdict: 'objection',
        values: [{ field: 'size.tax', value: '3.1' }],
        vetoFacts: [],
        at: '2026-03-20T01:00:00.000Z',
        onBehalf: false,
      },
      earlier: 0,
      settlements: [],
      correctable: true,
    };
    expect(draftOf(given)).toEqual({
      disputes: { 'size.tax': { value: '3.1', source: '', note: '' } },
      facts: { 'tax-fraud': { found: false, basis: '' } },
      answers: {},
    });
  });
});

describe('how far a figure moved', () => {
  it('is told with its sign, and not at all where there is nothing to compare with', () => {
    expect(changeOf('552', '536')).toBe('+3%');
    expect(changeOf('100', '125')).toBe('-20%');
    expect(changeOf(46, 46)).toBe('0%');
    expect(changeOf('5', '0')).toBeUndefined();
    expect(changeOf('5', undefined)).toBeUndefined();
  });
});
