import type { Aggregate, Task } from '../../engine/decider.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Facts, Need } from '../facts.ts';
import { decide } from './decide.ts';
import {
  type AccountCommand,
  type AccountEvent,
  accountCommands,
  accountEvents,
} from './messages.ts';
import { roleName } from './roles.ts';
import { type AccountState, type Grant, initialAccount, isPending } from './state.ts';

export type { AccountCommand, AccountEvent } from './messages.ts';
export { type AccountState, grantsOn } from './state.ts';

const change = (state: AccountState, grantId: string, changed: Partial<Grant>): AccountState => ({
  ...state,
  grants: state.grants.map((grant) =>
    grant.grantId === grantId ? { ...grant, ...changed } : grant,
  ),
});

const evolved = (state: AccountState, { header, event }: Recorded<AccountEvent>): AccountState => {
  const { at, actor } = header;
  switch (event.type) {
    case 'AccountOpened':
      return { ...state, accountId: event.accountId, name: event.name, org: event.org };
    case 'GrantProposed': {
      const { grantId, role, org, from, until } = event;
      const grant: Grant = {
        grantId,
        role,
        org,
        from,
        ...(until === undefined ? {} : { until }),
        proposedBy: actor.id,
        proposedAt: { at, org: actor.org },
        dismissed: false,
      };
      return { ...state, grants: [...state.grants, grant] };
    }
    case 'GrantConfirmed':
      return change(state, event.grantId, { confirmedBy: actor.id, confirmedAt: at });
    case 'GrantDismissed':
      return change(state, event.grantId, { dismissed: true });
    case 'GrantEnded':
      return change(state, event.grantId, { endsAt: event.endsAt });
  }
};

const isExpert = ({ role, dismissed }: Grant): boolean =>
  (role === 'expert' || role === 'panel-chair') && !dismissed;

const tasks = (state: AccountState): readonly Task[] =>
  state.grants.filter(isPending).map(({ grantId, proposedAt, role, org }) => ({
    id: `confirm:${grantId}`,
    kind: 'confirm-grant',
    org: proposedAt.org,
    role: 'administrator',
    title: { zh: '复核授权', en: 'Confirm a grant' },
    why: {
      zh: `拟授予${org}的“${roleName(role).zh}”权限，须由提出人以外的管理员复核`,
      en: `The right “${roleName(role).en}” at ${org} is proposed: another administrator confirms it`,
    },
    commands: ['ConfirmGrant', 'DismissGrant'],
    since: proposedAt.at,
  }));

/** A person's account: pseudonymous, with rights that one administrator proposes and another confirms. */
export const accountAggregate: Aggregate<AccountState, AccountCommand, AccountEvent, Facts, Need> =
  {
    name: 'account',
    prefix: 'ACCOUNT',
    commands: accountCommands,
    events: accountEvents,
    initial: initialAccount,
    decide,
    evolve: (state, recorded) => ({ ...evolved(state, recorded), version: recorded.header.seq }),
    tasks,
    head: (state) => ({
      status: state.accountId === '' ? 'none' : 'open',
      open: tasks(state).length > 0,
      list: 'ACCOUNTS',
      counts: { grants: state.grants.length, tasks: tasks(state).length },
      // Lets the office that appoints experts find them without reading every account.
      fields: { org: state.org, expert: state.grants.some(isExpert) },
    }),
    rules: (_state, { orgs }) => ({ orgs: orgs.version }),
  };
