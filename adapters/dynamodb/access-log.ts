import type {
  Accessed,
  AccessLog,
  AccessQuery,
  AccessRecord,
} from '../../engine/ports/access-log.ts';
import type { Page } from '../../engine/ports/lists.ts';
import { accessKey, accessRecordOf, accessUpdate, placeOf } from './access-item.ts';
import { type Item, textOf } from './item.ts';
import { key } from './keys.ts';
import { type PageOf, pageOf } from './page.ts';
import { getMany, type Table } from './table.ts';

/** How long what was counted waits for others to be written with; whoever asks an auditor's question meanwhile finds less. */
const GATHER_MS = 60_000;
/** Records that this process knows to stand: one that it forgot is written once more, and counts on. */
const KNOWN = 20_000;
/** What waits and is written beside one that is new: so many requests go at once. */
const TOGETHER = 25;
const DAY_S = 86_400;

interface Counted {
  readonly accessed: Accessed;
  readonly times: number;
  /** Milliseconds since 1970 of the first that waits. */
  readonly since: number;
}

const nameOf = (accessed: Accessed): string => {
  const { pk, sk } = accessKey(accessed);
  return `${pk} ${sk}`;
};

/** What one process gathers before it is written by `write`. */
const gathering = (write: (accessed: Accessed, times: number) => Promise<void>) => {
  /** Resolves once the record stands; the one noted the longest ago comes first. */
  const standing = new Map<string, Promise<void>>();
  const waiting = new Map<string, Counted>();

  const begin = (name: string, accessed: Accessed): Promise<void> => {
    const written = write(accessed, 1).catch((error: unknown) => {
      standing.delete(name);
      throw error;
    });
    standing.set(name, written);
    if (standing.size > KNOWN) standing.delete(standing.keys().next().value ?? '');
    return written;
  };

  const count = (name: string, accessed: Accessed): void => {
    const { times, since } = waiting.get(name) ?? { times: 0, since: Date.parse(accessed.at) };
    waiting.set(name, { accessed, times: times + 1, since });
  };

  const noted = (accessed: Accessed): Promise<void> => {
    const name = nameOf(accessed);
    const stands = standing.get(name);
    if (stands === undefined) return begin(name, accessed);
    count(name, accessed);
    return stands;
  };

  /** Takes out what has waited since an instant or longer, the longest first. */
  const due = (until: number): readonly Counted[] => {
    const taken: Counted[] = [];
    for (const [name, counted] of waiting) {
      if (counted.since > until || taken.length >= TOGETHER) break;
      waiting.delete(name);
      taken.push(counted);
    }
    return taken;
  };

  const writeAll = (all: readonly Counted[]) =>
    Promise.all(all.map(({ accessed, times }) => write(accessed, times)));

  return {
    async note(all: readonly Accessed[], now: number): Promise<void> {
      await Promise.all([...all.map(noted), writeAll(due(now - GATHER_MS))]);
    },
    async flush(): Promise<void> {
      while (waiting.size > 0) await writeAll(due(Number.POSITIVE_INFINITY));
    },
  };
};

/** Whether a record found at one place answers the rest of the question too. */
const answers =
  ({ kind, account, rule }: AccessQuery) =>
  (record: AccessRecord): boolean =>
    record.kind === kind &&
    (account === undefined || record.account === account) &&
    (rule === undefined || record.rule === rule);

const foundAt = async (
  table: Table,
  query: AccessQuery,
  page: PageOf,
): Promise<Page<AccessRecord>> => {
  const place = placeOf(query);
  if (place === undefined) return { items: [] };
  const { sorted, partition, begins, keysOnly } = place;
  const found = await pageOf(table, sorted, partition, {
    ...page,
    ...(begins === undefined ? {} : { begins }),
  });
  const items = keysOnly ? await behind(table, found.items) : found.items;
  return { ...found, items: items.map(accessRecordOf).filter(answers(query)) };
};

/** The items of a page of keys, in its order. */
const behind = async (table: Table, keys: readonly Item[]): Promise<readonly Item[]> => {
  const nameOfItem = (item: Item): string => `${textOf(item, 'pk')} ${textOf(item, 'sk')}`;
  const wanted = keys.map((item) => key(textOf(item, 'pk'), textOf(item, 'sk')));
  const found = await getMany(table, wanted, false);
  const byName = new Map(found.map((item) => [nameOfItem(item), item]));
  return wanted.map((item) => byName.get(nameOfItem(item))).filter((item) => item !== undefined);
};

/** Access records of the table; each goes `keptDays` after it was last written. */
export const accessLog = (table: Table, keptDays: number): AccessLog => {
  const { note, flush } = gathering(async (accessed, times) => {
    const ttl = Math.ceil(Date.parse(accessed.at) / 1000) + keptDays * DAY_S;
    await table.wire('UpdateItem', { ...accessUpdate(table.name, accessed, times, ttl) });
  });
  return {
    note: (accessed) => note(accessed, Date.parse(accessed[0]?.at ?? '')),
    flush,
    async page(query, page) {
      // Where one process is the whole system, nothing is missing then.
      await flush();
      return foundAt(table, query, page);
    },
  };
};
