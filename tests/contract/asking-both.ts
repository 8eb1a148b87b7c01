import { DatabaseError } from '../../adapters/dynamodb/database-error.ts';
import type { Attribute, Item } from '../../adapters/dynamodb/item.ts';
import type { Answer, Input, Operation, Wire } from '../../adapters/dynamodb/wire.ts';
import { TABLE } from '../../engine/table.ts';
import type { Random } from '../crash/random.ts';
import { TABLE_NAME } from './other-database.ts';

export type Asked = readonly [Operation, Input];

const whole = (random: Random, from: number, to: number): number =>
  Math.floor(random.between(from, to));

const text = (S: string): Attribute => ({ S });
const number = (value: number): Attribute => ({ N: String(value) });

/** Few keys, so that the requests meet; their order in UTF-8 is not their order in UTF-16. */
const PARTITIONS = ['CASE#c-1', 'CASE#c-2', 'SETS#bo', 'UNIQUE#滨经信〔2026〕5号'];
const SORTS = [
  '#',
  'E#00000001',
  'E#00000002',
  'HEAD',
  'T#a',
  'T#乙',
  'W#a',
  'W#\u{20089}',
  'W#豈',
];
const LISTED = ['CALL#2026', 'ORG#BX', 'OPEN#1'];
/** Between these are sort keys of every index. */
const ENDS = ['2026-03-01', '2026-03-02#', '2026-03-04', 'CASE#c-1', 'CASE#c-2', 'Z'];
const MEMBERS = ['c-1', 'c-2', 'c-3', '丙'];

const key = (random: Random, unique = ''): Item => ({
  pk: text(`${random.pick(PARTITIONS, '')}${unique}`),
  sk: text(random.pick(SORTS, '')),
});

const maybe = (random: Random, name: string, value: () => Attribute, chance = 0.5) =>
  random.chance(chance) ? { [name]: value() } : {};

const lengthOf = (random: Random): number =>
  random.chance(0.02) ? whole(random, 100_000, 350_000) : whole(random, 1, 4_000);

const itemOf = (random: Random, at: Item): Item => ({
  ...at,
  ...maybe(random, 'v', () => number(whole(random, 0, 3))),
  ...maybe(random, 'x', () => text('x'.repeat(lengthOf(random)))),
  ...maybe(random, 'o', () => text(random.pick(MEMBERS, ''))),
  ...maybe(random, 'm', () => ({ SS: [...new Set([random.pick(MEMBERS, ''), 'c-9'])] }), 0.2),
  ...maybe(random, 'inbox', () => text(random.pick(LISTED, ''))),
  ...maybe(random, 'due', () => text(`2026-03-0${whole(random, 1, 4)}`), 0.8),
  ...maybe(random, 'list', () => text(random.pick(LISTED, '')), 0.3),
  ...maybe(random, 'applicant', () => text(random.pick(LISTED, '')), 0.3),
  ...maybe(random, 'open', () => text(random.pick(LISTED, '')), 0.3),
  // What no index takes, and what is too large: refused, now and then.
  ...maybe(random, 'list', () => text(''), 0.01),
  ...maybe(random, 'y', () => text('y'.repeat(410_000)), 0.005),
});

/** The conditions of the adapters, as they stand there. */
const condition = (random: Random): Input => {
  const v = number(whole(random, 0, 3));
  const member = text(random.pick(MEMBERS, ''));
  const conditions: readonly Input[] = [
    {},
    {},
    { ConditionExpression: 'attribute_not_exists(pk)' },
    { ConditionExpression: 'attribute_exists(k)' },
    { ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': v } },
    {
      ConditionExpression: 'v = :v AND o = :x',
      ExpressionAttributeValues: { ':v': v, ':x': member },
    },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR (v = :v AND attribute_not_exists(o))',
      ExpressionAttributeValues: { ':v': v },
    },
    {
      ConditionExpression: 'attribute_not_exists(m) OR contains(m, :member) OR size(m) < :limit',
      ExpressionAttributeValues: { ':member': member, ':limit': number(whole(random, 1, 4)) },
    },
    {
      ConditionExpression: 'contains(m, :member)',
      ExpressionAttributeValues: { ':member': member },
    },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR o IN (:o0, :o1)',
      ExpressionAttributeValues: { ':o0': member, ':o1': text('c-2') },
    },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR due < :e OR (due = :e AND v <= :r)',
      ExpressionAttributeValues: { ':e': text('2026-03-02'), ':r': v },
    },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR #v < :old',
      ExpressionAttributeNames: { '#v': 'v' },
      ExpressionAttributeValues: { ':old': v },
    },
  ];
  return {
    ...random.pick(conditions, {}),
    ...(random.chance(0.5) ? { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } : {}),
  };
};

const update = (random: Random): Input => {
  const members = { ':m': { SS: [random.pick(MEMBERS, '')] } };
  const updates: readonly Input[] = [
    { UpdateExpression: 'ADD m :m', ExpressionAttributeValues: members },
    { UpdateExpression: 'DELETE m :m', ExpressionAttributeValues: members },
    {
      UpdateExpression: 'SET o = :o, n = if_not_exists(n, :n)',
      ExpressionAttributeValues: { ':o': text(random.pick(MEMBERS, '')), ':n': text('note') },
    },
    {
      UpdateExpression: 'SET v = v + :one REMOVE k',
      ExpressionAttributeValues: { ':one': number(1) },
    },
    { UpdateExpression: 'ADD x :m', ExpressionAttributeValues: members },
  ];
  return random.pick(updates, {});
};

const merged = (one: Input, other: Input): Input => {
  const values = {
    ...Object(one.ExpressionAttributeValues),
    ...Object(other.ExpressionAttributeValues),
  };
  return {
    ...one,
    ...other,
    ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
  };
};

const METERED = { ReturnConsumedCapacity: 'TOTAL' };

const part = (random: Random, unique: string): Input => {
  const at = key(random, unique);
  const of = { TableName: TABLE_NAME, ...condition(random) };
  const parts: readonly Input[] = [
    { Put: { ...of, Item: itemOf(random, at) } },
    { Put: { ...of, Item: itemOf(random, at) } },
    { Delete: { ...of, Key: at } },
    { Update: { ...merged(of, update(random)), Key: at } },
    { ConditionCheck: { ConditionExpression: 'attribute_exists(pk)', ...of, Key: at } },
  ];
  return random.pick(parts, {});
};

const rangeQuery = (random: Random): Input => {
  const p = text(random.pick(PARTITIONS, ''));
  const queries: readonly Input[] = [
    { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': p } },
    {
      KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)',
      ExpressionAttributeValues: {
        ':p': p,
        ':s': text(random.pick(['E#', 'W#', 'T#乙', '#'], '')),
      },
    },
    {
      KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
      ExpressionAttributeValues: { ':p': p, ':a': text('E#'), ':b': text(random.pick(SORTS, '')) },
    },
  ];
  return {
    ...random.pick(queries, {}),
    ...(random.chance(0.5) ? { ConsistentRead: true } : {}),
    ...(random.chance(0.2)
      ? { Select: 'SPECIFIC_ATTRIBUTES', ProjectionExpression: 'pk, sk, v' }
      : {}),
  };
};

const indexQuery = (random: Random): Input => {
  const index = random.pick(TABLE.indexes, TABLE.indexes[0]);
  const partition = { ':k': text(random.pick(LISTED, '')) };
  const range = random.chance(0.3) ? [random.pick(ENDS, ''), random.pick(ENDS, '')].sort() : [];
  const [first, last] = range;
  return {
    IndexName: index.name,
    KeyConditionExpression: first === undefined ? '#k = :k' : '#k = :k AND #s BETWEEN :a AND :b',
    ExpressionAttributeNames: {
      '#k': index.partitionKey,
      ...(first === undefined ? {} : { '#s': index.sortKey }),
    },
    ExpressionAttributeValues: {
      ...partition,
      ...(first === undefined ? {} : { ':a': text(first), ':b': text(last ?? first) }),
    },
    ...(random.chance(0.02) ? { ConsistentRead: true } : {}),
  };
};

/** One request of the kinds that the adapters send. */
export const request = (random: Random): Asked => {
  const of = { TableName: TABLE_NAME, ...METERED };
  const at = key(random);
  switch (whole(random, 0, 9)) {
    case 0:
    case 1:
      return ['PutItem', { ...of, ...condition(random), Item: itemOf(random, at) }];
    case 2:
      return ['DeleteItem', { ...of, ...condition(random), Key: at }];
    case 3:
      return ['UpdateItem', { ...of, ...merged(condition(random), update(random)), Key: at }];
    case 4:
      return ['GetItem', { ...of, Key: at, ConsistentRead: random.chance(0.5) }];
    case 5: {
      const Keys = Array.from({ length: whole(random, 1, 4) }, () => key(random));
      return ['BatchGetItem', { ...METERED, RequestItems: { [TABLE_NAME]: { Keys } } }];
    }
    case 6:
      return ['Query', { ...of, ...rangeQuery(random), ...limit(random) }];
    case 7:
      return ['Query', { ...of, ...indexQuery(random), ...limit(random) }];
    default: {
      // Now and then the same item twice, which is refused.
      const parts = Array.from({ length: whole(random, 1, 6) }, (_none, n) =>
        part(random, random.chance(0.9) ? `#${n}` : ''),
      );
      return ['TransactWriteItems', { ...METERED, TransactItems: parts }];
    }
  }
};

const limit = (random: Random): Input => (random.chance(0.4) ? { Limit: whole(random, 1, 4) } : {});

const sorted = (item: Item): object =>
  Object.fromEntries(
    Object.entries(item)
      .map(([name, value]) => [name, value.SS === undefined ? value : { SS: [...value.SS].sort() }])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );

const unitsOf = (answer: Answer): number | undefined => {
  const { ConsumedCapacity: consumed } = answer;
  const all = consumed === undefined ? [] : 'length' in consumed ? consumed : [consumed];
  return all[0]?.CapacityUnits;
};

const byKey = (one: Item, other: Item): number =>
  `${one.pk?.S}|${one.sk?.S}` < `${other.pk?.S}|${other.sk?.S}` ? -1 : 1;

/** What an answer says, in one form: sets and batches have no order. */
const said = (answer: Answer): object => ({
  item: answer.Item && sorted(answer.Item),
  items: answer.Items?.map(sorted),
  found: answer.Responses?.[TABLE_NAME]?.toSorted(byKey).map(sorted),
  next: answer.LastEvaluatedKey && sorted(answer.LastEvaluatedKey),
  units: unitsOf(answer),
});

export interface Outcome {
  readonly told: object;
  /** Where the next page begins. */
  readonly next: Item | undefined;
}

/** The answer, or the refusal with its reasons. */
export const outcome = async (wire: Wire, [operation, input]: Asked): Promise<Outcome> => {
  try {
    const answer = await wire(operation, input);
    return { told: said(answer), next: answer.LastEvaluatedKey };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { kind, code, reasons, item } = error;
    const told = {
      kind,
      code,
      reasons: reasons.map(({ Code, Item: met }) => ({ Code, met: met && sorted(met) })),
      item: item && sorted(item),
    };
    return { told, next: undefined };
  }
};
