import type { UseQueryResult } from '@tanstack/react-query';
import { useRead } from '../api/queries.ts';
import type { CallOfCase, CaseAnswer, ConfirmedValues, HistoryAnswer, Holder } from './answers.ts';

/** As it was: at an instant or a version; neither: as it is now. */
export interface AsOf {
  readonly version?: number | undefined;
}

const at = ({ version }: AsOf): string => (version === undefined ? '' : `?version=${version}`);

/** What was stays as it was: an earlier version need not be read twice. */
const kept = ({ version }: AsOf) =>
  version === undefined ? {} : { staleTime: Number.POSITIVE_INFINITY };

/** The case in the chosen role; undefined reads nothing. */
export const useCase = (id: string | undefined, asOf: AsOf = {}): UseQueryResult<CaseAnswer> =>
  useRead<CaseAnswer>(id === undefined ? undefined : `/api/cases/${id}${at(asOf)}`, kept(asOf));

export const useHistory = (id: string | undefined): UseQueryResult<HistoryAnswer> =>
  useRead(id === undefined ? undefined : `/api/cases/${id}/history`);

export const useHolders = (
  id: string | undefined,
): UseQueryResult<{ readonly items: readonly Holder[] }> =>
  useRead(id === undefined ? undefined : `/api/cases/${id}/tasks`);

export const useParts = (
  id: string | undefined,
  asOf: AsOf = {},
): UseQueryResult<{ readonly items: readonly ConfirmedValues[] }> =>
  useRead(id === undefined ? undefined : `/api/cases/${id}/parts${at(asOf)}`, kept(asOf));

/** A call changes seldom: a minute old is new enough. */
export const useCallOf = (id: string | undefined): UseQueryResult<CallOfCase> =>
  useRead(id === undefined ? undefined : `/api/calls/${id}`, { staleTime: 60_000 });
