import type { UseQueryResult } from '@tanstack/react-query';
import type { CallAnswer } from '../../interface/calls.ts';
import { api } from './address.ts';
import { useRead } from './queries.ts';

/** A call changes seldom: a minute old is new enough to tell its titles and its form; undefined reads nothing. */
export const useCall = (id: string | undefined): UseQueryResult<CallAnswer> =>
  useRead(id === undefined ? undefined : api('/api/calls/{id}', { id }), { staleTime: 60_000 });

/** As it is now: for those who run the round and change it. */
export const useCallNow = (id: string | undefined): UseQueryResult<CallAnswer> =>
  useRead(id === undefined ? undefined : api('/api/calls/{id}', { id }));
