import type { Attribute, Item } from '../../adapters/dynamodb/item.ts';
import type { Input } from '../../adapters/dynamodb/wire.ts';
import { own } from '../../engine/own.ts';
import { invalid, notSupported } from './rejected.ts';
import type { Placeholders } from './tokens.ts';

/** The parts of a request that are understood; `sdkWire` sends the same to DynamoDB. */
export interface Asked {
  readonly TableName?: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly ConsistentRead?: boolean;
  readonly ConditionExpression?: string;
  readonly UpdateExpression?: string;
  readonly KeyConditionExpression?: string;
  readonly ProjectionExpression?: string;
  readonly Select?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
  readonly ReturnValuesOnConditionCheckFailure?: string;
  readonly ReturnConsumedCapacity?: string;
  readonly IndexName?: string;
  readonly Limit?: number;
  readonly ExclusiveStartKey?: Item;
}

const WRITE = [
  'TableName',
  'ConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
] as const;
const PUT = [...WRITE, 'Item'] as const;
const KEYED = [...WRITE, 'Key'] as const;
const UPDATE = [...KEYED, 'UpdateExpression'] as const;
const METERED = ['ReturnConsumedCapacity'] as const;

/** What each kind of request may say. A part that is not listed is refused by name, never passed over. */
const PARTS = {
  GetItem: ['TableName', 'Key', 'ConsistentRead', ...METERED],
  BatchGetItem: ['RequestItems', ...METERED],
  Query: [
    'TableName',
    'IndexName',
    'KeyConditionExpression',
    'ProjectionExpression',
    'Select',
    'ExpressionAttributeNames',
    'ExpressionAttributeValues',
    'ConsistentRead',
    'Limit',
    'ExclusiveStartKey',
    ...METERED,
  ],
  Scan: [
    'TableName',
    'ProjectionExpression',
    'Select',
    'ExpressionAttributeNames',
    'ConsistentRead',
    'Limit',
    'ExclusiveStartKey',
    ...METERED,
  ],
  PutItem: [...PUT, ...METERED],
  DeleteItem: [...KEYED, ...METERED],
  UpdateItem: [...UPDATE, ...METERED],
  TransactWriteItems: ['TransactItems', ...METERED],
  BatchWriteItem: ['RequestItems', ...METERED],
  Put: PUT,
  Delete: KEYED,
  Update: UPDATE,
  ConditionCheck: KEYED,
  Keys: ['Keys', 'ConsistentRead'],
} as const satisfies Record<string, readonly string[]>;

export type Kind = keyof typeof PARTS;

/** Parts that take one value of several, and the ones that are spoken here. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  ReturnValuesOnConditionCheckFailure: ['ALL_OLD', 'NONE'],
  ReturnConsumedCapacity: ['TOTAL', 'NONE'],
  Select: ['SPECIFIC_ATTRIBUTES'],
};

const references = new Map<string, readonly string[]>();

const referencesIn = (text: string): readonly string[] => {
  const known = references.get(text) ?? text.match(/[#:]\w+/g) ?? [];
  references.set(text, known);
  return known;
};

/** DynamoDB refuses a placeholder that no expression uses, which is most often a slip. */
const requireUsed = (asked: Asked): void => {
  const texts = Object.entries(asked).filter(([part]) => part.endsWith('Expression'));
  const used = new Set(texts.flatMap(([, text]) => referencesIn(String(text))));
  for (const part of ['ExpressionAttributeNames', 'ExpressionAttributeValues'] as const)
    for (const placeholder of Object.keys(asked[part] ?? {}))
      if (!used.has(placeholder)) throw invalid(`Value provided in ${part} unused: ${placeholder}`);
};

/** Checks that everything said is understood. Throws DatabaseError. */
export const understood = (kind: Kind, input: Input): Asked => {
  for (const [part, value] of Object.entries(input)) {
    if (value === undefined) continue;
    if (!PARTS[kind].some((known) => known === part)) throw notSupported(`${part} in ${kind}`);
    const words = own(SPOKEN, part);
    if (words !== undefined && !words.includes(String(value)))
      throw notSupported(`${part} ${String(value)}`);
  }
  requireUsed(input as Asked);
  return input as Asked;
};

export const placeholders = (asked: Asked): Placeholders => ({
  names: asked.ExpressionAttributeNames ?? {},
  values: asked.ExpressionAttributeValues ?? ({} satisfies Record<string, Attribute>),
});
