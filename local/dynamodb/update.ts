import type { Attribute, Item } from '../../adapters/dynamodb/item.ts';
import { own } from '../../engine/own.ts';
import { invalid } from './rejected.ts';
import { nameIn, type Placeholders, pathOf, Tokens, valueIn } from './tokens.ts';

/** One change of an item; all changes of an update read the item as it was before the first of them. */
type Change = (before: Item, given: Placeholders) => readonly [string, Attribute | undefined];

type Operand = (before: Item, given: Placeholders) => Attribute;

const stored = (before: Item, path: string, given: Placeholders): Attribute => {
  const value = own(before, nameIn(path, given));
  if (value === undefined)
    throw invalid('The provided expression refers to an attribute that does not exist in the item');
  return value;
};

const wrongType = (): Error =>
  invalid('An operand in the update expression has an incorrect data type');

const operand = (tokens: Tokens): Operand => {
  if (tokens.has('IF_NOT_EXISTS')) {
    tokens.expect('(');
    const path = pathOf(tokens);
    tokens.expect(',');
    const otherwise = operand(tokens);
    tokens.expect(')');
    return (before, given) => own(before, nameIn(path, given)) ?? otherwise(before, given);
  }
  if (tokens.next?.startsWith(':') === true) {
    const reference = tokens.take();
    return (_before, given) => valueIn(reference, given);
  }
  const path = pathOf(tokens);
  return (before, given) => stored(before, path, given);
};

const sum = (one: Attribute, other: Attribute): Attribute => {
  if (one.N === undefined || other.N === undefined) throw wrongType();
  return { N: String(Number(one.N) + Number(other.N)) };
};

const set = (tokens: Tokens): Change => {
  const path = pathOf(tokens);
  tokens.expect('=');
  const first = operand(tokens);
  const second = tokens.has('+') ? operand(tokens) : undefined;
  return (before, given) => {
    const value = first(before, given);
    return [nameIn(path, given), second === undefined ? value : sum(value, second(before, given))];
  };
};

const remove = (tokens: Tokens): Change => {
  const path = pathOf(tokens);
  return (_before, given) => [nameIn(path, given), undefined];
};

/** ADD and DELETE on a set of texts. An empty set is no attribute. */
const onSet =
  (change: (members: readonly string[], given: readonly string[]) => readonly string[]) =>
  (tokens: Tokens): Change => {
    const path = pathOf(tokens);
    const reference = tokens.take();
    return (before, given) => {
      const name = nameIn(path, given);
      const [kept, added] = [own(before, name), valueIn(reference, given).SS];
      if (added === undefined || (kept !== undefined && kept.SS === undefined)) throw wrongType();
      const members = change(kept?.SS ?? [], added);
      return [name, members.length === 0 ? undefined : { SS: members }];
    };
  };

const CLAUSES = new Map<string, (tokens: Tokens) => Change>([
  ['SET', set],
  ['REMOVE', remove],
  ['ADD', onSet((members, added) => [...new Set([...members, ...added])])],
  ['DELETE', onSet((members, gone) => members.filter((member) => !gone.includes(member)))],
]);

const changesOf = (text: string): readonly Change[] => {
  const tokens = new Tokens(text);
  const changes: Change[] = [];
  while (tokens.next !== undefined) {
    const clause = CLAUSES.get(tokens.next.toUpperCase());
    if (clause === undefined) throw tokens.unknown();
    tokens.take();
    changes.push(clause(tokens));
    while (tokens.has(',')) changes.push(clause(tokens));
  }
  return changes;
};

const read = new Map<string, readonly Change[]>();

/** The item after an UpdateExpression. `before` holds at least the key. Throws DatabaseError. */
export const updated = (text: string, before: Item, given: Placeholders): Item => {
  const changes = read.get(text) ?? changesOf(text);
  read.set(text, changes);
  const after = new Map(Object.entries(before));
  for (const change of changes) {
    const [name, value] = change(before, given);
    if (value === undefined) after.delete(name);
    else after.set(name, value);
  }
  return Object.fromEntries(after);
};
