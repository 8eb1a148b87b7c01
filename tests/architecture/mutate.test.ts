import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';

/** Where `.mutate(` or `.mutateAsync(` is given more than what is sent. Strings with brackets in them are not met there. */
const withCallbacks = (source: string): readonly number[] =>
  [...source.matchAll(/\.mutate(?:Async)?\(/g)].flatMap(({ index, 0: call }) => {
    let depth = 1;
    for (let at = index + call.length; depth > 0 && at < source.length; at += 1) {
      const char = source[at] ?? '';
      if ('([{'.includes(char)) depth += 1;
      else if (')]}'.includes(char)) depth -= 1;
      else if (char === ',' && depth === 1 && !/^,\s*\)/.test(source.slice(at))) return [index];
    }
    return [];
  });

describe('what follows an act survives the form that began it', () => {
  it('no callback is handed to mutate: it is dropped when its component goes', () => {
    const found = filesBelow('console', SOURCES).filter(
      (file) => withCallbacks(readFileSync(file, 'utf8')).length > 0,
    );
    expect(found).toEqual([]);
  });

  it.each([
    'command.mutate(body, { onSuccess: () => close() })',
    'command.mutate({ a: f(1, 2) }, {\n onError,\n})',
    'void command.mutateAsync(body, after)',
  ])('would be found: %s', (planted) => {
    expect(withCallbacks(planted)).toHaveLength(1);
  });

  it.each(['command.mutate({ a: 1, b: [2, 3] })', 'command.mutate(\n  body,\n)', 'x.mutate()'])(
    'is let pass: %s',
    (harmless) => {
      expect(withCallbacks(harmless)).toEqual([]);
    },
  );
});
