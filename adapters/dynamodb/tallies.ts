import { type TallyChange, tallyOn } from '../../engine/tally.ts';
import { type Item, number, numberOf, textOf } from './item.ts';
import { key } from './keys.ts';
import { queryAll, type Table } from './table.ts';
import type { Write } from './write.ts';

/** Partition of a tally; each of its months is an item `#2026-11`, with a number `d30` for each day that changes something. */
export const TALLY = 'TALLY#';

export const tallyKeyOf = (of: string, month: string): Item => key(`${TALLY}${of}`, `#${month}`);

/** Adds to the days of a month, whoever else adds at the same moment. */
export const tallyWrite = (table: string, { key: of, month, days }: TallyChange): Write => {
  const named = Object.entries(days);
  const sets = named.map(([day], index) => `d${day} = if_not_exists(d${day}, :none) + :n${index}`);
  return {
    item: {
      Update: {
        TableName: table,
        Key: tallyKeyOf(of, month),
        UpdateExpression: `SET ${sets.join(', ')}`,
        ExpressionAttributeValues: {
          ':none': number(0),
          ...Object.fromEntries(named.map(([, n], index) => [`:n${index}`, number(n)])),
        },
      },
    },
    onRefused: 'impossible',
  };
};

const DAY = /^d\d\d$/;

/** A month of a tally as it is stored; throws CorruptItem. */
export const tallyMonthOf = (item: Item): TallyChange => ({
  key: textOf(item, 'pk').slice(TALLY.length),
  month: textOf(item, 'sk').slice(1),
  days: Object.fromEntries(
    Object.keys(item)
      .filter((name) => DAY.test(name))
      .map((name) => [name.slice(1), numberOf(item, name)]),
  ),
});

/** A month of a tally as it should be stored, whatever was there. */
export const tallyItem = ({ key: of, month, days }: TallyChange): Item => ({
  ...tallyKeyOf(of, month),
  ...Object.fromEntries(Object.entries(days).map(([day, n]) => [`d${day}`, number(n)])),
});

/** Strongly consistent: what was counted in an earlier command is in it. */
export const talliedOn = async (table: Table, of: string, day: string): Promise<number> => {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
    ExpressionAttributeValues: {
      ':p': { S: `${TALLY}${of}` },
      ':a': { S: '#' },
      ':b': { S: `#${day.slice(0, 7)}` },
    },
  });
  return tallyOn(items.map(tallyMonthOf), day);
};
