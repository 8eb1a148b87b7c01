import type { StreamKey } from '../engine/ports/event-store.ts';
import type { Expected, Wakes } from '../engine/wakes.ts';

/** An execution on its way to a wait has attached it long before that, and a wait's own time limit comes first. */
const GRACE_MS = 5 * 60_000;

/** A look at everything, whatever is known: against what nobody thought of. */
const WHOLE_PASS_MS = 24 * 3_600_000;

const instantAfter = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

/** By the hour, so that finding what is due reads no more than the hours that are over. */
const hourOf = (instant: string): string => instant.slice(0, 13);

interface Kept extends Expected {
  readonly hour: string;
}

/**
 * When each open stream is looked at again, kept with the executions of this process and lost with them. A stream is
 * due at once while something could not be done; after five minutes where an execution has not attached what it should
 * wait for; else five minutes after the first instant at which its execution has something to do. Until then a lost
 * execution leaves nothing undone, and whatever happens to the stream is looked at anyway.
 */
export const wakesInMemory = (
  isAttached: (stream: StreamKey, wait: Expected['waits'][number]) => boolean,
): Wakes => {
  const kept = new Map<StreamKey, Kept>();
  const hours = new Map<string, Set<StreamKey>>();
  let pass: { readonly at: string; readonly table: string } | undefined;

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
  const nextLook = (stream: StreamKey, { undone, waits, at }: Expected): string => {
    if (undone) return at;
    if (!waits.every((wait) => isAttached(stream, wait))) return instantAfter(at, GRACE_MS);
    const [first = at] = waits.map(({ wakeAt }) => wakeAt).sort();
    return instantAfter(first, GRACE_MS);
  };

  /** Whether it is due; where its execution has attached its waits meanwhile, it moves on to their instant. */
  const isDue = (stream: StreamKey, expected: Kept, now: string): boolean => {
    const instant = nextLook(stream, expected);
    if (instant <= now) return true;
    if (hourOf(instant) !== expected.hour) keepUntil(stream, expected, instant);
    return false;
  };

  return {
    due(now, table) {
      const old = pass === undefined || instantAfter(pass.at, WHOLE_PASS_MS) <= now;
      if (old || pass?.table !== table) return 'all';
      const over = [...hours].filter(([hour]) => hour <= hourOf(now));
      const streams = over.flatMap(([, inHour]) => [...inHour]);
      return streams.filter((stream) => {
        const expected = kept.get(stream);
        return expected !== undefined && isDue(stream, expected, now);
      });
    },
    passed(now, table) {
      pass = { at: now, table };
    },
    keep(stream, expected) {
      if (expected === undefined || (!expected.undone && expected.waits.length === 0))
        return forget(stream);
      if ((kept.get(stream)?.version ?? 0) > expected.version) return;
      keepUntil(stream, expected, nextLook(stream, expected));
    },
  };
};
