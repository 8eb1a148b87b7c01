import { type AccountState, grantsOn } from '../../account/index.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { CaseIdentity } from '../../case/state.ts';
import type { OrgDirectory } from '../../orgs/org.ts';
import { worksForParty } from './independence.ts';

const SITS: readonly string[] = ['expert', 'panel-chair'];

/** Somebody who may sit on a seat, as the own account says. */
export interface Sitting {
  /** Where the expert's right is held: the home that the seat shows. */
  readonly org: string;
  /** Every organisation that the account belongs to or acts for. */
  readonly ties: readonly string[];
  /** Accounts that the expert stands in for now (代理): who is barred is so by that hand too. */
  readonly inFor?: readonly string[] | undefined;
}

/** Undefined where there is no such account, or none of its rights to sit holds at the instant. */
export const sittingOf = (account: AccountState, at: Instant): Sitting | undefined => {
  const grants = grantsOn(account, at);
  const seat = grants.find(({ role }) => SITS.includes(role));
  if (seat === undefined) return undefined;
  return { org: seat.org, ties: [...new Set([account.org, ...grants.map(({ org }) => org)])] };
};

/** Whether any of the account's organisations is a party's, or stands below one (回避). */
export const tiedTo = (identity: CaseIdentity, orgs: OrgDirectory, { ties }: Sitting): boolean =>
  ties.some((org) => worksForParty(identity, orgs, org));
