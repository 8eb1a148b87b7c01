import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Voting, votingInWords } from '../../../workflows/calls/voting.ts';
import {
  QuorumMissed,
  VotesContradict,
  VotesImpossible,
  VotesMissing,
  VotesNotAsked,
} from '../../../workflows/review/decision/refusals.ts';
import { checkVotes, isAdoptedBy, sayVotes } from '../../../workflows/review/decision/votes.ts';

/** 21 members, more than half there, more than half of those there. */
const simple = Voting.parse({ members: 21 });
const votes = (f: number, against: number, abstained = 0, recused: string[] = []) => ({
  for: f,
  against,
  abstained,
  recused,
});
const leaving = (n: number) => Array.from({ length: n }, (_none, i) => `成员单位${i + 1}负责人`);

/** The class of what refuses such a decision, or that nothing does. */
const refusalOf = (...of: Parameters<typeof checkVotes>): unknown => {
  try {
    checkVotes(...of);
    return 'none';
  } catch (error) {
    return error instanceof Error ? error.constructor : error;
  }
};

describe('a body that decides by votes', () => {
  it('records what the votes came to, and nothing else', () => {
    expect(refusalOf('adopt', votes(11, 7), simple)).toBe('none');
    expect(refusalOf('reject', votes(11, 7), simple)).toBe(VotesContradict);
    expect(refusalOf('adopt', votes(7, 11), simple)).toBe(VotesContradict);
    expect(refusalOf('reject', votes(7, 11), simple)).toBe('none');
  });

  it('takes a tie for no majority, and abstentions for votes of those present', () => {
    expect(refusalOf('adopt', votes(9, 9), simple)).toBe(VotesContradict);
    expect(isAdoptedBy(votes(9, 5, 4), simple)).toBe(false);
    expect(isAdoptedBy(votes(10, 5, 4), simple)).toBe(true);
  });

  it('counts nobody who left for it: neither for the quorum nor for the majority', () => {
    const all = Voting.parse({ members: 21, of: 'all' });
    expect(isAdoptedBy(votes(10, 8), all)).toBe(false);
    expect(isAdoptedBy(votes(10, 8, 0, leaving(2)), all)).toBe(true);
    expect(refusalOf('adopt', votes(10, 0), simple)).toBe(QuorumMissed);
    expect(refusalOf('adopt', votes(10, 0, 0, leaving(2)), simple)).toBe('none');
  });

  it('asks for two thirds or more where its rules do', () => {
    const twoThirds = Voting.parse({ members: 21, majority: { k: 2, n: 3, orEqual: true } });
    expect(isAdoptedBy(votes(12, 6), twoThirds)).toBe(true);
    expect(isAdoptedBy(votes(11, 7), twoThirds)).toBe(false);
  });

  it('refuses votes that cannot be, and people who leave twice', () => {
    expect(refusalOf('adopt', votes(20, 2), simple)).toBe(VotesImpossible);
    expect(refusalOf('adopt', votes(21, 0, 0, leaving(1)), simple)).toBe(VotesImpossible);
    const twice = votes(15, 0, 0, ['市统计局局长', '市统计局局长']);
    expect(refusalOf('adopt', twice, simple)).toBe(VotesImpossible);
  });

  it('asks for votes where it votes, and for none where it does not or puts off', () => {
    expect(refusalOf('adopt', undefined, simple)).toBe(VotesMissing);
    expect(refusalOf('defer', undefined, simple)).toBe('none');
    expect(refusalOf('send-back', undefined, simple)).toBe('none');
    expect(refusalOf('adopt', votes(11, 7), undefined)).toBe(VotesNotAsked);
    expect(refusalOf('adopt', undefined, undefined)).toBe('none');
  });

  it('says its rules and its numbers as offices do', () => {
    expect(votingInWords(simple).zh).toBe(
      '应到21人，到会过半数方可表决，赞成票过半数（按实到人数计）为通过，回避的不计入',
    );
    expect(sayVotes(votes(12, 4, 2, leaving(1)), simple).zh).toBe(
      '应到21人，回避1人，实到18人：赞成12票，反对4票，弃权2票',
    );
  });

  it('never adopts and rejects the same votes, and one more for never turns an adoption down', () => {
    const share = fc
      .record({
        k: fc.integer({ min: 1, max: 9 }),
        n: fc.integer({ min: 2, max: 9 }),
        orEqual: fc.boolean(),
      })
      .filter(({ k, n }) => k <= n);
    const body = fc.record({
      members: fc.integer({ min: 3, max: 60 }),
      majority: share,
      of: fc.constantFrom('present', 'all'),
    });
    const counts = fc.record({
      f: fc.nat(20),
      against: fc.nat(20),
      abstained: fc.nat(20),
      recused: fc.nat(5),
    });
    fc.assert(
      fc.property(body, counts, (given, { f, against, abstained, recused }) => {
        const voting = Voting.parse(given);
        const before = votes(f, against, abstained, leaving(recused));
        // Somebody who voted against votes for instead: the same meeting.
        const after = votes(f + 1, against - 1, abstained, leaving(recused));
        if (against > 0 && isAdoptedBy(before, voting))
          expect(isAdoptedBy(after, voting)).toBe(true);
        const passes = (verdict: 'adopt' | 'reject'): boolean => {
          try {
            checkVotes(verdict, before, voting);
            return true;
          } catch {
            return false;
          }
        };
        expect(passes('adopt') && passes('reject')).toBe(false);
      }),
    );
  });
});
