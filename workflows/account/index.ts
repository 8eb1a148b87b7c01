import type { Aggregate, Task } from '../../engine/decider.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Facts, Need } from '../facts.ts';
import { decide } from './decide.ts';
import { deputyLists } from './deputies.ts';
import { evolveDeputies } from './evolve-deputies.ts';
import {
  type AccountCommand,
  type AccountEvent,
  accountCommands,
  accountEvents,
} from './messages.ts';
import { roleName } from './roles.ts';
import { type AccountState, type Grant, initialAccount, isPending } from './state.ts';
import { AT_ONCE, SUBSCRIBED } from './telling.ts';

export type { AccountCommand, AccountEvent } from './messages.ts';
export { type AccountState, grantsOn } from './state.ts';

const change = (state: AccountState, grantId: string, changed: Partial<Grant>): AccountState => ({
  ...state,
  grants: state.grants.map((grant) =>
    grant.grantId === grantId ? { ...grant, ...changed } : grant,
  ),
});

type TellingEvent = Extract<
  AccountEvent,
  {
    type:
      | 'TellingChosen'
      | 'TellingStopped'
      | 'EventsSubscribed'
      | 'AddressRefused'
      | 'TellingRepeated';
  }
>;

const evolveTelling = (state: AccountState, event: TellingEvent, at: string): AccountState => {
  const { telling: known } = state;
  switch (event.type) {
    case 'TellingChosen': {
      const { type: _, ...telling } = event;
      // Whoever changes the hour or the address misses nothing in between.
      const since = known?.refused === undefined ? known?.since : undefined;
      return { ...state, telling: { ...telling, since: since ?? at, chosen: at } };
    }
    case 'EventsSubscribed': {
      const { url, secret, events } = event;
      const since = known?.refused === undefined ? known?.since : undefined;
      const subscription = { events, secret };
      const told = { ...AT_ONCE, channel: SUBSCRIBED, address: url, subscription };
      return { ...state, telling: { ...told, since: since ?? at, chosen: at } };
    }
    case 'TellingStopped':
      return { ...state, telling: undefined };
    case 'AddressRefused':
      return known === undefined
        ? state
        : { ...state, telling: { ...known, refused: { at, code: event.code } } };
    case 'TellingRepeated':
      return { ...state, again: { ...state.again, [event.message]: at } };
  }
};

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
    case 'DeputyAppointed':
    case 'DeputyEnded':
      return { ...state, deputies: evolveDeputies(state.deputies, { header, event }) };
    case 'TellingChosen':
    case 'TellingStopped':
    case 'EventsSubscribed':
    case 'AddressRefused':
    case 'TellingRepeated':
      return evolveTelling(state, event, at);
  }
};

const isExpert = ({ role, dismissed }: Grant): boolean =>
  (role === 'expert' || role === 'panel-chair') && !dismissed;

const grantTasks = (state: AccountState): readonly Task[] =>
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

/** The administrators who gave the person its latest right know whom to ask. */
const addressTasks = ({ telling, grants, org }: AccountState): readonly Task[] => {
  const refused = telling?.refused;
  const asked = grants.filter(({ confirmedBy }) => confirmedBy !== undefined).at(-1);
  if (refused === undefined || asked === undefined) return [];
  return [
    {
      id: 'address',
      kind: 'address-refused',
      org: asked.proposedAt.org,
      role: 'administrator',
      title: { zh: '核实被退回的消息地址', en: 'Settle an address that was refused' },
      why: {
        zh: `${org}一名人员登记的地址被退回（${refused.code}），消息未能送达：请联系本人重新设置，设置后本事项自动消失`,
        en: `An address of a person of ${org} was refused (${refused.code}), so that messages do not arrive: ask for another; this goes once it is chosen`,
      },
      commands: [],
      since: refused.at,
    },
  ];
};

const tasks = (state: AccountState): readonly Task[] => [
  ...grantTasks(state),
  ...addressTasks(state),
];

/** Keys of the lists in which whoever sends messages finds those who are told at an organisation, in a role. */
export const toldAt = ({ org, role }: { readonly org: string; readonly role: string }): string =>
  `TOLD#${org}#${role}`;

/** The list of accounts that were given a role at an organisation; whether they hold it now, each says. */
export const staffOf = ({ org, role }: { readonly org: string; readonly role: string }): string =>
  `STAFF#${org}#${role}`;

/** The list of all accounts that subscribed to events. */
export const SUBSCRIBERS = 'TOLD#EVENTS';

const givenTo = ({ grants }: AccountState): readonly Grant[] =>
  grants.filter((grant) => !isPending(grant) && !grant.dismissed);

const toldLists = (state: AccountState): readonly string[] => {
  const { telling } = state;
  if (telling === undefined || telling.refused !== undefined) return [];
  return telling.subscription !== undefined ? [SUBSCRIBERS] : givenTo(state).map(toldAt);
};

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
      lists: [
        ...new Set([...toldLists(state), ...givenTo(state).map(staffOf), ...deputyLists(state)]),
      ],
      counts: { grants: state.grants.length, tasks: tasks(state).length },
      // Lets the office that appoints experts find them without reading every account.
      fields: { org: state.org, expert: state.grants.some(isExpert) },
    }),
    rules: (_state, { orgs }) => ({ orgs: orgs.version }),
  };
