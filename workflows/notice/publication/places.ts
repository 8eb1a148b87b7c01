import type { Claim } from '../../../engine/decider.ts';
import { freePlace, movePlace, noticePlace } from '../../case/place.ts';
import type { Facts } from '../../facts.ts';
import type { PublicationEvent } from './messages.ts';
import { type PublicationState, roundFor } from './state.ts';

/** Each listed case stands on this round from now on, whether or not it has heard of it; a withdrawal lets all go. */
export const placesOf = (
  event: PublicationEvent,
  state: PublicationState,
  { cases }: Facts,
): readonly Claim[] => {
  const noticeId = event.type === 'NoticePublished' ? event.noticeId : state.published?.noticeId;
  const { rounds } = state;
  if (noticeId === undefined) return [];
  if (event.type === 'WebsiteRecorded' || event.type === 'NoticeFoundShort') return [];
  if (event.type === 'NoticeWithdrawn')
    return (rounds[0]?.list ?? []).map(({ caseId, name }) =>
      freePlace(caseId, name, noticePlace(noticeId, roundFor(state, caseId)?.round ?? 1)),
    );
  const earlier = rounds.map(({ round }) => noticePlace(noticeId, round));
  return event.list.flatMap(({ caseId }) => {
    const kase = cases?.get(caseId);
    return kase === undefined ? [] : [movePlace(kase, noticePlace(noticeId, event.round), earlier)];
  });
};
