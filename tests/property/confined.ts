import type { Item } from '../../adapters/dynamodb/item.ts';
import type { Wire } from '../../adapters/dynamodb/wire.ts';
import { HEADER_ATTRIBUTES, TABLE } from '../../engine/table.ts';
import type { Rights } from '../../infra/functions/rights.ts';

/** A function went beyond its rights: on AWS this would be an AccessDenied. */
export class BeyondRights extends Error {
  override readonly name = 'BeyondRights';
}

type Input = Parameters<Wire>[1];
type Asked = readonly [action: string, partition: string];

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => Reflect.get(Object(found), name), value);

const partitionOf = (item: unknown): string => String(at(item, 'pk', 'S'));

const SINGLE = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' } as const;

/** Each right that a part of a transaction needs; there is none for the transaction itself. */
const inTransaction = (input: Input): readonly Asked[] =>
  (at(input, 'TransactItems') as readonly object[]).flatMap((part) => {
    const asked = Object.entries(SINGLE).flatMap(([kind, action]): readonly Asked[] => {
      const write = at(part, kind);
      return write === undefined
        ? []
        : [[action, partitionOf(at(write, 'Item') ?? at(write, 'Key'))]];
    });
    const check = at(part, 'ConditionCheck', 'Key');
    return check === undefined
      ? asked
      : [...asked, ['ConditionCheckItem', partitionOf(check)] as const];
  });

const asked = (operation: string, input: Input): readonly Asked[] => {
  switch (operation) {
    case 'TransactWriteItems':
      return inTransaction(input);
    case 'BatchGetItem':
      return Object.values(Object(at(input, 'RequestItems'))).flatMap((of) =>
        (at(of, 'Keys') as readonly Item[]).map((key) => [operation, partitionOf(key)] as const),
      );
    case 'Query': {
      const index = at(input, 'IndexName');
      const names = at(input, 'ProjectionExpression');
      const values = Object(at(input, 'ExpressionAttributeValues'));
      const partition = String(at(values, index === undefined ? ':p' : ':k', 'S'));
      if (index !== undefined) return [[`Query@${index}`, partition]];
      return [[names === HEADER_ATTRIBUTES.join(', ') ? 'Query headers' : 'Query', partition]];
    }
    default:
      return [[operation, partitionOf(at(input, 'Item') ?? at(input, 'Key'))]];
  }
};

/** `CASE#*` as IAM's StringLike reads it; no pattern of ours has another sign that a regular expression would take. */
const fits = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replaceAll('|', '\\|').replaceAll('*', '.*')}$`, 's').test(text);

const allows = (rights: Rights, [action, partition]: Asked): boolean => {
  const among = (partitions: readonly string[] | undefined) =>
    partitions?.some((pattern) => fits(pattern, partition)) ?? false;
  const { reads, writes, lists, readsHeaders } = rights;
  if (action === 'Query headers')
    return among(readsHeaders) || allows(rights, ['Query', partition]);
  const index = TABLE.indexes.find(({ name }) => action === `Query@${name}`);
  if (index !== undefined)
    return (
      lists?.indexes.includes(index) === true &&
      (lists.partitions === undefined || among(lists.partitions))
    );
  return [reads, writes].some(
    (right) => right?.by.some((one) => one === action) === true && among(right.partitions),
  );
};

/** A line to the table that allows what the role of the function would, and nothing else. */
export const confined =
  (name: string, rights: Rights) =>
  (wire: Wire): Wire =>
  async (operation, input) => {
    for (const one of asked(operation, input))
      if (!allows(rights, one)) throw new BeyondRights(`${name}: ${one.join(' ')}`);
    return wire(operation, input);
  };
