import { batchPlace, takePlace } from '../../case/place.ts';
import { decidedAndShown } from '../../notice/proposal.ts';
import { ofDocument } from '../../orgs/document-order.ts';
import { LetterNotSent } from './letter-refusals.ts';
import type { StreamEvent } from './messages.ts';
import {
  candidate,
  checkQuota,
  type Decided,
  type Of,
  openedOf,
  readsOf,
  type State,
  type StreamEnvelope,
} from './nomination.ts';
import { RankTaken } from './refusals.ts';
import { checkLetter, claimOf, frozenParts } from './sending.ts';
import { nominees } from './state.ts';

export const supplement = (
  command: Of<'SupplementRecommendation'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  if (state.letters.length === 0) throw new LetterNotSent();
  const { caseId, rank, document, reason, agreement } = command;
  const { kase, listed } = candidate(state, opened, caseId, envelope.facts);
  checkQuota(state, opened);
  if (nominees(state).some((nomination) => nomination.rank === rank)) throw new RankTaken(rank);
  checkLetter(opened, document, agreement, envelope, [
    ...state.letters.map((sent) => ofDocument(sent.document)),
    ...decidedAndShown(kase),
  ]);
  const event: StreamEvent = {
    type: 'RecommendationSupplemented',
    kase: listed,
    rank,
    parts: frozenParts(kase),
    document,
    to: opened.upstream.issuer,
    reason,
    ...(agreement === undefined ? {} : { agreement }),
  };
  return {
    events: [event],
    claims: [
      claimOf(envelope, document, opened, 'supplement'),
      takePlace(kase, batchPlace(opened.recommendationId)),
    ],
    reads: readsOf([kase]),
  };
};
