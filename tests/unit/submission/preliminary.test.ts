import { describe, expect, it } from 'vitest';
import { ReasonMissing } from '../../../workflows/input/reason.ts';
import { DocumentFromTheFuture } from '../../../workflows/orgs/document-order.ts';
import { submission } from '../../../workflows/submission/index.ts';
import { NotInPreliminaryReview } from '../../../workflows/submission/refusals.ts';
import { CASE, filed, fileIt, ready } from '../../fixtures/submission.ts';
import { clerk, system } from '../../given.ts';

const park = { applicant: 'BZ-PARK-BX' };
const byCounty = { actor: clerk('371625'), at: '2026-03-18T02:00:00.000Z' };
const tick = { type: 'KeepSubmissionTime', taskId: 'preliminary' } as const;

describe('the county’s preliminary review of parks and promotion organisations', () => {
  it('comes between filing and the office, within 5 working days, and asks the county', () => {
    const story = ready(park)
      .when(fileIt, { actor: clerk('BZ-PARK-BX') })
      .then([
        { type: 'CaseFiled' },
        { type: 'PreliminaryReviewOpened', recommender: '371625', due: { date: '2026-03-23' } },
      ]);
    expect(story.state().status).toBe('preliminary');
    expect(submission.tasks(story.state())).toMatchObject([
      { id: 'preliminary', org: '371625', commands: ['RecommendPreliminarily'] },
    ]);
  });

  it('hands a recommended application to the office', () => {
    const story = filed(park)
      .when({ type: 'RecommendPreliminarily', verdict: 'recommend' }, byCounty)
      .then([{ type: 'PreliminarilyRecommended' }, { type: 'FormalReviewOpened' }]);
    expect(story.state().status).toBe('formal-review');
  });

  it('returns with a reason, frees the quota, and leaves time until the window’s end', () => {
    const outcome = filed(park).when(
      { type: 'RecommendPreliminarily', verdict: 'return', reason: '产值口径有误' },
      byCounty,
    );
    expect(outcome.decision().claims).toEqual([
      { kind: 'leave', key: 'FILED|bz-2026|BZ-PARK-BX', member: CASE },
    ]);
    const story = outcome.then([
      { type: 'PreliminarilyReturned', closesAt: '2026-04-10T09:30:00.000Z' },
    ]);
    expect(story.state().status).toBe('draft');
    story.when(fileIt, { actor: clerk('BZ-PARK-BX') }).accepted();
  });

  it('gives the days of a correction where the window closes before', () => {
    const story = filed(park)
      .when(
        { type: 'RecommendPreliminarily', verdict: 'return', reason: '产值口径有误' },
        { ...byCounty, at: '2026-04-13T02:00:00.000Z' },
      )
      .then([{ type: 'PreliminarilyReturned', closesAt: '2026-04-20T09:30:00.000Z' }]);
    story.when(fileIt, { actor: clerk('BZ-PARK-BX'), at: '2026-04-20T09:30:00.000Z' }).accepted();
  });

  it('ends the case where the county does not recommend it, with a reason', () => {
    const decline = { type: 'RecommendPreliminarily', verdict: 'decline' } as const;
    filed(park).when(decline, byCounty).refuses(ReasonMissing);
    const story = filed(park)
      .when({ ...decline, reason: '不在规划范围内' }, byCounty)
      .then([{ type: 'PreliminarilyDeclined' }]);
    expect(story.state().status).toBe('declined');
  });

  it('is never decided by silence: reminded the day before, at the end, and each week after; the office hears of it', () => {
    filed(park)
      .by(system())
      .when(tick, { at: '2026-03-19T01:00:00.000Z' })
      .then([])
      .when(tick, { at: '2026-03-20T01:00:00.000Z' })
      .then([
        { type: 'PreliminaryReviewReminded', overdue: false, nextAt: '2026-03-23T09:30:00.000Z' },
      ])
      .when(tick, { at: '2026-03-23T09:30:00.000Z' })
      .then([
        { type: 'PreliminaryReviewReminded', overdue: true, nextAt: '2026-03-26T09:30:00.000Z' },
      ])
      .when(tick, { at: '2026-03-26T09:30:00.000Z' })
      .then([
        {
          type: 'PreliminaryReviewReminded',
          overdue: true,
          escalateTo: 'BZ-OFFICE',
          nextAt: '2026-04-02T01:00:00.000Z',
        },
      ])
      .when(
        { type: 'RecommendPreliminarily', verdict: 'recommend' },
        { ...byCounty, at: '2026-03-27T01:00:00.000Z' },
      )
      .accepted();
  });

  it('refuses a document from the future, and any verdict when it is not asked', () => {
    const document = { number: '博政函〔2026〕3号', title: '推荐函', date: '2026-03-19' };
    filed(park)
      .when({ type: 'RecommendPreliminarily', verdict: 'recommend', document }, byCounty)
      .refuses(DocumentFromTheFuture);
    filed()
      .when({ type: 'RecommendPreliminarily', verdict: 'recommend' }, byCounty)
      .refuses(NotInPreliminaryReview);
  });
});
