import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Ports } from '../kinds/ports.ts';
import { dueAgain, reconcile } from './reconcile.ts';
import { type Walking, walkOn } from './walk.ts';

/** Open streams looked at together; each costs about five reads. */
const AT_ONCE = 4;

/** What is begun within one sweep: it ends before the next begins, and long before a function's time is over. */
const SWEEP_MS = 4 * 60_000;

export interface Seen {
  readonly seen: number;
  readonly failed: number;
}

/** One stream's fault is logged and does not keep the others waiting. Answers how many there were. */
const lookAtEach = async (ports: Ports, streams: readonly StreamKey[]): Promise<number> => {
  let faults = 0;
  for (let start = 0; start < streams.length; start += AT_ONCE) {
    await Promise.all(
      streams.slice(start, start + AT_ONCE).map(async (stream) => {
        try {
          await reconcile(ports, stream, 'sweep');
        } catch (error) {
          faults += 1;
          ports.log.error('sweep failed', { stream, error: String(error) });
          await dueAgain(ports, stream);
        }
      }),
    );
  }
  return faults;
};

/**
 * The reconciler on a schedule, so that a lost execution, a lost start or a lost delivery heals by itself: the streams
 * that are due, then as much of its walks as there is time for. `whole`: every open stream now, and the walks to their end.
 */
export const sweep = async (ports: Ports, extent: 'due' | 'whole' = 'due'): Promise<Seen> => {
  await ports.reference.freshen('now');
  const until = extent === 'whole' ? Number.POSITIVE_INFINITY : performance.now() + SWEEP_MS;
  let seen = 0;
  let faults = 0;
  const walking: Walking = {
    isTime: () => performance.now() < until,
    look: async (streams) => {
      seen += streams.length;
      faults += await lookAtEach(ports, streams);
    },
  };
  if (extent === 'due')
    for await (const streams of ports.wakes.due(ports.now().toISOString())) {
      await walking.look(streams);
      if (!walking.isTime()) break;
    }
  await walkOn(ports, walking, extent === 'whole');
  return { seen, failed: faults };
};
