import type { Claim } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import type { Facts } from '../facts.ts';
import { isHeld } from './open-questions.ts';
import type { CaseState } from './state.ts';
import type { CaseStatus } from './status.ts';

/** Not filed, or not any more: no ranking knows of it. */
const NOT_FILED: readonly CaseStatus[] = ['none', 'draft', 'withdrawn', 'lapsed'];

/** Formally out: they take no place and hold nobody up. */
const OUT: readonly CaseStatus[] = ['declined', 'not-selected'];

/** On the way to the ranking of its track, which waits for each of them. */
const BEFORE_RANKING: readonly CaseStatus[] = [
  'preliminary',
  'formal-review',
  'correction',
  'departments',
  'departments-and-experts',
  'site-check',
  'experts',
];

/** How a case stands to the ranking of its track, as far as its status tells; `scored` may still be held by a question. */
export const standingOf = (status: CaseStatus): 'none' | 'out' | 'open' | 'scored' | 'behind' => {
  if (NOT_FILED.includes(status)) return 'none';
  if (OUT.includes(status)) return 'out';
  if (status === 'ranking') return 'scored';
  return BEFORE_RANKING.includes(status) ? 'open' : 'behind';
};

/** Its total in hundredths, where it is scored with no question open: ready to be ranked. */
export const readyScore = (kase: CaseState): number | undefined =>
  standingOf(kase.status) === 'scored' && !isHeld(kase) ? kase.review.total?.total : undefined;

/** What is counted of a track. */
export const trackKey = (callId: string, track: string): string => `TRACK|${callId}|${track}`;

/** What a ranking may rest on: that a case is out, or ready with this total. */
const restsOn = (kase: CaseState): string | undefined => {
  if (standingOf(kase.status) === 'out') return 'out';
  const score = readyScore(kase);
  return score === undefined ? undefined : `ready:${score}`;
};

/**
 * A case that is filed, or on which a ranking could no longer rest as it did, is counted: a ranking that was decided
 * meanwhile is decided again. Whoever decided on a track that was not frozen is held to that; a fact from outside, which
 * looks at no ranking, is never refused.
 */
export const trackClaims = (
  before: CaseState,
  after: CaseState,
  { call, callState }: Pick<Facts, 'call' | 'callState'>,
): readonly Claim[] => {
  const { identity } = after;
  if (identity === undefined || call.kind !== 'application' || call.ranking === 'none') return [];
  const [was, is] = [standingOf(before.status), standingOf(after.status)];
  const files = was === 'none' && is !== 'none';
  const rested = restsOn(before);
  const leaves = rested !== undefined && is !== 'behind' && restsOn(after) !== rested;
  if (!files && !leaves) return [];
  const { callId, track, caseId } = identity;
  const unfrozen = callState !== undefined && own(callState.rankings, track) === undefined;
  return [{ kind: 'count', key: trackKey(callId, track), member: caseId, whileOpen: unfrozen }];
};
