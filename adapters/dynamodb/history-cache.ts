import type { StoredEvent } from './event-item.ts';

/**
 * Events that this process has read or written, per stream. Events are immutable, so a load reads only what came
 * since; it always reads the last known event again, at no extra cost, and forgets a stream whose hash there differs
 * (a table restored to an earlier time). Values stay sealed in it, so an erased subject is erased here too.
 */
export interface HistoryCache {
  get(stream: string): readonly StoredEvent[];
  /** `written`: this process has just appended to it. */
  set(stream: string, events: readonly StoredEvent[], written?: boolean): void;
  forget(stream: string): void;
}

/** Events that are kept, some 2 KB each. */
interface Bounds {
  readonly written: number;
  readonly read: number;
}

/**
 * 20 MB. What is only looked at has a small part of it, so that whoever looks at everything, as every start does, fills
 * no memory and pushes out nothing that is being worked on.
 */
const KEPT: Bounds = { written: 8_000, read: 2_000 };

/** Beyond its bound the stream that was not asked for the longest goes first. */
const createShelf = (bound: number) => {
  const kept = new Map<string, readonly StoredEvent[]>();
  let count = 0;
  const forget = (stream: string): void => {
    count -= kept.get(stream)?.length ?? 0;
    kept.delete(stream);
  };
  return {
    get: (stream: string) => kept.get(stream),
    set: (stream: string, events: readonly StoredEvent[]): void => {
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

export const historyCache = (bounds: Bounds = KEPT): HistoryCache => {
  const written = createShelf(bounds.written);
  const read = createShelf(bounds.read);
  return {
    get: (stream) => written.get(stream) ?? read.get(stream) ?? [],
    set(stream, events, justWritten = false) {
      if (!justWritten && written.get(stream) === undefined) return read.set(stream, events);
      read.forget(stream);
      written.set(stream, events);
    },
    forget(stream) {
      written.forget(stream);
      read.forget(stream);
    },
  };
};
