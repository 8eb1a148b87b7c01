import type { Head } from '../../../engine/ports/event-store.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import type { Comparison, RowSheet } from '../../../workflows/registers/asking.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { heldOf } from '../../../workflows/registers/hands.ts';
import { meets, type Narrowing } from '../../../workflows/registers/narrowing.ts';
import type { EntryState } from '../../../workflows/registers/state.ts';
import { countsOn } from '../../../workflows/registers/tallies.ts';
import type { Person } from '../../http/person.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { isAskedFor, lineOf, type Wanted } from '../../views/entry-lines.ts';
import { readEntry } from '../../views/read-entry.ts';
import { entryList, seesEntriesOf } from '../../views/seen-entries.ts';

const PAGE = 100;
/** Each entry is read whole, since a list shows less: what takes longer than a request may is printed unit by unit. */
export const MOST = 5_000;

const headsIn = async (ports: Ports, list: string): Promise<readonly Head[]> => {
  const heads: Head[] = [];
  let after: string | undefined;
  do {
    const found = await ports.lists.heads(list, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    heads.push(...found.items);
    after = found.next;
  } while (after !== undefined && heads.length < MOST);
  return heads.slice(0, MOST);
};

/** Each stands once, in however many of the lists. */
const headsOnce = async (ports: Ports, lists: readonly string[]): Promise<readonly Head[]> => {
  const found = await Promise.all(lists.map((list) => headsIn(ports, list)));
  return [...new Map(found.flat().map((head) => [head.stream, head])).values()].slice(0, MOST);
};

/** What is printed of a register. */
export interface Printing {
  readonly register: Register;
  readonly wanted: Wanted;
  readonly narrowing: Narrowing;
  /** Its lists together, in place of one. */
  readonly compared: Comparison | undefined;
  /** A line for each row of these, in place of one for each entry. */
  readonly rows: RowSheet | undefined;
}

export interface Found {
  readonly shown: readonly EntryState[];
  /** There are more than are printed at once. */
  readonly cut: boolean;
  /** Of so many the amounts are not told. */
  readonly withheld: number;
}

/** The entries that a list on the screen would show to the reader, as they read them. */
export const entriesFor = async (
  ports: Ports,
  person: Person,
  { register, wanted, narrowing, compared }: Printing,
): Promise<Found> => {
  const today = localDateOf(ports.now().toISOString());
  const { tally, ends } = wanted;
  const lists = (compared?.marks ?? [wanted.mark]).map((mark) =>
    entryList(ports, person, register, { ...wanted, mark }),
  );
  const heads = await headsOnce(ports, lists);
  const listed = heads.filter((head) => {
    const line = lineOf(ports, register, head);
    return isAskedFor(line, wanted) && meets(line, narrowing);
  });
  const found = await tenAtATime(listed, async ({ stream }) => {
    const { state } = await rehydrate(ports, aggregates.entries, stream);
    const counts = tally === undefined || countsOn({ tally, ends }, state, today);
    return counts && seesEntriesOf(ports, person, heldOf(register, state))
      ? [await readEntry(ports, person, state, today)]
      : [];
  });
  const read = found.flat();
  return {
    shown: read.map(({ state }) => state),
    cut: heads.length === MOST,
    withheld: read.filter((one) => one.withheld).length,
  };
};
