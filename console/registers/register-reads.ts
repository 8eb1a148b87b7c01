import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type {
  CountsAnswer,
  EntryAnswer,
  EntryLine,
  RegisterAnswer,
} from '../../interface/registers.ts';
import { api } from '../api/address.ts';
import { useRead } from '../api/queries.ts';
import { type RowsBehind, useRowsBehind } from '../api/rows-behind.ts';
import type { RegisterSearch } from './register-search.ts';

/** A definition changes with a deployment. */
const HOUR_MS = 3_600_000;

export const useRegister = (register: string): UseQueryResult<RegisterAnswer> =>
  useRead(api('/api/registers/{register}', { register }), { staleTime: HOUR_MS });

/** What is counted of all of a register; nothing for whoever reads their own entries alone. */
export const useCounts = ({
  name,
  tallies,
}: RegisterAnswer['register']): CountsAnswer | undefined =>
  useRead(
    tallies.length === 0 ? undefined : api('/api/registers/{register}/counts', { register: name }),
  ).data;

export const useEntry = (id: string): UseQueryResult<EntryAnswer> =>
  useRead(api('/api/entries/{id}', { id }));

const asItIs = (line: EntryLine): EntryLine => line;

/** Entries of a register: `whole` reads them all in the background, else a page when it is asked for. */
export const useEntries = (
  register: string,
  {
    org,
    under,
    mark,
    tally,
    ends,
  }: Pick<RegisterSearch, 'org' | 'under' | 'mark' | 'tally' | 'ends'>,
  whole: boolean,
): RowsBehind<EntryLine> => {
  const lists = useMemo(
    () => [
      {
        id: register,
        address: api('/api/registers/{register}/entries', {
          ...{ register, org, under, mark, tally, ends },
        }),
      },
    ],
    [register, org, under, mark, tally, ends],
  );
  return useRowsBehind(lists, asItIs, whole);
};
