import type { Claim } from '../../engine/decider.ts';
import { noteOf } from './claim-write.ts';
import { stringsOf, textOf } from './item.ts';
import { key, setKey, uniqueKey } from './keys.ts';
import { get, type Table } from './table.ts';

/** Those that a sender is refused by; what is counted is decided again instead. */
type Refusable = Extract<Claim, { readonly refusal: unknown }>;

/** The same conditions as the transaction's (claim-write.ts), on what is stored now. */
const refusalOf = async (table: Table, claim: Refusable): Promise<Error | undefined> => {
  if (claim.kind === 'unique') {
    const item = await get(table, uniqueKey(claim.key));
    const free =
      item === undefined || [claim.owner, ...(claim.over ?? [])].includes(textOf(item, 'o'));
    return free ? undefined : claim.refusal(noteOf(item));
  }
  if (claim.limit === undefined) return undefined;
  const { pk, sk } = setKey(claim.key);
  const item = await get(table, key(pk, sk));
  const members = item === undefined ? [] : stringsOf(item, 'm');
  const full = !members.includes(claim.member) && members.length >= claim.limit;
  return full ? claim.refusal() : undefined;
};

/** Strongly consistent reads, one for each claim, in order; a decision makes at most a handful. */
export const claimRefused = async (
  table: Table,
  claims: readonly Claim[],
): Promise<Error | undefined> => {
  for (const claim of claims) {
    if (!('refusal' in claim)) continue;
    const refused = await refusalOf(table, claim);
    if (refused !== undefined) return refused;
  }
  return undefined;
};
