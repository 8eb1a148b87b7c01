/**
 * Jobs by account: the accounts take turns, so that whoever orders a hundred documents delays nobody else by more than
 * one.
 */
export interface FairQueue<T> {
  /** False where this account, or all together, have as many waiting as may wait. */
  add(account: string, job: T): boolean;
  /** The next job of the account whose turn it is and that has none in work. */
  next(inWork: ReadonlySet<string>): { readonly account: string; readonly job: T } | undefined;
}

export const fairQueue = <T>(most: {
  readonly ofOne: number;
  readonly ofAll: number;
}): FairQueue<T> => {
  // A Map keeps the order in which its keys came: whoever had a turn goes to its end.
  const waiting = new Map<string, readonly T[]>();
  let count = 0;
  return {
    add: (account, job) => {
      const own = waiting.get(account) ?? [];
      if (own.length >= most.ofOne || count >= most.ofAll) return false;
      waiting.set(account, [...own, job]);
      count += 1;
      return true;
    },
    next: (inWork) => {
      for (const [account, [job, ...rest]] of waiting) {
        if (inWork.has(account) || job === undefined) continue;
        waiting.delete(account);
        if (rest.length > 0) waiting.set(account, rest);
        count -= 1;
        return { account, job };
      }
      return undefined;
    },
  };
};
