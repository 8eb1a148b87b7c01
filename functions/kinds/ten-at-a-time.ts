/** The database's client keeps some dozens of connections, and other requests want some of them. */
const TOGETHER = 10;

/** Does something for each item, ten at a time; answers in the items' order. */
export const tenAtATime = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += TOGETHER)
    done.push(...(await Promise.all(items.slice(start, start + TOGETHER).map(work))));
  return done;
};
