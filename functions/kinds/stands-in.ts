import type { StreamKey } from '../../engine/ports/event-store.ts';
import { deputiesAt, deputiesOn, standingInFor } from '../../workflows/account/deputies.ts';
import type { Deputy } from '../../workflows/account/deputy.ts';
import { type AccountState, grantsOn } from '../../workflows/account/index.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { successorOn } from '../../workflows/orgs/org.ts';
import { predecessorsOn } from '../../workflows/orgs/successors.ts';
import { aggregates } from './catalogue.ts';
import { rehydrate } from './history.ts';
import type { Ports } from './ports.ts';
import { tenAtATime } from './ten-at-a-time.ts';

/** Somebody is asked to stand in for a few, and a bureau's role has some ten people. */
const MOST = 100;

type Reaches = Pick<Ports, 'events' | 'lists' | 'now'>;

/** A role that somebody may act in; where they stand in for another, for whom, by what, and in what. */
export interface ActingAs {
  readonly role: string;
  readonly org: string;
  readonly for?: { readonly account: string; readonly deputyId: string };
  readonly programmes?: Deputy['programmes'];
  readonly until?: string;
  /** The organisation that does this one's work by now: the right is held there. */
  readonly via?: string;
}

/** Accounts in a list, as they stand. */
export const accountsListed = async (
  ports: Reaches,
  list: string,
): Promise<readonly AccountState[]> => {
  const { items } = await ports.lists.streams(list, { limit: MOST });
  return tenAtATime(
    items,
    async (stream: StreamKey) => (await rehydrate(ports, aggregates.accounts, stream)).state,
  );
};

/** Appointments of others that name the account, ended or not. */
export const appointmentsOf = async (ports: Reaches, account: string) =>
  (await accountsListed(ports, standingInFor(account))).flatMap((principal) =>
    principal.deputies
      .filter(({ deputy }) => deputy === account)
      .map((appointment) => ({ principal, appointment })),
  );

/** Roles of others in which the account may act now; theirs end with these. */
export const standsIn = async (ports: Reaches, account: string): Promise<readonly ActingAs[]> => {
  const now = ports.now().toISOString();
  return (await accountsListed(ports, standingInFor(account))).flatMap((principal) =>
    deputiesOn(principal, now)
      .filter(({ deputy }) => deputy === account)
      .map(({ role, org, deputyId, programmes, until }) => ({
        role,
        org,
        for: { account: principal.accountId, deputyId },
        until,
        ...(programmes === undefined ? {} : { programmes }),
      })),
  );
};

/** Accounts that stand in now for somebody with a role at an organisation. */
export const deputiesNow = async (
  ports: Reaches,
  at: { readonly org: string; readonly role: string },
): Promise<readonly string[]> => {
  const now = ports.now().toISOString();
  const found = (await accountsListed(ports, deputiesAt(at))).flatMap((principal) =>
    deputiesOn(principal, now).filter(({ role, org }) => role === at.role && org === at.org),
  );
  return [...new Set(found.map(({ deputy }) => deputy))];
};

/**
 * All that an account may act as now: its own rights first, what it stands in for, and the same for organisations that
 * were handed over to those. Where it has the same right itself it acts in its own name.
 */
export const actsAs = (
  { now, reference }: Pick<Ports, 'now' | 'reference'>,
  state: Pick<AccountState, 'grants'>,
  inFor: readonly ActingAs[],
): readonly ActingAs[] => {
  const instant = now().toISOString();
  const own = grantsOn(state, instant).map(({ role, org }): ActingAs => ({ role, org }));
  const all = [
    ...own,
    ...inFor.filter((one) => !own.some(({ role, org }) => role === one.role && org === one.org)),
  ];
  const day = localDateOf(instant);
  return [
    ...all,
    ...all.flatMap((one) =>
      predecessorsOn(reference.orgs, one.org, day).map((org) => ({ ...one, org, via: one.org })),
    ),
  ];
};

/** Where the people of an organisation are found on a day: at its own, and at whoever does its work by now. */
export const whereNow = <T extends { readonly org: string }>(
  { now, reference }: Pick<Ports, 'now' | 'reference'>,
  at: T,
): readonly T[] => {
  const org = successorOn(reference.orgs, at.org, localDateOf(now().toISOString()));
  return org === at.org ? [at] : [at, { ...at, org }];
};
