import type { Item } from './item.ts';

export type Operation =
  | 'BatchGetItem'
  | 'CreateTable'
  | 'DeleteItem'
  | 'DescribeTable'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'TransactWriteItems'
  | 'UpdateItem'
  | 'UpdateTimeToLive';

export interface Units {
  readonly CapacityUnits?: number;
  readonly ReadCapacityUnits?: number;
  readonly WriteCapacityUnits?: number;
}

/** The parts of DynamoDB's answers that are read here. */
export interface Answer {
  readonly Item?: Item;
  readonly Items?: readonly Item[];
  readonly Attributes?: Item;
  readonly LastEvaluatedKey?: Item;
  readonly Responses?: Readonly<Record<string, readonly Item[]>>;
  readonly UnprocessedKeys?: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
  readonly ConsumedCapacity?: Units | readonly Units[];
}

export type Input = Readonly<Record<string, unknown>>;

/** One request to DynamoDB, one answer or a DatabaseError. Tests put faults around it. */
export type Wire = (operation: Operation, input: Input) => Promise<Answer>;
