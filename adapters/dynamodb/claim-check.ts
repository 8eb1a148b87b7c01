import type { Claim } from '../../engine/decider.ts';
import { stringsOf, textOf } from './item.ts';
import { key, setKey, uniqueKey } from './keys.ts';
import { get, type Table } from './table.ts';

type Refusable = Exclude<Claim, { readonly kind: 'leave' }>;

/** The same conditions as the transaction's (append.ts), on what is stored now. */
const isRefused = async (table: Table, claim: Refusable): Promise<boolean> => {
  if (claim.kind === 'unique') {
    const item = await get(table, uniqueKey(claim.key));
    return item !== undefined && ![claim.owner, ...(claim.over ?? [])].includes(textOf(item, 'o'));
  }
  if (claim.limit === undefined) return false;
  const { pk, sk } = setKey(claim.key);
  const item = await get(table, key(pk, sk));
  const members = item === undefined ? [] : stringsOf(item, 'm');
  return !members.includes(claim.member) && members.length >= claim.limit;
};

/** Strongly consistent reads, one for each claim, in order; a decision makes at most a handful. */
export const claimRefused = async (
  table: Table,
  claims: readonly Claim[],
): Promise<Error | undefined> => {
  for (const claim of claims) {
    if (claim.kind === 'leave') continue;
    if (await isRefused(table, claim)) return claim.refusal();
  }
  return undefined;
};
