import { describe, expect, it } from 'vitest';
import { review, reviewCaseFollowUps } from '../../../workflows/review/index.ts';
import type { ReviewCommand } from '../../../workflows/review/messages.ts';
import { callOf, callStateOf } from '../../fixtures/call.ts';
import { department, system } from '../../given.ts';
import { frozen, inDecision, inFormalReview, inRanking, on, opinion } from './story.ts';

describe('the frozen ranking', () => {
  it('brings the case to the decision with its place', () => {
    inRanking()
      .when(frozen(2), { at: on(20), actor: system() })
      .then([
        {
          type: 'DecisionOpened',
          ranking: { position: 2, of: 9 },
          chain: [{ org: 'BZ-IIT-PARTY-GROUP' }, { org: 'BZ-LEADING-GROUP' }],
        },
      ]);
  });

  it('said twice changes nothing', () => {
    inDecision()
      .when(frozen(3), { at: on(21), actor: system() })
      .then([]);
  });

  it('stands though a department corrected itself in the same hour', () => {
    const story = inRanking();
    const replaces = story.state().review.departments['BZ-STATS']?.opinion ?? '';
    const flagged = story.when(
      {
        ...opinion({ verdict: 'cannot-verify' }),
        type: 'CorrectOpinion',
        replaces,
      } as ReviewCommand,
      {
        at: on(20),
        actor: department('BZ-STATS'),
      },
    );
    expect(flagged.state().status).toBe('experts');
    expect(
      flagged
        .accepted()
        .when(frozen(), { at: on(20), actor: system() })
        .state().status,
    ).toBe('decision');
  });
});

describe('the wait for the ranking', () => {
  const late = { window: { opensAt: '2026-03-02T01:00:00.000Z', closesAt: on(30) } };
  const tick: ReviewCommand = { type: 'KeepReviewTime', taskId: 'ranking' };

  it('looks again when the window ends, since until then somebody may file', () => {
    const story = inRanking(late);
    expect(review.waits(story.state())).toEqual([{ taskId: 'ranking', wakeAt: on(30) }]);
    story.when(tick, { at: on(29), actor: system() }).then([]);
    const over = story.when(tick, { at: on(30), actor: system() });
    over.then([{ type: 'RankingAwaited', track: 'advanced' }]);
    expect(over.state().review.rankedFrom).toBeUndefined();
  });

  it('lasts longer where the window was extended meanwhile', () => {
    const callState = callStateOf(callOf(late), { closesAt: on(8, 5) });
    inRanking(late)
      .when(tick, { at: on(30), actor: system(), facts: { callState } })
      .then([{ type: 'RankingAwaited', notBefore: on(8, 5) }]);
  });

  it('is over for the others when the case that they waited for goes out', () => {
    const decline: ReviewCommand = { type: 'DeclineCase', reason: 'x', basis: 'y' };
    expect(reviewCaseFollowUps(inFormalReview().when(decline).state())).toEqual([
      {
        key: 'freeze',
        aggregate: 'call',
        id: 'bz-2026',
        command: { type: 'FreezeRanking', track: 'advanced' },
      },
    ]);
    expect(reviewCaseFollowUps(inRanking().state())).toEqual([]);
  });
});
