import type { Actor } from '../../engine/event.ts';
import { Impossible } from '../../engine/failure.ts';
import type { AccountState } from '../../workflows/account/index.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { type CaseRelation, standingIn } from '../../workflows/case/relations.ts';
import type { ClusterState } from '../../workflows/cluster/index.ts';
import type { Facts } from '../../workflows/facts.ts';
import type { OrgDirectory } from '../../workflows/orgs/org.ts';
import { withSuccessors } from '../../workflows/orgs/successors.ts';
import { HANDS, type Held, handsOf, heldOf } from '../../workflows/registers/hands.ts';
import { registerNamed } from '../../workflows/registers/registry.ts';
import type { EntryState } from '../../workflows/registers/state.ts';
import { filingOrgs } from '../../workflows/rights.ts';
import type { Kind, Surroundings } from './kind.ts';

/** The call that a stream is about; clusters and accounts have none. */
export const callOfFacts = (facts: Facts): Call | undefined => {
  try {
    return facts.call;
  } catch (error) {
    if (error instanceof Impossible) return undefined;
    throw error;
  }
};

/** How an actor stands to a stream that no call runs: an office keeps it. */
export const relationsWithoutCall = (
  { role, org }: Actor,
  { orgs }: Surroundings,
): ReadonlySet<CaseRelation> => {
  const found = new Set<CaseRelation>(['any']);
  if (role === 'system') found.add('system');
  if (role === 'office' && orgs.byId.get(org)?.kind === 'office') found.add('office');
  return found;
};

const isConfirmed = ({ confirmedBy }: AccountState['grants'][number]): boolean =>
  confirmedBy !== undefined;

/** An account is that of whoever acts with it, and of the head of a unit in which it has, or had, a right. */
export const accountRelations = (
  { accountId, grants }: AccountState,
  actor: Actor,
  around: Surroundings,
): ReadonlySet<CaseRelation> => {
  const found = new Set(relationsWithoutCall(actor, around));
  if (accountId === actor.id) found.add('self');
  // A unit's head settles who stands in for its people.
  if (
    actor.role === 'unit-head' &&
    grants.some((held) => isConfirmed(held) && held.org === actor.org)
  )
    found.add('head');
  return found;
};

/** A cluster's record is its holders' too: whoever opened it and whom the office admitted, or who took over from them. */
export const clusterRelations = (
  { identity, admitted }: ClusterState,
  actor: Actor,
  around: Surroundings,
): ReadonlySet<CaseRelation> => {
  const found = relationsWithoutCall(actor, around);
  const holders = new Set(identity === undefined ? [] : [identity.applicant, ...admitted]);
  const holds = withSuccessors(holders, around.orgs).has(actor.org);
  return holds && filingOrgs([actor]).includes(actor.org)
    ? new Set([...found, 'applicant'])
    : found;
};

/** What is between recognitions goes before the leading group, but for what tells of single firms. */
export const leads = ({ role }: Pick<Actor, 'role'>, register: string): boolean =>
  role === 'leading-group' && registerNamed(register)?.ofFirms === false;

/** How an actor stands to entries of a register that are held so. */
export const relationsToHeld = (
  held: Held,
  actor: Actor,
  orgs: OrgDirectory,
): ReadonlySet<CaseRelation> => {
  const found = new Set<CaseRelation>(['any']);
  if (actor.role === 'system') found.add('system');
  if (leads(actor, held.register)) found.add('decider');
  for (const hand of handsOf(held, actor, orgs))
    for (const { role, relation } of HANDS[hand]) if (role === actor.role) found.add(relation);
  return found;
};

/** An entry is its holder's, its register's departments', and that of the office above the holder. */
export const entryRelations = (
  state: EntryState,
  actor: Actor,
  around: Surroundings,
): ReadonlySet<CaseRelation> => {
  const register = state.identity && registerNamed(state.identity.register);
  return register === undefined
    ? relationsWithoutCall(actor, around)
    : relationsToHeld(heldOf(register, state), actor, around.orgs);
};

/** The same of a stream beside the cases of a call; `sent`: whether the higher level has it in front of it. */
export const relationsInCall = (
  actor: Actor,
  around: Surroundings,
  sent = true,
): ReadonlySet<CaseRelation> => {
  const { call } = around;
  if (call === undefined) return relationsWithoutCall(actor, around);
  const found = new Set(standingIn(call, actor));
  if (actor.role === 'system') found.add('system');
  if (call.upstream?.issuer === actor.org && sent) found.add('upstream');
  return found;
};

/** How an actor stands to a stream of any kind, in the rights table's words. */
export const relationsOf = <S>(
  kind: Kind<S>,
  state: S,
  facts: Facts,
  actor: Actor,
): ReadonlySet<CaseRelation> =>
  kind.relations(state, actor, { call: callOfFacts(facts), orgs: facts.orgs });
