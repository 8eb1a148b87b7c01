import type { StreamKey } from '../engine/ports/event-store.ts';
import { afterGrace, type Expected, nextLook, type Wakes } from '../engine/wakes.ts';

/** By the hour, so that finding what is due reads no more than the hours that are over. */
const hourOf = (instant: string): string => instant.slice(0, 13);

interface Kept extends Expected {
  readonly hour: string;
}

/**
 * When each open stream is looked at again, kept with the executions of this process and lost with them. A stream is
 * also due five minutes after a look where an execution has not attached what it should wait for.
 */
export const wakesInMemory = (
  isAttached: (stream: StreamKey, wait: Expected['waits'][number]) => boolean,
): Wakes => {
  const kept = new Map<StreamKey, Kept>();
  const hours = new Map<string, Set<StreamKey>>();

  const forget = (stream: StreamKey): void => {
    const hour = kept.get(stream)?.hour ?? '';
    const inHour = hours.get(hour);
    inHour?.delete(stream);
    if (inHour?.size === 0) hours.delete(hour);
    kept.delete(stream);
  };

  const keepUntil = (stream: StreamKey, expected: Expected, instant: string): void => {
    forget(stream);
    const hour = hourOf(instant);
    const inHour = hours.get(hour) ?? new Set();
    hours.set(hour, inHour.add(stream));
    kept.set(stream, { ...expected, hour });
  };

  /** The instant of the next look as things stand now. */
  const lookAgain = (stream: StreamKey, expected: Expected): string | undefined => {
    const { undone, waits, at } = expected;
    const isWaiting = undone || waits.every((wait) => isAttached(stream, wait));
    return isWaiting ? nextLook(expected) : afterGrace(at);
  };

  /** Whether it is due; where its execution has attached its waits meanwhile, it moves on to their instant. */
  const isDue = (stream: StreamKey, expected: Kept, now: string): boolean => {
    const instant = lookAgain(stream, expected) ?? now;
    if (instant <= now) return true;
    if (hourOf(instant) !== expected.hour) keepUntil(stream, expected, instant);
    return false;
  };

  return {
    async *due(now) {
      const over = [...hours].filter(([hour]) => hour <= hourOf(now));
      const streams = over.flatMap(([, inHour]) => [...inHour]);
      yield streams.filter((stream) => {
        const expected = kept.get(stream);
        return expected !== undefined && isDue(stream, expected, now);
      });
    },
    async keep(stream, expected) {
      const instant = expected && lookAgain(stream, expected);
      if (expected === undefined || instant === undefined) return forget(stream);
      if ((kept.get(stream)?.version ?? 0) > expected.version) return;
      keepUntil(stream, expected, instant);
    },
  };
};
