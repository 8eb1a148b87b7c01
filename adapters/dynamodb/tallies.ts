import { partOf, type TallyChange, tallyOn } from '../../engine/tally.ts';
import { type Item, number, numberOf, textOf } from './item.ts';
import { key } from './keys.ts';
import { queryAll, type Table } from './table.ts';
import type { Write } from './write.ts';

/**
 * Partition of a tally with all of its parts; each month of a part is an item `371625#2026-11` (of the whole `#2026-11`),
 * with a number `d30` for each day that changes something.
 */
export const TALLY = 'TALLY#';

const partition = (of: string): string => `${TALLY}${of.split('@')[0]}`;

export const tallyKeyOf = (of: string, month: string): Item =>
  key(partition(of), `${partOf(of)}#${month}`);

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
export const tallyMonthOf = (item: Item): TallyChange => {
  const [part = '', month = ''] = textOf(item, 'sk').split('#');
  const of = textOf(item, 'pk').slice(TALLY.length);
  return {
    key: part === '' ? of : `${of}@${part}`,
    month,
    days: Object.fromEntries(
      Object.keys(item)
        .filter((name) => DAY.test(name))
        .map((name) => [name.slice(1), numberOf(item, name)]),
    ),
  };
};

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
      ':p': { S: partition(of) },
      ':a': { S: `${partOf(of)}#` },
      ':b': { S: `${partOf(of)}#${day.slice(0, 7)}` },
    },
  });
  return tallyOn(items.map(tallyMonthOf), day);
};

/** Every part of a tally, month by month; strongly consistent. */
export const tallyParts = async (table: Table, of: string): Promise<readonly TallyChange[]> => {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': { S: partition(of) } },
  });
  return items.map(tallyMonthOf);
};
