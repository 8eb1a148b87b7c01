import * as z from 'zod';
import type { Personal } from '../../engine/personal.ts';
import { addDays, type Instant, instantAt, type LocalDate } from '../calendar/instant.ts';
import type { Deputy } from './deputy.ts';
import type { GrantedRole } from './granted-role.ts';
import type { TellingState } from './telling.ts';

export interface Grant {
  readonly grantId: string;
  readonly role: GrantedRole;
  readonly org: string;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
  readonly proposedBy: string;
  /** Whose administrator proposed it: there the second one is asked. */
  readonly proposedAt: { readonly at: Instant; readonly org: string };
  /** Undefined until a second administrator has looked. */
  readonly confirmedBy?: string | undefined;
  readonly confirmedAt?: Instant | undefined;
  readonly dismissed: boolean;
  /** Taken away from this instant on. */
  readonly endsAt?: Instant | undefined;
}

export interface AccountState {
  readonly accountId: string;
  readonly name: Personal<string> | undefined;
  readonly org: string;
  /** All that were ever proposed, in order. */
  readonly grants: readonly Grant[];
  /** All who were ever appointed to stand in, in order. */
  readonly deputies: readonly Deputy[];
  /** Where and how the person wants to be told; nowhere, unless it was chosen. */
  readonly telling?: TellingState | undefined;
  /** Messages that were asked to be sent again, with when. */
  readonly again: Readonly<Record<string, Instant>>;
  readonly version: number;
}

export const initialAccount: AccountState = {
  accountId: '',
  name: undefined,
  org: '',
  grants: [],
  deputies: [],
  again: {},
  version: 0,
};

export const isPending = ({ confirmedBy, dismissed }: Grant): boolean =>
  confirmedBy === undefined && !dismissed;

const holds = (grant: Grant, instant: Instant): boolean => {
  const { confirmedAt, dismissed, from, until, endsAt } = grant;
  if (confirmedAt === undefined || dismissed || instant < confirmedAt) return false;
  if (instant < instantAt(from, '00:00')) return false;
  if (until !== undefined && instant >= instantAt(addDays(until, 1), '00:00')) return false;
  return endsAt === undefined || instant < endsAt;
};

/** What the account may act as at an instant: only what a second administrator confirmed. */
export const grantsOn = (
  account: Pick<AccountState, 'grants'>,
  instant: Instant,
): readonly Grant[] => account.grants.filter((grant) => holds(grant, instant));

export const GrantStanding = z.enum(['proposed', 'dismissed', 'to-come', 'held', 'ended']);
export type GrantStanding = z.infer<typeof GrantStanding>;

/** How a grant stands at an instant: waiting for the second administrator, refused by them, or in its time. */
export const standingOf = (grant: Grant, instant: Instant): GrantStanding => {
  if (grant.dismissed) return 'dismissed';
  if (isPending(grant)) return 'proposed';
  if (holds(grant, instant)) return 'held';
  return instant < instantAt(grant.from, '00:00') ? 'to-come' : 'ended';
};
