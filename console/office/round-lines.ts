import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Bilingual } from '../../engine/bilingual.ts';
import { get } from '../api/client.ts';
import type { Holder } from '../case/answers.ts';
import { grantKey, useSession } from '../session/session.ts';
import type { IfReturnedAnswer } from './answers.ts';

export interface Contact {
  readonly name: string;
  readonly telephone?: string;
}

/** Who has it, until when, whom to call, and a text to remind with. */
export interface Question extends Holder {
  readonly telephone?: string;
  readonly contact?: Contact;
  readonly reminder?: Bilingual;
}

/** A case of the sheet (`GET /api/calls/{id}/round`). */
export interface RoundLine {
  readonly about: {
    readonly id: string;
    readonly name?: string;
    readonly status: string;
    readonly applicantName?: Bilingual;
  };
  readonly since: string;
  readonly ended: boolean;
  readonly contact?: Contact;
  readonly until?: string;
  readonly questions: readonly Question[];
  readonly latestReturn?: IfReturnedAnswer;
}

export interface RoundPage {
  readonly call: { readonly id: string; readonly title: Bilingual; readonly closesAt: string };
  readonly now: string;
  readonly upstream?: {
    readonly title: string;
    readonly number?: string;
    readonly deadline: string;
    readonly quota?: number;
  };
  readonly items: readonly RoundLine[];
  readonly next?: string;
}

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
      get<RoundPage>(
        `/api/calls/${callId}/round?limit=${PAGE}${pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`}`,
        signal,
      ),
    initialPageParam: '',
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
