import type { UseQueryResult } from '@tanstack/react-query';
import type { CallHead } from '../../interface/calls.ts';
import type { Candidate, IfReturnedAnswer } from '../../interface/cases.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';

export const useCalls = (): UseQueryResult<{ readonly items: readonly CallHead[] }> =>
  useRead(api('/api/calls', { limit: 100 }), { staleTime: 60_000 });

export const useIfReturned = (id: string, wanted: boolean): UseQueryResult<IfReturnedAnswer> =>
  useRead(wanted ? api('/api/cases/{id}/if-returned', { id }) : undefined);

export const useCandidates = (
  id: string,
  wanted: boolean,
): UseQueryResult<{ readonly items: readonly Candidate[] }> =>
  useRead(wanted ? api('/api/cases/{id}/experts', { id }) : undefined);
