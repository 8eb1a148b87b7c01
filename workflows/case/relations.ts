import type { Actor } from '../../engine/event.ts';
import type { Call } from '../calls/call.ts';
import { isInquirer } from '../notice/state.ts';
import type { CaseState } from './state.ts';

/** How an actor's organisation or person stands to a case; the rights table speaks in these words. */
export type CaseRelation =
  | 'any'
  | 'applicant'
  | 'partner'
  | 'recommender'
  | 'office'
  | 'asked'
  | 'escalated'
  | 'seated'
  | 'inquirer'
  | 'decider'
  | 'upstream'
  | 'system';

const endsWaitingFor = (silence: Call['silence'], org: string): boolean =>
  silence.rule === 'wait-and-escalate' && silence.escalateTo === org;

/** Relations of an actor to a case; empty but for `any` where the case is none of its business. */
export const relationsTo = (
  kase: CaseState,
  call: Call,
  actor: Actor,
): ReadonlySet<CaseRelation> => {
  const found = new Set<CaseRelation>(['any']);
  const { identity } = kase;
  if (actor.role === 'system') found.add('system');
  if (actor.org === call.office) found.add('office');
  if (call.decisionChain.some(({ org }) => org === actor.org)) found.add('decider');
  // The higher level sees a case once it was sent there, and not before.
  if (call.upstream?.issuer === actor.org && kase.recommendation.letter !== undefined)
    found.add('upstream');
  if (identity === undefined) return found;
  if (identity.applicant === actor.org) found.add('applicant');
  if (identity.partners.includes(actor.org)) found.add('partner');
  if (identity.recommender === actor.org) found.add('recommender');
  const departments = Object.values(kase.review.departments);
  if (kase.review.departments[actor.org] !== undefined) found.add('asked');
  // Who ends the waiting for a silent department, where the call waits for it.
  if (departments.some(({ silence }) => endsWaitingFor(silence, actor.org))) found.add('escalated');
  if (Object.values(kase.review.seats).some((seat) => seat.expert === actor.id))
    found.add('seated');
  if (isInquirer(kase.notice, actor.org)) found.add('inquirer');
  return found;
};
