import { own } from '../../engine/own.ts';
import { isHeld } from '../case/open-questions.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import { rank } from '../score/rank.ts';
import type { Call } from './call.ts';
import type { CallEvent } from './messages.ts';
import { RankingNotReady, RankingNotUsed, UnknownTrack } from './refusals.ts';
import type { CallState } from './state.ts';

/** Formally out: they take no place and hold nobody up. */
const OUT: readonly CaseStatus[] = ['withdrawn', 'lapsed', 'declined', 'not-selected'];

const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Barrier {
  readonly call: Call;
  readonly state: CallState;
  readonly track: string;
  readonly at: string;
  /** Every case filed in the call. */
  readonly cases: Iterable<CaseState>;
}

/**
 * The ranking of one track, frozen once every filed case of it is scored with no question open, or formally out, after the window's end.
 * Nothing where it is frozen already or nobody filed. Throws UnknownTrack, RankingNotUsed, RankingNotReady.
 */
export const freezeRanking = ({ call, state, track, at, cases }: Barrier): readonly CallEvent[] => {
  const tracks = call.tracks.map(({ id }) => id);
  if (!tracks.includes(track)) throw new UnknownTrack(track, tracks);
  if (call.ranking === 'none') throw new RankingNotUsed();
  if (own(state.rankings, track) !== undefined) return [];
  if (at < state.closesAt) throw new RankingNotReady(track, { closesAt: state.closesAt });
  const filed = [...cases].flatMap((kase) => {
    const { identity } = kase;
    return identity?.callId === call.id && identity.track === track
      ? [{ kase, caseId: identity.caseId }]
      : [];
  });
  if (filed.length === 0) return [];
  const out = filed.filter(({ kase }) => OUT.includes(kase.status));
  const scored = filed.flatMap(({ kase, caseId }) => {
    const { total } = kase.review;
    const ready = kase.status === 'ranking' && total !== undefined && !isHeld(kase);
    return ready ? [{ caseId, total }] : [];
  });
  const open = filed.length - out.length - scored.length;
  if (open > 0) throw new RankingNotReady(track, { open });
  const ranked = rank(call.scoring, scored).map((place) => ({
    ...place,
    tiedWith: [...place.tiedWith],
  }));
  return [
    {
      type: 'RankingFrozen',
      track,
      ranked,
      out: out.map(({ caseId }) => caseId).sort(byId),
      rubricVersion: call.rubric.version,
    },
  ];
};
