import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { grantKey, useSession } from '../session/session.ts';
import { get } from './client.ts';

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Pages of a hundred: ten thousand rows at most, more than one screen can be read for. */
const MOST_PAGES = 100;

/** A whole list, page after page, for a screen that filters and sorts it itself. */
export const useAllPages = <T>(path: string): UseQueryResult<readonly T[]> => {
  const { grant } = useSession();
  return useQuery<readonly T[]>({
    queryKey: [grant === undefined ? '' : grantKey(grant), path, 'every page'],
    queryFn: async ({ signal }) => {
      const found: T[] = [];
      let after = '';
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const page = await get<PageOf<T>>(`${path}?limit=100${after}`, signal);
        found.push(...page.items);
        if (page.next === undefined) break;
        after = `&after=${encodeURIComponent(page.next)}`;
      }
      return found;
    },
  });
};
