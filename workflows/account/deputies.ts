import { own } from '../../engine/own.ts';
import { addDays, type Instant, instantAt } from '../calendar/instant.ts';
import type { Deputy } from './deputy.ts';
import { type AccountState, grantsOn } from './state.ts';

const endOf = ({ until, endsAt }: Deputy): Instant => {
  const end = instantAt(addDays(until, 1), '00:00');
  return endsAt !== undefined && endsAt < end ? endsAt : end;
};

export type DeputyStanding = 'to-come' | 'running' | 'ended';

export const deputyStanding = (deputy: Deputy, instant: Instant): DeputyStanding => {
  if (instant >= endOf(deputy)) return 'ended';
  return instant < instantAt(deputy.from, '00:00') ? 'to-come' : 'running';
};

type Standing = Pick<AccountState, 'grants' | 'deputies'>;

/**
 * Who stands in for the account at an instant. It ends by itself with its last day, and with the right that it rests on:
 * nobody stands in for what the account may do no more.
 */
export const deputiesOn = (account: Standing, instant: Instant): readonly Deputy[] => {
  const grants = grantsOn(account, instant);
  return account.deputies.filter(
    (deputy) =>
      deputyStanding(deputy, instant) === 'running' &&
      grants.some(({ role, org }) => role === deputy.role && org === deputy.org),
  );
};

/** Days at which two appointments, or an appointment and days to come, are both in force. */
export const meet = (
  deputy: Deputy,
  { from, until }: Pick<Deputy, 'from' | 'until'>,
  now: Instant,
): boolean =>
  deputyStanding(deputy, now) !== 'ended' &&
  deputy.from <= until &&
  from <= deputy.until &&
  instantAt(from, '00:00') < endOf(deputy);

/** Whether two scopes have something in common. */
export const scopesMeet = (one: Deputy['programmes'], other: Deputy['programmes']): boolean =>
  one === undefined || other === undefined || one.some((programme) => other.includes(programme));

/** Whether a programme is within the scope. What belongs to none is within a scope of all alone. */
export const isWithin = (
  programmes: Deputy['programmes'],
  programme: string | undefined,
): boolean =>
  programmes === undefined || (programme !== undefined && programmes.includes(programme));

const PERSONAL: Readonly<Record<string, true>> = {
  // The law names the person: an expert is appointed for the case, and sits alone.
  expert: true,
  'panel-chair': true,
  // Of two who change a right neither may be the other, and who audits is nobody's deputy.
  administrator: true,
  auditor: true,
};

/** Roles that are one person's own. */
export const isPersonal = (role: string): boolean => own(PERSONAL, role) === true;

/** Keys of the lists in which an account stands while somebody was appointed to stand in for it: by who does, and by what. */
export const standingInFor = (deputy: string): string => `DEPUTY#OF#${deputy}`;
export const deputiesAt = ({
  org,
  role,
}: {
  readonly org: string;
  readonly role: string;
}): string => `DEPUTY#AT#${org}#${role}`;

/** Lists of an account with deputies; those ended early have left them. */
export const deputyLists = ({ deputies }: Pick<AccountState, 'deputies'>): readonly string[] =>
  deputies
    .filter(({ endsAt }) => endsAt === undefined)
    .flatMap((one) => [standingInFor(one.deputy), deputiesAt(one)]);
