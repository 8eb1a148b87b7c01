/** A word, a string or a sign of TypeScript's source: as much as it takes to see what a file imports. */
export interface Token {
  readonly kind: 'word' | 'string' | 'sign';
  readonly text: string;
}

const WORD = /[A-Za-z_$][\w$]*|\d[\w.]*/y;
const STRING = /'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const REGEXP = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;

/** After these a slash begins a regular expression, else it divides. */
const BEFORE_REGEXP = new Set(['(', ',', '=', ':', '[', '!', '&', '|', '?', '{', '}', ';', '>']);
const WORDS_BEFORE_REGEXP = new Set(['return', 'typeof', 'case', 'of', 'in', 'yield', 'await']);

const at = (pattern: RegExp, source: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(source);
};

const startsRegExp = (last: Token | undefined): boolean =>
  last === undefined ||
  (last.kind === 'sign' && BEFORE_REGEXP.has(last.text)) ||
  (last.kind === 'word' && WORDS_BEFORE_REGEXP.has(last.text));

/** End of a template literal that begins at `index`; what stands in its `${}` is handed on as source. */
const template = (source: string, index: number, inner: (code: string) => void): number => {
  let end = index + 1;
  while (end < source.length && source[end] !== '`') {
    if (source[end] === '\\') end += 1;
    else if (source.startsWith('${', end)) {
      const from = end + 2;
      let depth = 1;
      end = from;
      while (end < source.length && depth > 0) {
        if (source[end] === '`') end = template(source, end, inner);
        else if (source[end] === '{') depth += 1;
        else if (source[end] === '}') depth -= 1;
        end += 1;
      }
      inner(source.slice(from, end - 1));
      end -= 1;
    }
    end += 1;
  }
  return end;
};

/** Tokens without comments; a template literal without `${}` counts as a string. */
export const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (let index = 0; index < source.length; ) {
    const comment = at(COMMENT, source, index);
    const string = at(STRING, source, index);
    const word = at(WORD, source, index);
    const expression =
      source[index] === '/' && startsRegExp(tokens.at(-1)) ? at(REGEXP, source, index) : null;
    if (comment !== null) index += comment[0].length;
    else if (string !== null) {
      tokens.push({ kind: 'string', text: string[1] ?? string[2] ?? '' });
      index += string[0].length;
    } else if (word !== null) {
      tokens.push({ kind: 'word', text: word[0] });
      index += word[0].length;
    } else if (expression !== null) {
      tokens.push({ kind: 'sign', text: 'regexp' });
      index += expression[0].length;
    } else if (source[index] === '`') {
      const holes: string[] = [];
      const end = template(source, index, (code) => holes.push(code));
      const text = source.slice(index + 1, end);
      tokens.push({ kind: holes.length === 0 ? 'string' : 'sign', text });
      for (const hole of holes) tokens.push(...tokensOf(hole));
      index = end + 1;
    } else {
      const sign = source[index] ?? '';
      if (sign.trim() !== '') tokens.push({ kind: 'sign', text: sign });
      index += 1;
    }
  }
  return tokens;
};
