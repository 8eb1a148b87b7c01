import { ItemsBefore, NotOnAgenda, RecusalMissing } from '../../calls/agenda-refusals.ts';
import type { CaseState } from '../../case/state.ts';
import type { Deciding } from '../deciding.ts';
import type { DecisionData } from './data.ts';
import type { Votes } from './votes.ts';

/** Whether a body still has an application before it; one that is recorded for it and awaits its check is dealt with. */
const isStillBefore = (kase: CaseState | undefined, body: string): boolean => {
  const { decision } = kase?.review ?? {};
  const asked = kase?.status === 'decision' ? decision?.chain[decision.next]?.org : undefined;
  const recorded = kase?.records.some(
    ({ act, behalfOf }) => act.type === 'RecordDecision' && behalfOf.org === body,
  );
  return asked === body && recorded !== true;
};

/**
 * The place on the agenda of the body's meeting, where there is one: what is decided stands on it and comes in its order, and
 * whoever leaves for the item by the agenda did not vote on it. Throws NotOnAgenda, RecusalMissing, ItemsBefore.
 */
export const agendaPlace = (
  body: string,
  votes: Votes | undefined,
  { facts, identity, review }: Deciding,
): DecisionData['agenda'] => {
  if (facts.agenda === undefined) return undefined;
  const { set, before } = facts.agenda;
  const { version, items } = set;
  const index = items.findIndex(({ caseId }) => caseId === identity.caseId);
  if (index < 0) throw new NotOnAgenda(version);
  const stayed = (items[index]?.leaves ?? []).filter(
    (who) => votes?.recused.includes(who) === false,
  );
  if (stayed.length > 0) throw new RecusalMissing(stayed);
  // What is decided again over a fact follows no order.
  if (review.reopened === undefined && isStillBefore(before, body))
    throw new ItemsBefore(index + 1, before?.identity?.name ?? '');
  return { version, item: index + 1 };
};
