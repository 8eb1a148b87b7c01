import type { StoredEvent } from './event-item.ts';

/**
 * Events that this process has read or written, per stream. Events are immutable, so a load reads only what came
 * since; it always reads the last known event again, at no extra cost, and forgets a stream whose hash there differs
 * (a table restored to an earlier time). Values stay sealed in it, so an erased subject is erased here too.
 */
export interface HistoryCache {
  get(stream: string): readonly StoredEvent[];
  set(stream: string, events: readonly StoredEvent[]): void;
  forget(stream: string): void;
}

/** Some 2 KB each: 20 MB. Beyond it the stream that was not asked for the longest goes first. */
const EVENTS_KEPT = 10_000;

export const historyCache = (bound = EVENTS_KEPT): HistoryCache => {
  const kept = new Map<string, readonly StoredEvent[]>();
  let count = 0;
  const forget = (stream: string) => {
    count -= kept.get(stream)?.length ?? 0;
    kept.delete(stream);
  };
  return {
    get: (stream) => kept.get(stream) ?? [],
    set(stream, events) {
      forget(stream);
      kept.set(stream, events);
      count += events.length;
      for (const oldest of kept.keys()) {
        if (count <= bound) break;
        forget(oldest);
      }
    },
    forget,
  };
};
