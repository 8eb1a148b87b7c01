import type { Actor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { type Call, decidersOf } from '../calls/call.ts';
import { isInquirer } from '../notice/state.ts';
import { departureOf } from '../submission/partners.ts';
import type { CaseState } from './state.ts';

/** How an actor's organisation or person stands to a case; the rights table speaks in these words. */
export type CaseRelation =
  | 'any'
  | 'self'
  | 'head'
  | 'applicant'
  | 'partner'
  | 'recommender'
  | 'office'
  | 'asked'
  | 'bureau'
  | 'escalated'
  | 'seated'
  | 'inquirer'
  | 'decider'
  | 'upstream'
  | 'system';

const endsWaitingFor = (silence: Call['silence'], org: string): boolean =>
  silence.rule === 'wait-and-escalate' && silence.escalateTo === org;

const OFFICE = ['office', 'province-department'];

/** Whether an actor speaks for a body of the call's decision chain. */
export const sitsIn = (call: Call, { role, org }: Pick<Actor, 'role' | 'org'>) =>
  role === 'leading-group' && decidersOf(call).some((body) => body.org === org);

/** Whether an actor is the office that runs the call. */
export const isOfficeOf = (
  { office }: Pick<Call, 'office'>,
  { role, org }: Pick<Actor, 'role' | 'org'>,
) => OFFICE.includes(role) && org === office;

/** Relations of an actor to a round, whatever is in it. */
export const standingIn = (
  call: Call | Pick<Call, 'office'>,
  actor: Pick<Actor, 'role' | 'org'>,
): ReadonlySet<CaseRelation> =>
  new Set([
    'any',
    ...(isOfficeOf(call, actor) ? (['office'] as const) : []),
    ...('kind' in call && sitsIn(call, actor) ? (['decider'] as const) : []),
  ]);

/** Filed, and recommended by the county where that comes first: the office has it in front of it. */
export const reachedOffice = ({ identity, submission, review }: CaseState): boolean =>
  submission.filed !== undefined &&
  (review.formal !== undefined || (identity?.period !== undefined && review.opinionRound > 0));

/** Roles in which an application is filed: a county's people, and at a higher level the office that recommended. */
export const FILING_ROLES: readonly string[] = ['clerk', 'unit-head', 'office'];

/** In which ways the case is the application of the actor's organisation; only roles that file speak for it. */
const filingRelations = (kase: CaseState, { org, role }: Actor): readonly CaseRelation[] => {
  const { identity } = kase;
  // On the notice the list names it until it is corrected; it is no partner any more.
  const hasLeft = departureOf(kase, org) !== undefined;
  return identity === undefined || !FILING_ROLES.includes(role)
    ? []
    : [
        ...(identity.applicant === org ? (['applicant'] as const) : []),
        ...(identity.partners.includes(org) && !hasLeft ? (['partner'] as const) : []),
        ...(identity.recommender === org ? (['recommender'] as const) : []),
      ];
};

/**
 * Relations of an actor to a case; empty but for `any` where the case is none of its business. An organisation alone
 * makes no relation: a role there that has other work than the office's, the body's or the applicant's has none of
 * theirs.
 */
export const relationsTo = (
  kase: CaseState,
  call: Call,
  actor: Actor,
): ReadonlySet<CaseRelation> => {
  const found = new Set<CaseRelation>(['any']);
  const { identity } = kase;
  if (actor.role === 'system') found.add('system');
  if (isOfficeOf(call, actor)) found.add('office');
  // A body decides on what has reached the office: a draft, or a park's paper that its county has not recommended yet,
  // is none of its business.
  if (reachedOffice(kase) && sitsIn(call, actor)) found.add('decider');
  // The higher level sees a case once it was sent there, and not before.
  if (call.upstream?.issuer === actor.org && kase.recommendation.letter !== undefined)
    found.add('upstream');
  if (identity === undefined) return found;
  for (const relation of filingRelations(kase, actor)) found.add(relation);
  const departments = Object.values(kase.review.departments);
  if (own(kase.review.departments, actor.org) !== undefined) found.add('asked');
  // Asked or not: once a list is public, whoever knows of a fact may say so.
  if (actor.role === 'department' && kase.notice.entered.length > 0) found.add('bureau');
  // Who ends the waiting for a silent department, where the call waits for it.
  const isTold = kase.submission.late?.escalatedTo === actor.org;
  if (isTold || departments.some(({ silence }) => endsWaitingFor(silence, actor.org)))
    found.add('escalated');
  if (Object.values(kase.review.seats).some((seat) => seat.expert === actor.id))
    found.add('seated');
  if (isInquirer(kase.notice, actor)) found.add('inquirer');
  return found;
};
