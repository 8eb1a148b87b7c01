const tails = new Map<string, Promise<unknown>>();

/** Switched off only by the benchmark that shows what the queue saves. */
const queueing = process.env.TIDU_QUEUE !== 'off';

/** Runs `work` after whatever this process already does for `key`. */
export const inTurn = <T>(key: string, work: () => Promise<T>): Promise<T> => {
  if (!queueing) return work();
  const before = tails.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  tails.set(key, settled);
  void settled.then(() => {
    if (tails.get(key) === settled) tails.delete(key);
  });
  return mine;
};
