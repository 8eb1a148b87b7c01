import type { StreamKey } from '../../engine/ports/event-store.ts';
import { deputiesAt, deputiesOn, standingInFor } from '../../workflows/account/deputies.ts';
import type { Deputy } from '../../workflows/account/deputy.ts';
import { type AccountState, grantsOn } from '../../workflows/account/index.ts';
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
 * All that an account may act as now: its own rights first, and what it stands in for. Where it has the same right itself
 * it acts in its own name.
 */
export const actsAs = (
  state: Pick<AccountState, 'grants'>,
  inFor: readonly ActingAs[],
  now: string,
): readonly ActingAs[] => {
  const own = grantsOn(state, now).map(({ role, org }): ActingAs => ({ role, org }));
  return [
    ...own,
    ...inFor.filter((one) => !own.some(({ role, org }) => role === one.role && org === one.org)),
  ];
};
