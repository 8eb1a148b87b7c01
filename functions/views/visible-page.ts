import type { StreamKey } from '../../engine/ports/event-store.ts';
import { BadCursor } from '../../engine/store-errors.ts';
import { idOf, streamKey } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

/** Streams looked at for one answer, whatever the reader sees of them. */
const MOST = 2_000;
/** Looked at together: most pages are full after two rounds. */
const BATCH = 50;
/** No id is longer. */
const LONGEST_ID = 200;

interface Paging {
  readonly limit: number;
  readonly after?: string;
}

interface Listed {
  readonly list: string;
  /** Prefix of its streams. */
  readonly prefix: string;
}

const startOf = (prefix: string, after: string | undefined) => {
  if (after === undefined) return {};
  if (after.length > LONGEST_ID) throw new BadCursor('the cursor is damaged');
  return { behind: streamKey({ prefix }, after) };
};

/**
 * A page of what a reader may see of a list. Pages are full, and the cursor names what the reader has seen: how much
 * lies hidden between is told by neither. Only where thousands lie hidden it names one of them, so that nothing behind
 * them is lost. Throws BadCursor.
 */
export const visiblePage = async <T>(
  { lists }: Pick<Ports, 'lists'>,
  { list, prefix }: Listed,
  { limit, after }: Paging,
  see: (stream: StreamKey) => Promise<T | undefined>,
) => {
  const found: { readonly id: string; readonly shown: T }[] = [];
  let from: { readonly behind?: StreamKey; readonly after?: string } | undefined = startOf(
    prefix,
    after,
  );
  let looked = 0;
  let last: StreamKey | undefined;
  while (from !== undefined && found.length <= limit && looked < MOST) {
    const { items, next } = await lists.streams(list, { limit: BATCH, ...from });
    const seen = await tenAtATime(items, async (stream) => {
      const shown = await see(stream);
      return shown === undefined ? [] : [{ id: idOf(stream), shown }];
    });
    found.push(...seen.flat());
    looked += items.length;
    last = items.at(-1) ?? last;
    from = next === undefined ? undefined : { after: next };
  }
  const page = found.slice(0, limit);
  const stopped = from === undefined || last === undefined ? undefined : idOf(last);
  const next = found.length > limit ? page.at(-1)?.id : stopped;
  return { items: page.map(({ shown }) => shown), ...(next === undefined ? {} : { next }) };
};
