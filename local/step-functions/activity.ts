/**
 * Counts what moves: lines that compute and calls under way. A line that waits for time, for an answer or for its
 * branches holds nothing that moves. At zero nothing can move without time passing or an answer.
 */
export interface Activity {
  /** Counts as moving until the promise settles. */
  during<T>(work: Promise<T>): Promise<T>;
  idle(): Promise<void>;
}

export const createActivity = (): Activity => {
  let moving = 0;
  let waiters: (() => void)[] = [];

  // What was woken needs its microtasks before it counts again, so zero is believed one turn later.
  const look = (): void => {
    setImmediate(() => {
      if (moving > 0) return;
      const resting = waiters;
      waiters = [];
      for (const resolve of resting) resolve();
    });
  };

  return {
    during: async (work) => {
      moving += 1;
      try {
        return await work;
      } finally {
        moving -= 1;
        if (moving === 0 && waiters.length > 0) look();
      }
    },
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        if (moving === 0) look();
      }),
  };
};
