import type { Envelope } from '../../../engine/decider.ts';
import type { CaseState } from '../../case/state.ts';
import type { Facts } from '../../facts.ts';
import { namesOf } from '../../submission/identity-messages.ts';
import { proposedOutcome } from '../proposal.ts';
import type { Listed, PublicationEvent } from './messages.ts';
import { CasesNotProposed } from './refusals.ts';

type Corrected = NonNullable<Extract<PublicationEvent, { type: 'NoticeCorrected' }>['corrected']>;

const listed = (
  kase: CaseState | undefined,
  facts: Facts,
  corrected: Corrected,
): Listed | undefined => {
  const outcome = kase === undefined ? undefined : proposedOutcome(kase, facts);
  if (kase?.identity === undefined || outcome === undefined) return undefined;
  const { caseId } = kase.identity;
  const names = corrected.find((one) => one.caseId === caseId) ?? {
    caseId,
    ...namesOf(kase.identity),
  };
  const { track } = kase.identity;
  const title = facts.call.tracks.find(({ id }) => id === track)?.title;
  return {
    ...names,
    outcome: { id: outcome.id, title: outcome.title },
    ...(title === undefined ? {} : { track: title }),
  };
};

/** Names, corrected where they are, and outcomes as of now. Throws CasesNotProposed, which names every case that may not be listed. */
export const listOf = (
  cases: readonly string[],
  { facts }: Envelope<unknown, Facts>,
  may: (kase: CaseState) => boolean,
  corrected: Corrected = [],
): Listed[] => {
  const found = [...new Set(cases)].map((caseId, index) => {
    const kase = facts.cases?.get(caseId);
    const ours = kase?.identity?.callId === facts.call.id && may(kase);
    return { caseId, index, line: ours ? listed(kase, facts, corrected) : undefined };
  });
  const wrong = found.filter(({ line }) => line === undefined);
  if (wrong.length > 0) throw new CasesNotProposed(wrong);
  return found.flatMap(({ line }) => line ?? []);
};
