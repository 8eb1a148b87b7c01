import type { Recorded } from '../../engine/event.ts';
import { escalatedAt } from '../calendar/clock.ts';
import type { Instant } from '../calendar/instant.ts';
import { type CaseState, moveTo } from '../case/state.ts';
import type { RecommendationEvent } from './messages.ts';
import type { RecommendationState } from './state.ts';

type Of<T extends RecommendationEvent['type']> = Extract<RecommendationEvent, { type: T }>;

const withSlice = (kase: CaseState, slice: Partial<RecommendationState>): CaseState => ({
  ...kase,
  recommendation: { ...kase.recommendation, ...slice },
});

/** A selection opens the way up; a result never moves a case that ended otherwise. */
const statusAfter = (kase: CaseState, outcome: 'selected' | 'not-selected') =>
  outcome === 'selected' || kase.recommendation.outcomes.length > 0
    ? ('selected' as const)
    : ('not-selected-upstream' as const);

const nominationWithdrawn = (
  kase: CaseState,
  { revision }: Of<'CaseNominationWithdrawn'>,
  at: Instant,
): CaseState => {
  // The level below has taken it back meanwhile: there is nothing that it could be nominated for again.
  const takenBack = kase.submission.takenBack !== undefined;
  const back = takenBack ? 'withdrawn' : (kase.recommendation.nominatedFrom ?? kase.status);
  return moveTo(withSlice(kase, { revision, rank: undefined }), back, at);
};

const answered = (kase: CaseState, event: Of<'HigherOutcomeRecorded'>, at: Instant): CaseState => {
  const { type: _, recommendationId: __, revision, ...outcome } = event;
  const outcomes = [...kase.recommendation.outcomes, { ...outcome, at }];
  const next = withSlice(kase, { outcomes, revision: revision ?? kase.recommendation.revision });
  return moveTo(next, statusAfter(kase, event.outcome), at);
};

export const evolve = (
  kase: CaseState,
  { header, event }: Recorded<RecommendationEvent>,
): CaseState => {
  switch (event.type) {
    case 'NominationAwaited': {
      const { due, upstreamDeadline, warnAt, nextAt } = event;
      return withSlice(kase, { due, upstreamDeadline, warnAt, wakeAt: nextAt });
    }
    case 'UpstreamDeadlineNeared':
      return withSlice(kase, { warnAt: undefined, wakeAt: event.nextAt });
    case 'NominationReminded': {
      const { nextAt: wakeAt, escalateTo } = event;
      return withSlice(kase, { wakeAt, ...escalatedAt(escalateTo, header.at) });
    }
    case 'UpstreamAnswerAwaited':
      return withSlice(kase, { wakeAt: event.nextAt });
    case 'CaseNominated': {
      const { recommendationId, revision, rank } = event;
      const nominatedFrom =
        kase.status === 'nominated' ? kase.recommendation.nominatedFrom : kase.status;
      const next = withSlice(kase, { recommendationId, revision, rank, nominatedFrom });
      return moveTo(next, 'nominated', header.at);
    }
    case 'CaseNominationWithdrawn':
      return nominationWithdrawn(kase, event, header.at);
    case 'CaseRecommended': {
      const { recommendationId, revision, rank, letter, parts, to, toLevel, nextAt } = event;
      const sent = { recommendationId, revision, rank, letter, frozen: parts, to, toLevel };
      return moveTo(withSlice(kase, { ...sent, wakeAt: nextAt }), 'recommended', header.at);
    }
    case 'CaseRecommendationWithdrawn': {
      const { revision, document, reason } = event;
      const next = withSlice(kase, { revision, withdrawn: { document, reason } });
      return moveTo(next, 'recommendation-withdrawn', header.at);
    }
    case 'HigherOutcomeRecorded':
      return answered(kase, event, header.at);
  }
};
