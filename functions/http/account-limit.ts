import { TooMany } from '../errors.ts';

/**
 * Commands that one account may send: a burst of as many as a minute allows. Kept in this process, since it protects
 * against a script gone wild and not against an attacker, whom the gateway's own throttling meets first.
 */
const PER_MINUTE = Number(process.env.TIDU_COMMANDS_PER_MINUTE ?? 600);
/** Accounts remembered; the one that was idle the longest goes first, and it would be full again anyway. */
const ACCOUNTS = 5_000;

interface Bucket {
  tokens: number;
  at: number;
}

const buckets = new Map<string, Bucket>();

/** Takes one command from the account's bucket; throws TooMany (429) with the seconds to wait. */
export const limitAccount = (account: string, now = performance.now()): void => {
  const { tokens, at } = buckets.get(account) ?? { tokens: PER_MINUTE, at: now };
  const level = Math.min(PER_MINUTE, tokens + ((now - at) * PER_MINUTE) / 60_000);
  buckets.delete(account);
  buckets.set(account, { tokens: level < 1 ? level : level - 1, at: now });
  if (buckets.size > ACCOUNTS) buckets.delete(buckets.keys().next().value ?? '');
  if (level < 1) throw new TooMany(Math.ceil(((1 - level) * 60) / PER_MINUTE));
};
