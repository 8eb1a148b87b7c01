import { useCallback, useEffect, useRef, useState } from 'react';
import { type Address, type AnswerAt, pageAt } from '../api/address.ts';
import { get } from '../api/client.ts';

/** An answer that comes in pieces, whatever the pieces are. */
type Walked<T> = Omit<AnswerAt<'/api/audit/search'>, 'items'> & { readonly items: readonly T[] };

export interface Walk<T> {
  readonly items: readonly T[];
  /** Streams looked at so far. */
  readonly looked: number;
  readonly list: number;
  readonly lists: number;
  readonly running: boolean;
  /** There is more to look at. */
  readonly more: boolean;
  readonly error: unknown;
  go(): void;
  stop(): void;
}

interface Found<T> extends Pick<Walk<T>, 'items' | 'looked' | 'list' | 'lists'> {
  readonly next: string | undefined;
  readonly begun: boolean;
}

const NOTHING = { items: [], looked: 0, list: 0, lists: 0, next: undefined, begun: false };

const further = <T>(known: Found<T>, { items, progress, next }: Walked<T>): Found<T> => ({
  items: [...known.items, ...items],
  looked: known.looked + progress.heads,
  list: progress.list,
  lists: progress.lists,
  next,
  begun: true,
});

/** One go fetches until so many more are found, or everything was looked at, or it is stopped. */
const ENOUGH = 50;

/**
 * Walks an answer that comes in bounded pieces, each saying how far it got. Begins by itself with each new path;
 * undefined walks nothing. It can be stopped and goes on where it stopped.
 */
export const useWalk = <T>(path: Address<Walked<T>> | undefined): Walk<T> => {
  const [found, setFound] = useState<Found<T>>(NOTHING);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const stopping = useRef<AbortController>(undefined);
  const run = useCallback(async (from: Address<Walked<T>>, begin: Found<T>): Promise<void> => {
    stopping.current?.abort();
    const control = new AbortController();
    stopping.current = control;
    setRunning(true);
    setError(undefined);
    let known = begin;
    try {
      do {
        const answer: Walked<T> = await get(pageAt(from, { after: known.next }), control.signal);
        known = further(known, answer);
        setFound(known);
      } while (known.next !== undefined && known.items.length < begin.items.length + ENOUGH);
    } catch (failure) {
      if (!control.signal.aborted) setError(failure);
    }
    if (stopping.current === control) setRunning(false);
  }, []);
  useEffect(() => {
    setFound(NOTHING);
    if (path !== undefined) void run(path, NOTHING);
    return () => stopping.current?.abort();
  }, [path, run]);
  return {
    ...found,
    running,
    more: found.next !== undefined || (!found.begun && path !== undefined),
    error,
    go: () => {
      if (path !== undefined) void run(path, found);
    },
    stop: () => {
      stopping.current?.abort();
      setRunning(false);
    },
  };
};
