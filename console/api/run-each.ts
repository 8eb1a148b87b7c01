/** Commands at the same time: quick enough for a list, and within what one account may send in a minute. */
const AT_ONCE = 4;
/** Told to wait, a list waits; the account's allowance of a minute fills up again within this. */
const PAUSE_MS = 5_000;
const PAUSES = 12;

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

export interface Running {
  readonly signal: AbortSignal;
  /** Whether the system said that it is too much at once. */
  readonly tooMuch: (error: unknown) => boolean;
  readonly pauseMs?: number;
}

const patiently = async <R>(
  act: () => Promise<R>,
  { signal, tooMuch, pauseMs = PAUSE_MS }: Running,
): Promise<R> => {
  for (let pause = 0; ; pause += 1) {
    try {
      return await act();
    } catch (error) {
      if (!tooMuch(error) || pause >= PAUSES || signal.aborted) throw error;
      await sleep(pauseMs, signal);
    }
  }
};

export type Outcome<R> =
  | { readonly done: true; readonly value: R }
  | { readonly done: false; readonly error: unknown };

/**
 * Acts on each item, a few at the same time, and tells each result as it comes. One item's failure stops no other.
 * Stopped, it begins nothing new and ends once what was sent is answered; items without a result were not touched.
 */
export const runEach = async <T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
  tell: (item: T, outcome: Outcome<R>) => void,
  running: Running,
): Promise<void> => {
  const { signal } = running;
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (
      let item = waiting.shift();
      item !== undefined && !signal.aborted;
      item = waiting.shift()
    ) {
      const current = item;
      try {
        tell(current, { done: true, value: await patiently(() => act(current), running) });
      } catch (error) {
        tell(current, { done: false, error });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};
