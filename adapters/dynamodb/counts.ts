import type { Claim, Counted } from '../../engine/decider.ts';
import { SHARDS } from '../../engine/table.ts';
import { type Item, number, numberOf, textOf } from './item.ts';
import { key, shardOf } from './keys.ts';
import { queryBeginning, type Table } from './table.ts';
import type { Input } from './wire.ts';
import { put, type Write } from './write.ts';

/** Item `COUNT#<key>` / `#<part>`: `n` how many were counted there, `z` once it is closed. */
const partKey = (of: string, part: number): Item => key(`COUNT#${of}`, `#${part}`);

/** One more, in the part of whoever is counted: others count at the same moment without meeting. */
export const countWrite = (table: string, claim: Claim & { readonly kind: 'count' }): Write => ({
  item: {
    Update: {
      TableName: table,
      Key: partKey(claim.key, shardOf(claim.member)),
      UpdateExpression: 'SET n = if_not_exists(n, :none) + :one',
      ...(claim.whileOpen ? { ConditionExpression: 'attribute_not_exists(z)' } : {}),
      ExpressionAttributeValues: { ':none': number(0), ':one': number(1) },
    },
  },
  onRefused: 'version',
});

const unchanged = (n: number): Input =>
  n === 0
    ? { ConditionExpression: 'attribute_not_exists(n)' }
    : { ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': number(n) } };

/** Every part is what it was when it was read, and closed from now on. */
export const closeWrites = (
  table: string,
  { key: of, counted }: Claim & { readonly kind: 'close' },
): readonly Write[] =>
  counted.map((n, part) => ({
    item: put(
      table,
      { ...partKey(of, part), ...(n === 0 ? {} : { n: number(n) }), z: number(1) },
      unchanged(n),
    ),
    onRefused: 'version',
  }));

/** Strongly consistent: what is counted after this makes closing it fail. */
export const countedOf = async (table: Table, of: string): Promise<Counted> => {
  const items = await queryBeginning(table, `COUNT#${of}`, '#');
  const counted = Array.from({ length: SHARDS }, () => 0);
  for (const item of items)
    if (item.n !== undefined) counted[Number(textOf(item, 'sk').slice(1))] = numberOf(item, 'n');
  return counted;
};
