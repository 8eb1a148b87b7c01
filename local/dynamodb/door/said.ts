import * as z from 'zod';
import type { Input } from '../../../adapters/dynamodb/wire.ts';
import { own } from '../../../engine/own.ts';

/** The shapes of what comes from outside; what the parts may say is the business of whoever reads them (request.ts). */

const Attribute = z
  .looseObject({
    S: z.string().optional(),
    N: z.string().optional(),
    SS: z.array(z.string()).optional(),
  })
  .refine((value) => Object.keys(value).length === 1, 'one kind of value')
  .refine(
    (value) => Object.keys(value).every((kind) => ['S', 'N', 'SS'].includes(kind)),
    'only S, N and SS are stored here',
  );

const Item = z.record(z.string(), Attribute);

const single = {
  TableName: z.string().optional(),
  Key: Item.optional(),
  Item: Item.optional(),
  ExclusiveStartKey: Item.optional(),
  ExpressionAttributeValues: Item.optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ConditionExpression: z.string().optional(),
  UpdateExpression: z.string().optional(),
  KeyConditionExpression: z.string().optional(),
  ProjectionExpression: z.string().optional(),
  ReturnValuesOnConditionCheckFailure: z.string().optional(),
  ReturnConsumedCapacity: z.string().optional(),
  Select: z.string().optional(),
  IndexName: z.string().optional(),
  ConsistentRead: z.boolean().optional(),
  Limit: z.int().optional(),
};

const Single = z.looseObject(single);
const Keys = z.looseObject({ Keys: z.array(Item), ConsistentRead: z.boolean().optional() });
const Write = z.looseObject({
  PutRequest: z.strictObject({ Item }).optional(),
  DeleteRequest: z.strictObject({ Key: Item }).optional(),
});

const SHAPES: Readonly<Record<string, z.ZodType<Input>>> = {
  BatchGetItem: z.looseObject({ RequestItems: z.record(z.string(), Keys) }),
  BatchWriteItem: z.looseObject({ RequestItems: z.record(z.string(), z.array(Write)) }),
  TransactWriteItems: z.looseObject({
    TransactItems: z.array(z.record(z.string(), Single)),
    ClientRequestToken: z.string().max(36).optional(),
  }),
};

/** The request, or what is wrong with its shape. */
export const said = (
  operation: string,
  body: Buffer,
): { readonly input: Input } | { readonly wrong: string } => {
  let json: unknown;
  try {
    json = JSON.parse(body.toString('utf8'));
  } catch {
    return { wrong: 'the body is no JSON' };
  }
  const { success, data, error } = (own(SHAPES, operation) ?? Single).safeParse(json);
  if (success) return { input: data };
  const [{ path, message } = { path: [], message: '' }] = error.issues;
  return { wrong: `${path.join('.')}: ${message}` };
};

const TableIn = z.looseObject({ TableName: z.string() });

/** Every table that a request names. */
export const tablesIn = (input: Input): readonly string[] => {
  if (input.RequestItems !== undefined) return Object.keys(Object(input.RequestItems));
  if (!Array.isArray(input.TransactItems)) return [TableIn.safeParse(input).data?.TableName ?? ''];
  return input.TransactItems.flatMap((part) => Object.values(Object(part))).map(
    (one) => TableIn.safeParse(one).data?.TableName ?? '',
  );
};
