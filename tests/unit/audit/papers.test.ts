import { describe, expect, it } from 'vitest';
import { paperFaults, papersOf } from '../../../workflows/audit/papers.ts';

const event = (
  seq: number,
  on: string,
  number: string,
  date: string,
  { type = 'DecisionRecorded', title = '会议纪要（示例）' } = {},
) => ({ seq, at: `${on}T02:00:00.000Z`, type, data: { document: { number, title, date } } });

const found = (...events: readonly ReturnType<typeof event>[]) =>
  paperFaults(events).map(({ fault, paper, other }) => [fault, paper.seq, other?.seq]);

describe('the papers of a case, checked by machine', () => {
  it('finds a paper wherever an event names it', () => {
    const act = {
      type: 'GiveOpinion',
      document: { number: '滨统函〔2026〕12号', title: '复函', date: '2026-03-20' },
    };
    const recorded = { seq: 9, at: '2026-03-21T02:00:00.000Z', type: 'ActRecorded', data: { act } };
    expect(papersOf([recorded]).map(({ number }) => number)).toEqual(['滨统函〔2026〕12号']);
  });

  it('papers in order raise nothing', () => {
    expect(
      found(
        event(1, '2026-04-10', '滨工信党纪〔2026〕1号', '2026-04-10'),
        event(2, '2026-04-16', '滨政批〔2026〕1号', '2026-04-15'),
        event(3, '2026-04-20', '滨制强纪〔2026〕1号', '2026-04-20'),
      ),
    ).toEqual([]);
  });

  it('a paper dated after it was recorded was not there when it was recorded', () => {
    expect(found(event(1, '2026-04-10', '滨政批〔2026〕1号', '2026-04-12'))).toEqual([
      ['after-recording', 1, undefined],
    ]);
  });

  it('the year in the number is that of the date', () => {
    expect(found(event(1, '2026-04-10', '滨政批〔2025〕1号', '2026-04-09'))).toEqual([
      ['year-differs', 1, undefined],
    ]);
  });

  it('one number is one paper, however many events name it', () => {
    const same = event(1, '2026-04-10', '滨政批〔2026〕1号', '2026-04-09');
    expect(found(same, { ...same, seq: 2 })).toEqual([]);
    expect(
      found(same, event(2, '2026-04-11', '滨政批〔2026〕1号', '2026-04-09', { title: '批示' })),
    ).toEqual([['number-used-twice', 2, 1]]);
  });

  it('of one issuer and year, a later number is not dated earlier', () => {
    const letters = { type: 'SignedOff' };
    expect(
      found(
        event(1, '2026-04-10', '滨工信函〔2026〕5号', '2026-04-09', letters),
        event(2, '2026-04-11', '滨工信函〔2026〕8号', '2026-04-02', letters),
      ),
    ).toEqual([['serial-against-date', 2, 1]]);
  });

  it('a decision is not dated before the one that it follows', () => {
    expect(
      found(
        event(1, '2026-04-20', '滨工信党纪〔2026〕1号', '2026-04-18'),
        event(2, '2026-04-20', '滨政批〔2026〕1号', '2026-04-16'),
      ),
    ).toEqual([['decision-before-earlier', 2, 1]]);
  });
});
