import { QueryClient, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { grantKey, useSession } from '../session/session.ts';
import type { Address } from './address.ts';
import { get } from './client.ts';
import { Unreachable } from './problem.ts';

/** A lost line is worth three tries; an answer that says no is not. */
const retry = (failures: number, error: unknown): boolean =>
  error instanceof Unreachable && failures < 3;

export const queryClient = new QueryClient({
  defaultOptions: {
    // Offices leave pages open all day: coming back to the window reads again.
    queries: { retry, staleTime: 10_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Reads an address in the chosen role; undefined reads nothing. Kept apart by role, since answers differ. */
export const useRead = <T>(
  address: Address<T> | undefined,
  {
    refetchWhile,
    every = 0,
    ...options
  }: {
    readonly staleTime?: number;
    readonly refetchInterval?: number;
    /** Asked again so often, in ms, while this is true of the answer. */
    readonly refetchWhile?: (answer: T) => boolean;
    readonly every?: number;
  } = {},
): UseQueryResult<T> => {
  const { grant } = useSession();
  return useQuery<T>({
    queryKey: [grant === undefined ? '' : grantKey(grant), address],
    queryFn: address === undefined ? skipToken : ({ signal }) => get(address, signal),
    ...(refetchWhile === undefined
      ? {}
      : {
          refetchInterval: ({ state: { data } }) =>
            data !== undefined && refetchWhile(data) ? every : false,
        }),
    ...options,
  });
};

/** After an act everything may have changed: what is on the screen reads again, the rest when it is next looked at. */
export const readAgain = (): Promise<void> => queryClient.invalidateQueries();
