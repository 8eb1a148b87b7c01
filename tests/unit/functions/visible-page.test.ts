import { describe, expect, it } from 'vitest';
import type { StreamKey } from '../../../engine/ports/event-store.ts';
import type { Lists } from '../../../engine/ports/lists.ts';
import { BadCursor } from '../../../engine/store-errors.ts';
import { visiblePage } from '../../../functions/views/visible-page.ts';

const CLUSTERS = { list: 'CLUSTERS', prefix: 'CLUSTER' };
const idOf = (n: number): string => `cl-${String(n).padStart(6, '0')}`;

/** A list of so many streams in their order; counts how many were looked at. */
const listed = (count: number, isSeen: (n: number) => boolean) => {
  const streams = Array.from({ length: count }, (_none, n): StreamKey => `CLUSTER#${idOf(n)}`);
  let looked = 0;
  const lists: Pick<Lists, 'streams'> = {
    streams: async (_list, { limit, after, behind }) => {
      const start =
        after === undefined ? streams.findIndex((one) => one > (behind ?? '')) : Number(after);
      if (start < 0) return { items: [] };
      const items = streams.slice(start, start + limit);
      const next = start + items.length;
      return { items, ...(next < count ? { next: String(next) } : {}) };
    },
  };
  const page = async (after?: string) => {
    looked = 0;
    const found = await visiblePage(
      { lists: lists as Lists },
      CLUSTERS,
      { limit: 20, ...(after === undefined ? {} : { after }) },
      async (stream) => {
        looked += 1;
        return isSeen(Number(stream.slice(-6))) ? stream : undefined;
      },
    );
    return { ...found, looked };
  };
  return { page };
};

describe('a page of what somebody may see', () => {
  it('costs the same at the beginning and at the end of a list of any length', async () => {
    const { page } = listed(30_000, () => true);
    const first = await page();
    expect(first).toMatchObject({ next: idOf(19), looked: 50 });
    const late = await page(idOf(29_000));
    expect(late).toMatchObject({ next: idOf(29_020), looked: 50 });
    expect(late.items[0]).toBe(`CLUSTER#${idOf(29_001)}`);
  });

  it('is full where there is enough to see, and names what was seen', async () => {
    const { page } = listed(1_000, (n) => n % 10 === 0);
    const first = await page();
    expect([first.items.length, first.next]).toEqual([20, idOf(190)]);
    const second = await page(first.next);
    expect(second.items[0]).toBe(`CLUSTER#${idOf(200)}`);
  });

  it('loses nothing behind thousands that are hidden, and ends', async () => {
    const { page } = listed(7_000, (n) => n === 6_500);
    const seen: unknown[] = [];
    let after: string | undefined;
    do {
      const { items, next, looked } = await page(after);
      expect(looked).toBeLessThanOrEqual(2_000);
      seen.push(...items);
      after = next;
    } while (after !== undefined);
    expect(seen).toEqual([`CLUSTER#${idOf(6_500)}`]);
  });

  it('does not take a cursor that is no id', async () => {
    await expect(listed(1, () => true).page('x'.repeat(201))).rejects.toBeInstanceOf(BadCursor);
  });
});
