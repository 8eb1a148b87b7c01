import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../adapters/dynamodb/item.ts';
import { TALLY, tallyItem, tallyMonthOf } from '../../adapters/dynamodb/tallies.ts';
import { type WholeTable, wholeTable } from '../../adapters/dynamodb/whole-table.ts';
import { Failure } from '../../engine/failure.ts';
import { monthsOf } from '../../engine/tally.ts';
import { FAULTS } from './check/findings.ts';
import { checkTable } from './check/table.ts';

/** People acted on what is counted each time that it was counted anew. */
export class CountsMoved extends Failure {
  override readonly name = 'CountsMoved';
}

/** What was recorded does not hold: nothing is counted from it. */
export class TableUnsound extends Failure {
  override readonly name = 'TableUnsound';
}

type Months = ReadonlyMap<string, Item>;

const placeOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;

async function* itemsOf(table: WholeTable): AsyncIterable<Item> {
  for await (const { items } of table.pages()) yield* items;
}

/** Months of counts as they are stored. */
const storedIn = async (table: WholeTable): Promise<Months> => {
  const months = new Map<string, Item>();
  for await (const item of itemsOf(table))
    if (item.pk?.S?.startsWith(TALLY) === true) months.set(placeOf(item), item);
  return months;
};

/** Months of counts as entries and clusters come to them. Throws TableUnsound. */
const wantedIn = async (table: WholeTable): Promise<Months> => {
  // Files stay where they are, and the keys of persons closed.
  const hashOf = async (): Promise<undefined> => undefined;
  const { findings, tallies } = await checkTable({ items: itemsOf(table), hashOf });
  const unsound = findings.find(({ kind }) => FAULTS[kind].of === 'record' && kind !== 'file');
  if (unsound !== undefined)
    throw new TableUnsound(`${unsound.pk} ${unsound.sk ?? ''} [${unsound.kind}] ${unsound.detail}`);
  return new Map(tallies.map(tallyItem).map((item) => [placeOf(item), item]));
};

/** What a month changes by day; days that come to nothing are the same as none. */
const daysOf = (item: Item | undefined): unknown =>
  item === undefined ? {} : ([...monthsOf([tallyMonthOf(item)]).values()][0]?.days ?? {});

/** Puts right what differs, month by month, each only if nobody touched it since it was read. */
const mend = async (table: WholeTable, stored: Months, wanted: Months) => {
  let [mended, moved] = [0, 0];
  for (const place of new Set([...stored.keys(), ...wanted.keys()])) {
    const [was, now] = [stored.get(place), wanted.get(place)];
    if (isDeepStrictEqual(daysOf(was), daysOf(now))) continue;
    if (await table.replaceMonth(was, now)) mended += 1;
    else moved += 1;
  }
  return { mended, moved };
};

/** After each an act on an entry may have moved what was counted; beyond that many nobody waits for it. */
const ROUNDS = 5;

/**
 * Counts of registers anew in a deployed table, while people work. Counts are read first and the streams after them: an
 * act in between changes a count that was read, and its month is then left for the next round. The table is read twice
 * a round. Answers how many months were put right. Throws CountsMoved, TableUnsound, and the SDK's own errors.
 */
export const recountFar = async (table: WholeTable): Promise<number> => {
  let all = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const stored = await storedIn(table);
    const { mended, moved } = await mend(table, stored, await wantedIn(table));
    all += mended;
    if (moved === 0) return all;
  }
  throw new CountsMoved(`after ${ROUNDS} rounds, ${all} months were put right`);
};

/** The same for a deployed stack's table, with the region and credentials that the SDK finds by itself. */
export const recountDeployed = (tableName: string): Promise<number> =>
  recountFar(wholeTable(tableName));
