import type { Decision, Envelope } from '../../engine/decider.ts';
import { asPersonal } from '../../engine/personal.ts';
import { addDays, instantAt, laterOf } from '../calendar/instant.ts';
import type { Facts } from '../facts.ts';
import type { Org } from '../orgs/org.ts';
import { decideDeputy } from './appoint.ts';
import { decideTelling } from './choose.ts';
import type { AccountCommand, AccountEvent } from './messages.ts';
import {
  AccountExists,
  AlreadyGranted,
  GrantPeriodReversed,
  NoSuchAccount,
  NoSuchGrant,
  OwnGrant,
  RoleNotOfOrganisation,
  SameAdministrator,
  UnknownOrganisation,
} from './refusals.ts';
import { isRoleOf, roleName } from './roles.ts';
import { type AccountState, type Grant, isPending } from './state.ts';

type Of<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;
type AccountEnvelope<C = unknown> = Envelope<C, Facts>;
type Events = readonly AccountEvent[];

const knownOrg = (org: string, { orgs }: Facts): Org => {
  const known = orgs.byId.get(org);
  if (known === undefined) throw new UnknownOrganisation(org);
  return known;
};

const openAccount = (
  command: Of<'OpenAccount'>,
  state: AccountState,
  { facts }: AccountEnvelope,
): Events => {
  if (state.accountId !== '') throw new AccountExists();
  const { accountId, name, org } = command;
  knownOrg(org, facts);
  const sealed = asPersonal(`account/${accountId}`, name);
  return [{ type: 'AccountOpened', accountId, name: sealed, org }];
};

/** Neither dismissed nor taken away by `at`, nor past its last day. */
const stillCounts = (grant: Grant, at: string): boolean => {
  const { dismissed, endsAt, until } = grant;
  if (dismissed || (endsAt !== undefined && endsAt <= at)) return false;
  return until === undefined || at < instantAt(addDays(until, 1), '00:00');
};

const proposeGrant = (
  command: Of<'ProposeGrant'>,
  state: AccountState,
  { commandId, at, facts }: AccountEnvelope,
): Events => {
  const { role, org, from, until } = command;
  const { kind, name } = knownOrg(org, facts);
  if (!isRoleOf(role, kind)) throw new RoleNotOfOrganisation(roleName(role), name);
  if (until !== undefined && until < from) throw new GrantPeriodReversed(from, until);
  const same = state.grants.find(
    (grant) =>
      grant.role === role &&
      grant.org === org &&
      stillCounts(grant, at) &&
      (grant.until === undefined || grant.until >= from) &&
      grant.endsAt === undefined,
  );
  if (same !== undefined) throw new AlreadyGranted(same.grantId);
  return [{ ...command, type: 'GrantProposed', grantId: `g-${commandId.slice(0, 13)}` }];
};

const pendingOf = (state: AccountState, grantId: string): Grant => {
  const grant = state.grants.find((candidate) => candidate.grantId === grantId);
  if (grant === undefined || !isPending(grant)) throw new NoSuchGrant(grantId);
  return grant;
};

const confirmGrant = (
  { grantId }: Of<'ConfirmGrant'>,
  state: AccountState,
  { actor }: AccountEnvelope,
): Events => {
  const grant = pendingOf(state, grantId);
  if (grant.proposedBy === actor.id) throw new SameAdministrator();
  if (actor.id === state.accountId) throw new OwnGrant();
  return [{ type: 'GrantConfirmed', grantId }];
};

/** Taking a right away needs one administrator only: waiting for a second would leave it standing. */
const endGrant = (command: Of<'EndGrant'>, state: AccountState, at: string): Events => {
  const { grantId, from, reason } = command;
  const grant = state.grants.find((candidate) => candidate.grantId === grantId);
  if (grant?.confirmedBy === undefined || !stillCounts(grant, at)) throw new NoSuchGrant(grantId);
  const endsAt = laterOf(at, instantAt(from, '00:00'));
  if (grant.endsAt !== undefined && grant.endsAt <= endsAt) throw new NoSuchGrant(grantId);
  return [{ type: 'GrantEnded', grantId, endsAt, reason }];
};

const eventsOf = (envelope: AccountEnvelope<AccountCommand>, state: AccountState): Events => {
  const { command } = envelope;
  if (command.type !== 'OpenAccount' && state.accountId === '') throw new NoSuchAccount();
  switch (command.type) {
    case 'OpenAccount':
      return openAccount(command, state, envelope);
    case 'ProposeGrant':
      return proposeGrant(command, state, envelope);
    case 'ConfirmGrant':
      return confirmGrant(command, state, envelope);
    case 'DismissGrant': {
      pendingOf(state, command.grantId);
      return [{ ...command, type: 'GrantDismissed' }];
    }
    case 'EndGrant':
      return endGrant(command, state, envelope.at);
    case 'AppointDeputy':
    case 'EndDeputy':
      return decideDeputy(command, state, envelope);
    case 'ChooseTelling':
    case 'StopTelling':
    case 'Subscribe':
    case 'EndSubscription':
    case 'TellAgain':
    case 'NoteRefusal':
      return decideTelling(command, state, envelope);
  }
};

export const decide = (
  envelope: AccountEnvelope<AccountCommand>,
  state: AccountState,
): Decision<AccountEvent> => {
  const { standingIn } = envelope.facts;
  // Who has a deputy stands in for nobody: the account that was looked at is as it was.
  return { events: eventsOf(envelope, state), reads: standingIn?.reads ?? [] };
};
