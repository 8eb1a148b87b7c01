import type { Attribute, Item } from '../../adapters/dynamodb/item.ts';
import { own } from '../../engine/own.ts';
import { notSupported } from './rejected.ts';
import { nameIn, type Placeholders, pathOf, Tokens, valueIn } from './tokens.ts';

/** A ConditionExpression, ready to be asked of an item (undefined where there is none at the key). */
export type Condition = (item: Item | undefined, given: Placeholders) => boolean;

type Operand = (item: Item | undefined, given: Placeholders) => Attribute | undefined;

const attribute = (path: string): Operand => {
  if (path.startsWith(':')) return (_item, given) => valueIn(path, given);
  return (item, given) => own(item, nameIn(path, given));
};

const sizeOf = (value: Attribute | undefined): Attribute | undefined => {
  if (value === undefined) return undefined;
  const size = value.SS?.length ?? (value.S === undefined ? undefined : Buffer.byteLength(value.S));
  return size === undefined ? undefined : { N: String(size) };
};

const operand = (tokens: Tokens): Operand => {
  if (tokens.has('SIZE')) {
    tokens.expect('(');
    const of = attribute(pathOf(tokens));
    tokens.expect(')');
    return (item, given) => sizeOf(of(item, given));
  }
  return attribute(tokens.next?.startsWith(':') === true ? tokens.take() : pathOf(tokens));
};

/** Order of two values of one kind (texts by their UTF-8 bytes), undefined for values that have none. */
const order = (one: Attribute | undefined, other: Attribute | undefined): number | undefined => {
  if (one?.SS !== undefined || other?.SS !== undefined) throw notSupported('sets compared');
  if (one?.S !== undefined && other?.S !== undefined)
    return Buffer.compare(Buffer.from(one.S), Buffer.from(other.S));
  if (one?.N !== undefined && other?.N !== undefined) return Number(one.N) - Number(other.N);
  return undefined;
};

const COMPARISONS = new Map<string, (order: number) => boolean>([
  ['=', (found) => found === 0],
  ['<', (found) => found < 0],
  ['<=', (found) => found <= 0],
  ['>', (found) => found > 0],
  ['>=', (found) => found >= 0],
]);

const compared = (tokens: Tokens): Condition => {
  const left = operand(tokens);
  if (tokens.has('IN')) {
    tokens.expect('(');
    const among = [operand(tokens)];
    while (tokens.has(',')) among.push(operand(tokens));
    tokens.expect(')');
    return (item, given) => among.some((one) => order(left(item, given), one(item, given)) === 0);
  }
  const comparison = COMPARISONS.get(tokens.next ?? '');
  if (comparison === undefined) throw tokens.unknown();
  tokens.take();
  const right = operand(tokens);
  return (item, given) => {
    const found = order(left(item, given), right(item, given));
    return found !== undefined && comparison(found);
  };
};

const exists = (tokens: Tokens, wanted: boolean): Condition => {
  tokens.expect('(');
  const of = attribute(pathOf(tokens));
  tokens.expect(')');
  return (item, given) => (of(item, given) !== undefined) === wanted;
};

const contains = (tokens: Tokens): Condition => {
  tokens.expect('(');
  const whole = attribute(pathOf(tokens));
  tokens.expect(',');
  const part = operand(tokens);
  tokens.expect(')');
  return (item, given) => {
    const [within, wanted] = [whole(item, given), part(item, given)?.S];
    if (wanted === undefined) return false;
    return (within?.SS ?? within?.S)?.includes(wanted) ?? false;
  };
};

const primary = (tokens: Tokens): Condition => {
  if (tokens.has('(')) {
    const inner = either(tokens);
    tokens.expect(')');
    return inner;
  }
  if (tokens.has('ATTRIBUTE_EXISTS')) return exists(tokens, true);
  if (tokens.has('ATTRIBUTE_NOT_EXISTS')) return exists(tokens, false);
  if (tokens.has('CONTAINS')) return contains(tokens);
  return compared(tokens);
};

const both = (tokens: Tokens): Condition => {
  const parts = [primary(tokens)];
  while (tokens.has('AND')) parts.push(primary(tokens));
  return (item, given) => parts.every((part) => part(item, given));
};

const either = (tokens: Tokens): Condition => {
  const parts = [both(tokens)];
  while (tokens.has('OR')) parts.push(both(tokens));
  return (item, given) => parts.some((part) => part(item, given));
};

/** Texts of conditions are written in the adapters, some dozens of them; each is read once. */
const read = new Map<string, Condition>();

/** Reads a ConditionExpression. Throws NotSupported for what nothing here asks for. */
export const conditionOf = (text: string): Condition => {
  const known = read.get(text);
  if (known !== undefined) return known;
  const tokens = new Tokens(text);
  const condition = either(tokens);
  tokens.end();
  read.set(text, condition);
  return condition;
};
