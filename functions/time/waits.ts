import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Wait } from '../../engine/ports/executions.ts';
import type { Look } from '../../workflows/process.ts';
import type { Ports } from '../kinds/ports.ts';

/** A seat of its own per task, unless the process says otherwise. */
export const withSeats = (look: Look): Look => ({
  ...look,
  waits: look.waits.map((wait) => ({ ...wait, seat: wait.seat ?? wait.taskId })),
});

/**
 * Ends a wait that no longer fits the case. Where its seat is still asked (another question, another instant) the
 * execution looks again; else it goes on with where the case stands. An answer that comes too late ('gone') is normal:
 * the wait timed out meanwhile, or its execution was lost and started again.
 */
export const settleWait = async (
  ports: Pick<Ports, 'executions' | 'waits'>,
  stream: StreamKey,
  wait: Wait,
  look: Look,
): Promise<void> => {
  const fits = look.waits.some(
    ({ taskId, wakeAt }) => taskId === wait.taskId && wakeAt === wait.wakeAt,
  );
  if (fits) return;
  const stillAsked = look.waits.some(({ seat }) => seat === wait.seat);
  await (stillAsked
    ? ports.executions.recheck(wait.token)
    : ports.executions.answer(wait.token, look));
  await ports.waits.drop(stream, wait);
};
