import type { StreamKey } from '../../engine/ports/event-store.ts';
import { BadCursor } from '../../engine/store-errors.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { idOf } from '../kinds/catalogue.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';

/** A case, and the list (workflows/case/assigned.ts) that it stands in because of what somebody has to do with it. */
export interface Assigned {
  readonly list: string;
  readonly kase: CaseState;
}

type Paging = { readonly limit: number; readonly after?: string };

/** A cursor: which of the lists, and where in it; one who holds several roles looks through one list after another. */
const placeIn = (after: string | undefined): { index: number; inner: string } => {
  if (after === undefined) return { index: 0, inner: '' };
  const [, index, inner = ''] = /^(\d{1,3})\.(.*)$/.exec(after) ?? [];
  if (index === undefined) throw new BadCursor('the cursor belongs to another list');
  return { index: Number(index), inner };
};

/**
 * A page of the cases in which somebody has a part, as they stand now. Nothing of them is told here; the caller shows
 * what is the asker's own. Throws BadCursor.
 */
export const assignedPage = async (
  ports: Ports,
  lists: readonly string[],
  { limit, after }: Paging,
): Promise<{ readonly cases: readonly Assigned[]; readonly next?: string }> => {
  const found: { readonly list: string; readonly stream: StreamKey }[] = [];
  let { index, inner } = placeIn(after);
  for (let list = lists[index]; list !== undefined; list = lists[index]) {
    const left = limit - found.length;
    if (left === 0) break;
    const page = await ports.lists.streams(list, {
      limit: left,
      ...(inner === '' ? {} : { after: inner }),
    });
    for (const stream of page.items) found.push({ list, stream });
    inner = page.next ?? '';
    if (page.next === undefined) index += 1;
  }
  const ids = new Set(found.map(({ stream }) => idOf(stream)));
  const loaded = await loadCases(ports, [...ids]);
  const cases = found.flatMap(({ list, stream }) => {
    const kase = loaded.get(idOf(stream));
    return kase === undefined ? [] : [{ list, kase }];
  });
  return { cases, ...(index < lists.length ? { next: `${index}.${inner}` } : {}) };
};
