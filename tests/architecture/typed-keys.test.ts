import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, SOURCES } from './files.ts';

/** Handlers of keys that do not go through `typedKey`: they would act upon the keys of an input method. */
const bareHandlers = (source: string): readonly string[] =>
  [
    ...source.matchAll(
      /\bon(?:Key(?:Down|Up|Press)|PressEnter)(?:Capture)?\s*[=:](?!\s*\{?\s*typedKey\()[^\n]*|addEventListener\(\s*['"]key[^\n]*/g,
    ),
  ].map(([found]) => found);

describe('Enter and arrows that choose a word in an input method move nothing else', () => {
  it('every handler of keys in the console goes through typedKey', () => {
    const found = filesBelow('console', SOURCES).flatMap((file) =>
      bareHandlers(readFileSync(file, 'utf8')).map((handler) => `${file}: ${handler}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    '<table onKeyDown={move}>',
    'onKeyDown={(event) => event.key === "Enter" && go()}',
    '<Input onPressEnter={send} />',
    'onKeyUpCapture={ move }',
    "window.addEventListener('keydown', move)",
    'const props = { onKeyDown: move };',
  ])('would be found: %s', (planted) => {
    expect(bareHandlers(planted)).toHaveLength(1);
  });

  it('is let pass: what goes through it', () => {
    expect(bareHandlers('<table onKeyDown={typedKey(move)}>')).toEqual([]);
  });
});
