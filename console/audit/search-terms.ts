import { api } from '../api/address.ts';

/** What is searched for, as it stands in the address: a search can be sent on and repeated. */
export interface SearchTerms {
  readonly text?: string;
  readonly call?: string;
  readonly org?: string;
  readonly actorOrg?: string;
  readonly role?: string;
  readonly account?: string;
  readonly act?: string;
  /** Shanghai days, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly onBehalf?: true;
}

const NAMES = ['text', 'call', 'org', 'actorOrg', 'role', 'account', 'act', 'from', 'to'] as const;

/** The terms in an address, whatever else stands there. */
export const termsIn = (search: Record<string, unknown>): SearchTerms => ({
  ...Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      // The router reads digits as a number.
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  ),
  ...(search.onBehalf === true ? { onBehalf: true as const } : {}),
});

const DAY_MS = 86_400_000;
const midnight = (date: string, daysLater = 0): string =>
  new Date(Date.parse(`${date}T00:00:00+08:00`) + daysLater * DAY_MS).toISOString();

/** The address of the search: days become instants, the last day included. */
export const searchPath = ({ from, to, onBehalf, ...plain }: SearchTerms) =>
  api('/api/audit/search', {
    ...plain,
    from: from && midnight(from),
    to: to && midnight(to, 1),
    onBehalf: onBehalf === true ? 'true' : undefined,
    limit: 50,
  });
