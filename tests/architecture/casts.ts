import { type Token, tokensOf } from './tokens.ts';

const is = (token: Token | undefined, kind: Token['kind'], ...texts: readonly string[]): boolean =>
  token?.kind === kind && texts.includes(token.text);

/** Where the statement that begins here ends, if it only imports or passes on names: there `as` gives another name. */
const endOfNames = (tokens: readonly Token[], at: number): number | undefined => {
  const next = is(tokens[at + 1], 'word', 'type') ? tokens[at + 2] : tokens[at + 1];
  const names =
    (is(tokens[at], 'word', 'import') && !is(next, 'sign', '(', '.')) ||
    (is(tokens[at], 'word', 'export') && is(next, 'sign', '{', '*'));
  if (!names) return undefined;
  const end = tokens.findIndex((token, index) => index > at && is(token, 'sign', ';'));
  return end === -1 ? tokens.length : end;
};

/** What is taken for something that the compiler does not know it to be: each `as`, but `as const`. */
export const castsIn = (source: string): readonly string[] => {
  const tokens = tokensOf(source);
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    at = endOfNames(tokens, at) ?? at;
    const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    const cast = is(token, 'word', 'as') && !is(next, 'word', 'const') && !is(before, 'sign', '.');
    if (cast && next?.kind !== 'string' && !is(next, 'sign', ':', ',', ')', '}', '=', ';', '.'))
      found.push(`as ${next?.text ?? ''}`);
  }
  return found;
};
