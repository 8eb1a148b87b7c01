import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type AnswerAt, api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { grantKey, useSession } from '../session/session.ts';
import type { QueueRow } from './queue-filter.ts';

/** Where the next page is: which of the calls, and the API's own mark within it. */
interface Place {
  readonly call: number;
  readonly after?: string;
}

interface Loaded extends AnswerAt<'/api/calls/{id}/cases'> {
  readonly callId: string;
  readonly place: Place;
}

const START: Place = { call: 0 };
/** The API's largest page. */
const PAGE = 100;
/** Ten thousand rows are a hundred requests: looking away and back must not repeat them. */
const FRESH_MS = 60_000;

const NO_PAGES: readonly Loaded[] = [];

const rowsOf = (pages: readonly Loaded[]): readonly QueueRow[] =>
  pages.flatMap(({ items, callId }) => items.map((item) => ({ ...item, callId })));

/** The first page at once, then every twenty: drawing the list anew for each of a hundred pages is what would stall. */
const steps = (pages: number): number => (pages < 20 ? Math.min(pages, 1) : pages - (pages % 20));

export interface QueueRows {
  readonly rows: readonly QueueRow[];
  /** More pages are still on their way. */
  readonly loading: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

/** All cases of these calls, page by page in the background: the first page is on the screen at once. */
export const useQueueRows = (callIds: readonly string[]): QueueRows => {
  const { grant } = useSession();
  const query = useInfiniteQuery({
    queryKey: [grant === undefined ? '' : grantKey(grant), 'queue', ...callIds],
    queryFn: async ({ pageParam, signal }): Promise<Loaded> => {
      const { call, after } = pageParam;
      const callId = callIds[call] ?? '';
      return {
        ...(await get(api('/api/calls/{id}/cases', { id: callId, limit: PAGE, after }), signal)),
        callId,
        place: pageParam,
      };
    },
    initialPageParam: START,
    getNextPageParam: ({ next, place }): Place | undefined => {
      if (next !== undefined) return { call: place.call, after: next };
      return place.call + 1 < callIds.length ? { call: place.call + 1 } : undefined;
    },
    enabled: callIds.length > 0,
    staleTime: FRESH_MS,
    // Comparing ten thousand rows with themselves at each page is what would stall.
    structuralSharing: false,
  });
  const { data, dataUpdatedAt, error, hasNextPage, isFetching, fetchNextPage, refetch } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const pages = data?.pages ?? NO_PAGES;
  const shown = hasNextPage ? steps(pages.length) : pages.length;
  const at = `${callIds.join(' ')}|${shown}|${hasNextPage ? '' : dataUpdatedAt}`;
  const kept = useRef<{ readonly at: string; readonly rows: readonly QueueRow[] }>(undefined);
  if (kept.current?.at !== at) kept.current = { at, rows: rowsOf(pages.slice(0, shown)) };
  return {
    rows: kept.current.rows,
    loading: isFetching || hasNextPage,
    error,
    again: () => void refetch(),
  };
};
