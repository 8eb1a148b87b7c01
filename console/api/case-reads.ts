import type { UseQueryResult } from '@tanstack/react-query';
import type { CaseAnswer } from '../../interface/cases.ts';
import type { Question } from '../../interface/components.ts';
import type { ConfirmedValues } from '../../interface/contents.ts';
import type { HistoryAnswer } from '../../interface/history.ts';
import { api } from './address.ts';
import { useRead } from './queries.ts';

/** As it was: at an instant or a version; neither: as it is now. */
export interface AsOf {
  readonly version?: number | undefined;
}

/** What was stays as it was: an earlier version need not be read twice. */
const kept = ({ version }: AsOf) =>
  version === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY };

/** The case in the chosen role; undefined reads nothing. */
export const useCase = (id: string | undefined, asOf: AsOf = {}): UseQueryResult<CaseAnswer> =>
  useRead(id === undefined ? undefined : api('/api/cases/{id}', { id, ...asOf }), kept(asOf));

export const useHistory = (id: string | undefined): UseQueryResult<HistoryAnswer> =>
  useRead(id === undefined ? undefined : api('/api/cases/{id}/history', { id }));

export const useHolders = (
  id: string | undefined,
): UseQueryResult<{ readonly items: readonly Question[] }> =>
  useRead(id === undefined ? undefined : api('/api/cases/{id}/tasks', { id }));

export const useParts = (
  id: string | undefined,
  asOf: AsOf = {},
): UseQueryResult<{ readonly items: readonly ConfirmedValues[] }> =>
  useRead(id === undefined ? undefined : api('/api/cases/{id}/parts', { id, ...asOf }), kept(asOf));
