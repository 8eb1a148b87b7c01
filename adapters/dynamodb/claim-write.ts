import type { Claim } from '../../engine/decider.ts';
import { type Item, jsonOf, number, strings, text } from './item.ts';
import { key, setKey, uniqueKey } from './keys.ts';
import type { Input } from './wire.ts';

/** A claim that somebody can be refused by. */
type Refusing = Extract<Claim, { readonly refusal: unknown }>;

export interface ClaimWrite {
  readonly item: Input;
  readonly onRefused: Refusing | 'impossible';
}

type Unique = Claim & { readonly kind: 'unique' };

/** Claims that are one item's. */
export type OfOne = Extract<Claim, { readonly kind: 'set' | 'leave' | 'unique' }>;

/** What was kept with a claim when it was first made. */
export const noteOf = (item: Item | undefined): Readonly<Record<string, string>> | undefined =>
  item?.n === undefined ? undefined : Object(jsonOf(item, 'n'));

/** A member that is in already stays, whatever the limit has become; a limit of 0 lets nobody in. */
const setCondition = (limit: number | undefined): Input => {
  if (limit === undefined) return {};
  if (limit <= 0) return { ConditionExpression: 'contains(m, :member)' };
  return {
    ConditionExpression: 'attribute_not_exists(m) OR contains(m, :member) OR size(m) < :limit',
  };
};

const joinWrite = (table: string, claim: Claim & { readonly kind: 'set' }): ClaimWrite => {
  const { pk, sk } = setKey(claim.key);
  const values: Record<string, unknown> = { ':members': strings(claim.member) };
  if (claim.limit !== undefined) values[':member'] = text(claim.member);
  if (claim.limit !== undefined && claim.limit > 0) values[':limit'] = number(claim.limit);
  return {
    item: {
      Update: {
        TableName: table,
        Key: key(pk, sk),
        UpdateExpression: 'ADD m :members',
        ...setCondition(claim.limit),
        ExpressionAttributeValues: values,
      },
    },
    onRefused: claim,
  };
};

/** Nobody's yet, its owner's already, or of somebody that it may be taken over from. */
const owners = ({ owner, over = [] }: Unique): Readonly<Record<string, unknown>> =>
  Object.fromEntries([owner, ...over].map((one, index) => [`:o${index}`, text(one)]));

/** The first claim's note stays; whoever is refused is told it. */
const uniqueWrite = (table: string, claim: Unique): Input => {
  const mine = owners(claim);
  const note = claim.note === undefined ? {} : { ':n': text(JSON.stringify(claim.note)) };
  return {
    Update: {
      TableName: table,
      Key: uniqueKey(claim.key),
      UpdateExpression: `SET o = :o0${claim.note === undefined ? '' : ', n = if_not_exists(n, :n)'}`,
      ConditionExpression: `attribute_not_exists(pk) OR o IN (${Object.keys(mine).join(', ')})`,
      ExpressionAttributeValues: { ...mine, ...note },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
};

/** The write of a claim on a set or a name, with the condition under which it can be had. */
export const claimWrite = (table: string, claim: OfOne): ClaimWrite => {
  switch (claim.kind) {
    case 'set':
      return joinWrite(table, claim);
    case 'leave': {
      const { pk, sk } = setKey(claim.key);
      const values = { ':members': strings(claim.member) };
      const Update = { TableName: table, Key: key(pk, sk), UpdateExpression: 'DELETE m :members' };
      return {
        item: { Update: { ...Update, ExpressionAttributeValues: values } },
        onRefused: 'impossible',
      };
    }
    case 'unique':
      return { item: uniqueWrite(table, claim), onRefused: claim };
  }
};
