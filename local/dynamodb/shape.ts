import { type Attribute, type Item, MOST_BYTES, sizeOf } from '../../adapters/dynamodb/item.ts';
import { own } from '../../engine/own.ts';
import { TABLE, type TableIndex } from '../../engine/table.ts';
import { invalid, notSupported } from './rejected.ts';

/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html ("Partition key length") */
const LONGEST_KEY: readonly (readonly [name: string, bytes: number])[] = [
  [TABLE.partitionKey, 2048],
  [TABLE.sortKey, 1024],
];

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const keyOf = (item: Item): Key => {
  for (const [name, longest] of LONGEST_KEY) {
    const text = own(item, name)?.S;
    if (text === undefined) throw invalid(`Missing the key ${name} in the item`);
    if (text === '')
      throw invalid(`a key attribute cannot contain an empty string value. Key: ${name}`);
    if (Buffer.byteLength(text) > longest) throw invalid(`${name} is longer than ${longest} bytes`);
  }
  return { pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' };
};

/** Exactly the two keys, as GetItem and its like want them. */
export const bareKey = (key: Item): Key => {
  if (Object.keys(key).length !== LONGEST_KEY.length)
    throw invalid('The provided key element does not match the schema');
  return keyOf(key);
};

const KINDS = ['S', 'N', 'SS'] as const;

const requireAttribute = (name: string, value: Attribute): void => {
  const kinds = Object.keys(value);
  if (kinds.length !== 1 || !KINDS.some((kind) => kind === kinds[0]))
    throw notSupported(`${name} of kind ${kinds.join(', ')}`);
  // DynamoDB keeps 38 digits and writes 1.0 as 1; ours are numbers of this language, as it writes them.
  if (value.N !== undefined && String(Number(value.N)) !== value.N)
    throw notSupported(`the number ${value.N}`);
  if (value.SS === undefined) return;
  if (value.SS.length === 0) throw invalid(`${name}: a set may not be empty`);
  if (new Set(value.SS).size !== value.SS.length) throw invalid(`${name}: a set with duplicates`);
};

const indexKeys = (index: TableIndex): readonly string[] =>
  [index.partitionKey, index.sortKey].filter((name) => name !== TABLE.partitionKey);

/** What may be stored, or a DatabaseError as DynamoDB would answer. */
export const requireStorable = (item: Item): Key => {
  const key = keyOf(item);
  for (const [name, value] of Object.entries(item)) requireAttribute(name, value);
  for (const index of TABLE.indexes)
    for (const name of indexKeys(index)) {
      const value = own(item, name);
      if (value !== undefined && (value.S === undefined || value.S === ''))
        throw invalid(
          `${name}, a key of the index ${index.name}, has to be a text that is not empty`,
        );
    }
  if (sizeOf(item) > MOST_BYTES) throw invalid('Item size has exceeded the maximum allowed size');
  return key;
};

/** What an index holds of the item; undefined where the item is not in it. */
export const projected = (index: TableIndex, item: Item | undefined): Item | undefined => {
  if (item === undefined) return undefined;
  const keys = [TABLE.partitionKey, TABLE.sortKey, ...indexKeys(index)];
  if (keys.some((name) => own(item, name) === undefined)) return undefined;
  if (index.projection === 'ALL') return item;
  return Object.fromEntries(Object.entries(item).filter(([name]) => keys.includes(name)));
};
