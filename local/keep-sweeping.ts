import type { Log } from '../engine/ports/log.ts';

/** The sweeper's schedule on AWS is the same (infra): a lost execution heals within five minutes. */
const SWEEP_MS = 5 * 60_000;

/** Until the answer is called. */
export const keepSweeping = (work: () => Promise<unknown>, log: Log): (() => void) => {
  const sweeping = setInterval(
    () =>
      void work().catch((error: unknown) => log.error('sweep failed', { error: String(error) })),
    SWEEP_MS,
  );
  sweeping.unref();
  return () => clearInterval(sweeping);
};
