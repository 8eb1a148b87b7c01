import type { StreamKey } from '../../engine/ports/event-store.ts';
import { idOf } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

/** Streams of one list looked at: a city has some dozens of clusters, a province some hundreds. */
const MOST = 2_000;
/** Looked at together: most pages are full after two rounds. */
const BATCH = 50;

interface Paging {
  readonly limit: number;
  readonly after?: string;
}

/**
 * A page of what a reader may see of a list. Pages are full, and the cursor names what the reader has seen: how much
 * lies hidden between is told by neither.
 */
export const visiblePage = async <T>(
  { lists }: Pick<Ports, 'lists'>,
  list: string,
  { limit, after }: Paging,
  see: (stream: StreamKey) => Promise<T | undefined>,
) => {
  const { items } = await lists.whole(list, MOST);
  const streams = items
    .map(({ stream }) => stream)
    .filter((stream) => after === undefined || idOf(stream) > after)
    .sort();
  const found: { readonly id: string; readonly shown: T }[] = [];
  for (let start = 0; start < streams.length && found.length <= limit; start += BATCH) {
    const seen = await tenAtATime(streams.slice(start, start + BATCH), async (stream) => {
      const shown = await see(stream);
      return shown === undefined ? [] : [{ id: idOf(stream), shown }];
    });
    found.push(...seen.flat());
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ shown }) => shown),
    ...(found.length > limit && last !== undefined ? { next: last.id } : {}),
  };
};
