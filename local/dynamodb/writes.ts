import { type CancellationReason, DatabaseError } from '../../adapters/dynamodb/database-error.ts';
import { type Item, sizeOf } from '../../adapters/dynamodb/item.ts';
import type { Answer, Input } from '../../adapters/dynamodb/wire.ts';
import { unitsWritten, type Written } from './capacity.ts';
import { conditionOf } from './condition.ts';
import type { Items } from './items.ts';
import { invalid, notSupported } from './rejected.ts';
import { type Asked, placeholders, understood } from './request.ts';
import { bareKey, type Key, requireStorable } from './shape.ts';
import { updated } from './update.ts';

/** Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
const TRANSACTION_ITEMS = 100;
const TRANSACTION_BYTES = 4 * 1024 * 1024;

const KINDS = ['Put', 'Delete', 'Update', 'ConditionCheck'] as const;
type WriteKind = (typeof KINDS)[number];

/** A write that was checked: what stood there, what is to stand there, and whether its condition holds. */
interface Planned extends Written {
  readonly kind: WriteKind;
  readonly asked: Asked;
  readonly key: Key;
  readonly holds: boolean;
  /** An update that the item does not allow, such as one number more of what is no number. */
  readonly fault?: DatabaseError;
}

const CONDITION_FAILED = 'The conditional request failed';

/** What will stand at the key. Nothing is written yet. */
const afterwards = (kind: WriteKind, asked: Asked, before: Item | undefined): Item | undefined => {
  switch (kind) {
    case 'Put':
      return asked.Item;
    case 'Delete':
      return undefined;
    case 'ConditionCheck':
      return before;
    case 'Update':
      return updated(asked.UpdateExpression ?? '', before ?? asked.Key ?? {}, placeholders(asked));
  }
};

const keyAsked = (kind: WriteKind, asked: Asked): Key =>
  kind === 'Put' ? requireStorable(asked.Item ?? {}) : bareKey(asked.Key ?? {});

const planned = (items: Items, kind: WriteKind, asked: Asked): Planned => {
  const key = keyAsked(kind, asked);
  const before = items.get(key);
  const text = asked.ConditionExpression;
  const holds = text === undefined || conditionOf(text)(before, placeholders(asked));
  const plan = { kind, asked, key, before, holds };
  if (!holds) return { ...plan, after: before };
  try {
    const after = afterwards(kind, asked, before);
    if (kind === 'Update' && after !== undefined) requireStorable(after);
    return { ...plan, after };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return { ...plan, after: before, fault: error };
  }
};

const carriedOut = (items: Items, { kind, key, after }: Planned): void => {
  if (kind === 'ConditionCheck') return;
  if (after === undefined) items.delete(key);
  else items.put(key, after);
};

/** The item that a condition met, where the request asked for it. */
const shown = ({ asked, before }: Planned): { readonly Item?: Item } =>
  asked.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before !== undefined
    ? { Item: before }
    : {};

const SINGLE = { PutItem: 'Put', DeleteItem: 'Delete', UpdateItem: 'Update' } as const;

/** PutItem, DeleteItem, UpdateItem. Throws DatabaseError, and then nothing is written. */
export const writeItem = (items: Items, operation: keyof typeof SINGLE, input: Input): Answer => {
  const asked = understood(operation, input);
  const plan = planned(items, SINGLE[operation], asked);
  if (plan.fault !== undefined) throw plan.fault;
  if (!plan.holds) {
    const { Item: item } = shown(plan);
    throw new DatabaseError('condition', 'ConditionalCheckFailedException', CONDITION_FAILED, {
      ...(item === undefined ? {} : { item }),
    });
  }
  carriedOut(items, plan);
  if (asked.ReturnConsumedCapacity !== 'TOTAL') return {};
  return {
    ConsumedCapacity: { CapacityUnits: unitsWritten(plan) },
  };
};

const partOf = (part: Readonly<Record<string, Input>>): readonly [WriteKind, Asked] => {
  const [[name, said] = ['', {}], ...others] = Object.entries(part);
  const kind = KINDS.find((one) => one === name);
  if (kind === undefined || others.length > 0) throw notSupported(`${name} in a transaction`);
  return [kind, understood(kind, said)];
};

const reasonOf = (plan: Planned): CancellationReason => {
  if (plan.fault !== undefined) return { Code: 'ValidationError' };
  return plan.holds ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', ...shown(plan) };
};

const requireFitting = (plans: readonly Planned[]): void => {
  const keys = new Set(plans.map(({ key }) => JSON.stringify([key.pk, key.sk])));
  if (keys.size < plans.length)
    throw invalid('Transaction request cannot include multiple operations on one item');
  const bytes = plans.reduce(
    (sum, { after }) => sum + (after === undefined ? 0 : sizeOf(after)),
    0,
  );
  if (bytes > TRANSACTION_BYTES)
    throw invalid('Total size of items to be modified in the transaction exceeds 4 MB');
};

/** All of the writes or none. Throws DatabaseError with a reason for each write where a condition does not hold. */
export const transactWriteItems = (items: Items, input: Input): Answer => {
  const asked = understood('TransactWriteItems', input);
  const parts = (input.TransactItems ?? []) as readonly Readonly<Record<string, Input>>[];
  if (parts.length === 0 || parts.length > TRANSACTION_ITEMS)
    throw invalid(`a transaction takes 1 to ${TRANSACTION_ITEMS} items`);
  const plans = parts.map(partOf).map(([kind, part]) => planned(items, kind, part));
  requireFitting(plans);
  const reasons = plans.map(reasonOf);
  if (reasons.some(({ Code }) => Code !== 'None'))
    throw new DatabaseError('cancelled', 'TransactionCanceledException', CONDITION_FAILED, {
      reasons,
    });
  for (const plan of plans) carriedOut(items, plan);
  if (asked.ReturnConsumedCapacity !== 'TOTAL') return {};
  const units = plans.reduce((sum, plan) => sum + unitsWritten(plan, true), 0);
  return { ConsumedCapacity: [{ WriteCapacityUnits: units, CapacityUnits: units }] };
};
