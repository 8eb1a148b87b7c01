import { describe, expect, it } from 'vitest';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import { ifReturned } from '../../../workflows/review/formal/if-returned.ts';
import { callOf } from '../../fixtures/call.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { office } from '../../given.ts';
import { inFormalReview, on } from './story.ts';

const upstream = (deadline: string) => ({
  title: '省级集群推荐通知',
  level: 'province',
  issuer: 'SD-IIT',
  deadline,
});
const { calendar } = factsOf();
const kase = inFormalReview().state();
const answer = (call = callOf()) => ifReturned(kase, call, calendar, on(15));

describe('if it were returned today', () => {
  it('is due on the day that the return itself then sets', () => {
    const sent = inFormalReview()
      .by(office())
      .when(
        { type: 'ReturnForCorrection', items: [{ path: 'size.output', reason: '请核对' }] },
        { at: on(15) },
      )
      .accepted()
      .state();
    expect(answer().due).toEqual(sent.review.returned?.due);
    expect(answer().round).toBe(1);
  });

  it('says nothing of a higher level where there is none', () => {
    expect(answer().upstream).toBeUndefined();
  });

  it('warns where the later steps no longer fit before the higher level’s deadline', () => {
    const near = answer(callOf({ upstream: upstream('2026-05-08T09:30:00.000Z') })).upstream;
    const far = answer(callOf({ upstream: upstream('2026-12-31T09:30:00.000Z') })).upstream;
    expect(near).toMatchObject({ misses: true, deadline: '2026-05-08T09:30:00.000Z' });
    expect(far?.misses).toBe(false);
    expect(far?.paceDate).toBe(near?.paceDate);
  });
});

describe('a case in lists', () => {
  it('names the instant at which somebody’s time is over next', () => {
    expect(caseAggregate.head(kase).fields?.due).toBe(kase.review.formal?.due.at);
  });
});
