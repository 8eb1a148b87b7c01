import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { grantKey, useSession } from '../session/session.ts';
import { type Address, pageAt } from './address.ts';
import { get } from './client.ts';

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** Pages of a hundred: ten thousand rows at most, more than one screen can be read for. */
const MOST_PAGES = 100;

/** A whole list, page after page, for a screen that filters and sorts it itself. */
export const useAllPages = <T>(list: Address<PageOf<T>>): UseQueryResult<readonly T[]> => {
  const { grant } = useSession();
  return useQuery<readonly T[]>({
    queryKey: [grant === undefined ? '' : grantKey(grant), list, 'every page'],
    queryFn: async ({ signal }) => {
      const found: T[] = [];
      let after: string | undefined;
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const page: PageOf<T> = await get(pageAt(list, { limit: 100, after }), signal);
        found.push(...page.items);
        after = page.next;
        if (after === undefined) break;
      }
      return found;
    },
  });
};
