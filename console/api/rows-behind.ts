import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { grantKey, useSession } from '../session/session.ts';
import { type Address, pageAt } from './address.ts';
import { get } from './client.ts';

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** A list of the interface, read to its end before the next one. */
export interface ListOf<T> {
  readonly id: string;
  readonly address: Address<PageOf<T>>;
}

/** Where the next page is: of which list, and the API's own mark within it. */
interface Place {
  readonly list: number;
  readonly after?: string;
}

interface Loaded<T> extends PageOf<T> {
  readonly of: string;
  readonly place: Place;
}

const START: Place = { list: 0 };
/** The API's largest page. */
const PAGE = 100;
/** Ten thousand rows are a hundred requests: looking away and back must not repeat them. */
const FRESH_MS = 60_000;

/** The first page at once, then every twenty: drawing the list anew for each of a hundred pages is what would stall. */
const steps = (pages: number): number => (pages < 20 ? Math.min(pages, 1) : pages - (pages % 20));

export interface RowsBehind<R> {
  readonly rows: readonly R[];
  /** More pages are on their way. */
  readonly loading: boolean;
  /** Every page is here. */
  readonly complete: boolean;
  readonly error: Error | null;
  readonly again: () => void;
  /** Reads the next page of a list that is not read whole. */
  readonly more: () => void;
}

/** Reads the pages of the lists one after another; of a list that is not read `whole`, the next one when it is asked for. */
const usePages = <T>(lists: readonly ListOf<T>[], whole: boolean) => {
  const { grant } = useSession();
  const query = useInfiniteQuery({
    queryKey: [
      grant === undefined ? '' : grantKey(grant),
      'rows',
      ...lists.map(({ address }) => address),
    ],
    queryFn: async ({ pageParam, signal }): Promise<Loaded<T>> => {
      const { list, after } = pageParam;
      const from = lists[list];
      if (from === undefined) return { items: [], of: '', place: pageParam };
      const page = await get(pageAt(from.address, { limit: PAGE, after }), signal);
      return { ...page, of: from.id, place: pageParam };
    },
    initialPageParam: START,
    getNextPageParam: ({ next, place }): Place | undefined => {
      if (next !== undefined) return { list: place.list, after: next };
      return place.list + 1 < lists.length ? { list: place.list + 1 } : undefined;
    },
    enabled: lists.length > 0,
    staleTime: FRESH_MS,
    // Comparing ten thousand rows with themselves at each page is what would stall.
    structuralSharing: false,
  });
  const { error, hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (whole && hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [whole, hasNextPage, isFetching, error, fetchNextPage]);
  return query;
};

/**
 * The rows of lists, page by page in the background: the first page is on the screen at once. `rowOf` makes a row of an
 * item and the list that it stands in; it stays the same from one drawing to the next.
 */
export const useRowsBehind = <T, R>(
  lists: readonly ListOf<T>[],
  rowOf: (item: T, list: string) => R,
  whole = true,
): RowsBehind<R> => {
  const query = usePages(lists, whole);
  const { data, dataUpdatedAt, error, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  const pages: readonly Loaded<T>[] = data?.pages ?? [];
  const shown = whole && hasNextPage ? steps(pages.length) : pages.length;
  const ids = lists.map(({ address }) => address).join(' ');
  const at = `${ids}|${shown}|${whole && hasNextPage ? '' : dataUpdatedAt}`;
  const kept = useRef<{ readonly at: string; readonly rows: readonly R[] }>(undefined);
  if (kept.current?.at !== at) {
    const rows = pages
      .slice(0, shown)
      .flatMap(({ items, of }) => items.map((item) => rowOf(item, of)));
    kept.current = { at, rows };
  }
  return {
    rows: kept.current.rows,
    loading: isFetching || (whole && hasNextPage),
    complete: data !== undefined && !hasNextPage,
    error,
    again: () => void refetch(),
    more: () => void fetchNextPage(),
  };
};
