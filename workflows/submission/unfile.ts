import type { Claim } from '../../engine/decider.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { closingOf } from './access.ts';
import { draftPlace } from './open-drafts.ts';
import { quotaReleased } from './quota.ts';
import { WindowClosed } from './refusals.ts';
import { clusterReleased } from './same-cluster.ts';

/**
 * What a filing that is recalled gives back: its places in the round; and it is filled in again, like what is returned to
 * its unit never refused. Throws WindowClosed: after the end it could not be filed again.
 */
export const unfiling = (
  { at, facts }: Pick<CaseEnvelope<unknown>, 'at' | 'facts'>,
  kase: CaseState,
): readonly Claim[] => {
  const closesAt = closingOf(kase, facts);
  if (at > closesAt) throw new WindowClosed(closesAt);
  return [
    ...quotaReleased(kase, facts),
    ...clusterReleased(kase, facts),
    ...(kase.identity === undefined
      ? []
      : [draftPlace(kase.identity, facts.call.mayFile.maxDrafts)]),
  ];
};
