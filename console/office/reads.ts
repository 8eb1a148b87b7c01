import type { UseQueryResult } from '@tanstack/react-query';
import { useRead } from '../api/queries.ts';
import type { CallAnswer, CallHead, Candidate, IfReturnedAnswer } from './answers.ts';

/** A call changes seldom: a minute old is new enough. */
export const useCall = (id: string | undefined): UseQueryResult<CallAnswer> =>
  useRead<CallAnswer>(id === undefined ? undefined : `/api/calls/${id}`, { staleTime: 60_000 });

export const useCalls = (): UseQueryResult<{ readonly items: readonly CallHead[] }> =>
  useRead<{ readonly items: readonly CallHead[] }>('/api/calls?limit=100', { staleTime: 60_000 });

export const useIfReturned = (id: string, wanted: boolean): UseQueryResult<IfReturnedAnswer> =>
  useRead<IfReturnedAnswer>(wanted ? `/api/cases/${id}/if-returned` : undefined);

export const useCandidates = (
  id: string,
  wanted: boolean,
): UseQueryResult<{ readonly items: readonly Candidate[] }> =>
  useRead<{ readonly items: readonly Candidate[] }>(
    wanted ? `/api/cases/${id}/experts` : undefined,
  );
