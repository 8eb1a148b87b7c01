import type { Decision } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import { trackKey } from '../case/ranking-standing.ts';
import type { Standings } from '../facts.ts';
import { rank } from '../score/rank.ts';
import type { Call } from './call.ts';
import type { CallEvent } from './messages.ts';
import { RankingNotReady, RankingNotUsed, UnknownTrack } from './refusals.ts';
import type { CallState } from './state.ts';

interface Barrier {
  readonly call: Call;
  readonly state: CallState;
  readonly track: string;
  readonly at: string;
  /** Absent where the track is not to be frozen anyway. */
  readonly standings: Standings | undefined;
}

/**
 * The ranking of one track, frozen once every filed case of it is scored with no question open, or formally out, after
 * the window's end; decided again where one of them moved meanwhile. Nothing where it is frozen already or nobody filed.
 * Throws UnknownTrack, RankingNotUsed, RankingNotReady.
 */
export const freezeRanking = (barrier: Barrier): Decision<CallEvent> => {
  const { call, state, track, at, standings } = barrier;
  const tracks = call.tracks.map(({ id }) => id);
  if (!tracks.includes(track)) throw new UnknownTrack(track, tracks);
  if (call.kind !== 'application' || call.ranking === 'none') throw new RankingNotUsed();
  if (own(state.rankings, track) !== undefined) return { events: [] };
  if (at < state.closesAt || standings === undefined)
    throw new RankingNotReady(track, { closesAt: state.closesAt });
  const { ready, out, open, counted } = standings;
  if (open > 0) throw new RankingNotReady(track, { open });
  if (ready.length + out.length === 0) return { events: [] };
  const ranked = rank(call.scoring, ready).map((place) => ({
    ...place,
    tiedWith: [...place.tiedWith],
  }));
  const frozen: CallEvent = {
    type: 'RankingFrozen',
    track,
    ranked,
    out: [...out].sort(),
    rubricVersion: call.rubric.version,
  };
  return { events: [frozen], claims: [{ kind: 'close', key: trackKey(call.id, track), counted }] };
};
