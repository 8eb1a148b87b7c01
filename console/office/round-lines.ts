import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { RoundLine, RoundPage } from '../../interface/round.ts';
import { api } from '../api/address.ts';
import { get } from '../api/client.ts';
import { grantKey, useSession } from '../session/session.ts';

/** Each line reads a whole case on the server: small pages, so that the first is there soon. */
const PAGE = 50;
const FRESH_MS = 30_000;

export interface RoundLines {
  readonly first: RoundPage | undefined;
  readonly lines: readonly RoundLine[];
  readonly loading: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

/** The sheet of a round, page by page in the background. */
export const useRoundLines = (callId: string): RoundLines => {
  const { grant } = useSession();
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [grant === undefined ? '' : grantKey(grant), 'round', callId],
    queryFn: ({ pageParam, signal }) =>
      get(api('/api/calls/{id}/round', { id: callId, limit: PAGE, after: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: FRESH_MS,
    structuralSharing: false,
  });
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const lines = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  return {
    first: data?.pages[0],
    lines,
    loading: isFetching || hasNextPage,
    error,
    again: () => void refetch(),
  };
};
