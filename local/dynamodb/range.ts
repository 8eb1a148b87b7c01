import { invalid, notSupported } from './rejected.ts';
import { nameIn, type Placeholders, pathOf, Tokens, valueIn } from './tokens.ts';

/** What a KeyConditionExpression asks for: a partition, and of its sort keys those from `from` on, while `until` holds. */
export interface Range {
  readonly partition: string;
  readonly from: string;
  readonly until: (sortKey: string) => boolean;
}

const textIn = (tokens: Tokens, given: Placeholders): string => {
  const value = valueIn(tokens.take(), given);
  if (value.S === undefined) throw notSupported('a key that is no text');
  return value.S;
};

const atMost =
  (last: string) =>
  (sortKey: string): boolean =>
    Buffer.compare(Buffer.from(sortKey), Buffer.from(last)) <= 0;

/** `begins_with(sk, :s)` or `sk BETWEEN :a AND :b`. */
const sortRange = (
  tokens: Tokens,
  sortKey: string,
  given: Placeholders,
): Pick<Range, 'from' | 'until'> => {
  if (tokens.has('BEGINS_WITH')) {
    tokens.expect('(');
    if (nameIn(pathOf(tokens), given) !== sortKey) throw tokens.unknown();
    tokens.expect(',');
    const prefix = textIn(tokens, given);
    tokens.expect(')');
    return { from: prefix, until: (found) => found.startsWith(prefix) };
  }
  if (nameIn(pathOf(tokens), given) !== sortKey) throw tokens.unknown();
  tokens.expect('BETWEEN');
  const from = textIn(tokens, given);
  tokens.expect('AND');
  const until = atMost(textIn(tokens, given));
  if (!until(from))
    throw invalid(
      'The BETWEEN operator requires upper bound to be greater than or equal to lower bound',
    );
  return { from, until };
};

/** Reads a KeyConditionExpression: the partition first, then the sort key if it is asked for. */
export const rangeOf = (
  text: string,
  keys: { readonly partitionKey: string; readonly sortKey: string },
  given: Placeholders,
): Range => {
  const tokens = new Tokens(text);
  if (nameIn(pathOf(tokens), given) !== keys.partitionKey) throw tokens.unknown();
  tokens.expect('=');
  const partition = textIn(tokens, given);
  const sort = tokens.has('AND')
    ? sortRange(tokens, keys.sortKey, given)
    : { from: '', until: () => true };
  tokens.end();
  return { partition, ...sort };
};
