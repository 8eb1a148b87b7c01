import { TooMany } from '../door/errors.ts';

/** Senders remembered; the one that was idle the longest goes first, and it would be full again anyway. */
const SENDERS = 5_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * A budget by sender: a burst of as much as a minute allows, or of `burst`. Kept in this process, since it protects against a script
 * gone wild and not against an attacker, whom the gateway's own throttling meets first.
 */
const budgetOf = (perMinute: number, burst = perMinute) => {
  const buckets = new Map<string, Bucket>();
  return (sender: string, cost: number, now: number): void => {
    const { tokens, at } = buckets.get(sender) ?? { tokens: burst, at: now };
    const level = Math.min(burst, tokens + ((now - at) * perMinute) / 60_000);
    const spent = level < cost ? level : level - cost;
    buckets.delete(sender);
    buckets.set(sender, { tokens: spent, at: now });
    if (buckets.size > SENDERS) buckets.delete(buckets.keys().next().value ?? '');
    if (level < cost) throw new TooMany(Math.ceil(((cost - level) * 60) / perMinute));
  };
};

const budgets = () => ({
  writes: budgetOf(Number(process.env.TIDU_COMMANDS_PER_MINUTE ?? 600)),
  reads: budgetOf(Number(process.env.TIDU_READS_PER_MINUTE ?? 3_000)),
  /** Megabytes: the files of several applications at once, then 6 GB an hour. */
  uploads: budgetOf(100, 6_000),
});

/** By system, which its ports tell apart: where a process runs several, nobody spends at one what is meant for another. */
const spentAt = new WeakMap<object, ReturnType<typeof budgets>>();

const budgetsAt = (system: object): ReturnType<typeof budgets> => {
  const known = spentAt.get(system) ?? budgets();
  spentAt.set(system, known);
  return known;
};

/** Takes one act from the account's budget; throws TooMany (429) with the seconds to wait. */
export const limitAccount = (system: object, account: string, now = performance.now()): void =>
  budgetsAt(system).writes(account, 1, now);

/** Takes what an upload weighs, in megabytes, from the account's budget. Throws TooMany. */
export const limitUploads = (
  system: object,
  account: string,
  megabytes: number,
  now = performance.now(),
): void => budgetsAt(system).uploads(account, megabytes, now);

/** Takes what a read costs, in plain reads, from the budget of an account, or of a network that has none. Throws TooMany. */
export const limitReads = (
  system: object,
  sender: string,
  cost: number,
  now = performance.now(),
): void => budgetsAt(system).reads(sender, cost, now);
