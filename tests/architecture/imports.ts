import { type Token, tokensOf } from './tokens.ts';

/** An import whose target is computed: nobody can tell what it reaches. */
export const COMPUTED = '(computed)';

const isWord = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'word' && token.text === text;
const isSign = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'sign' && token.text === text;

/** `from '…'` of the statement that begins at `start`; a statement ends at `;` or at the next import or export. */
const fromClause = (tokens: readonly Token[], start: number): string | undefined => {
  for (let index = start + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (isWord(token, 'from') && next?.kind === 'string') return next.text;
    if (isSign(token, ';') || isWord(token, 'import') || isWord(token, 'export')) return undefined;
    if (isSign(token, '=') || isSign(token, '(')) return undefined;
  }
  return undefined;
};

const called = (tokens: readonly Token[], index: number): string => {
  const argument = tokens[index + 2];
  const after = tokens[index + 3];
  const plain = argument?.kind === 'string' && (isSign(after, ')') || isSign(after, ','));
  return plain ? argument.text : COMPUTED;
};

/** What a source reaches: by value, by type, bare, dynamic, by require or by re-export. */
export const importsOf = (source: string): readonly string[] => {
  const tokens = tokensOf(source);
  return tokens.flatMap((token, index): readonly string[] => {
    const next = tokens[index + 1];
    const member = isSign(tokens[index - 1], '.');
    if (isWord(token, 'import') && !member) {
      if (next?.kind === 'string') return [next.text];
      if (isSign(next, '.')) return [];
      if (isSign(next, '(')) return [called(tokens, index)];
      const from = fromClause(tokens, index);
      return from === undefined ? [] : [from];
    }
    if (isWord(token, 'export') && !member) {
      const reexport = isSign(next, '*') || isSign(next, '{') || isWord(next, 'type');
      const from = reexport ? fromClause(tokens, index) : undefined;
      return from === undefined ? [] : [from];
    }
    if (isWord(token, 'require') && !member && isSign(next, '(')) return [called(tokens, index)];
    return [];
  });
};
