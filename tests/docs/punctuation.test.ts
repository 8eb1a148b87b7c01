import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../architecture/files.ts';

/** Where texts for people are written. */
const ROOMS = ['engine', 'workflows', 'functions', 'adapters', 'local', 'cli'];

const LITERAL = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$\{[^}]*\}|\$)*`/g;
const COMMENT = /^\s*(?:\/\/|\/?\*)/;
/** A mark of the Latin script beside a Chinese character; Chinese has its own (GB/T 15834). */
const HALF = /\p{Script=Han}[,:;()?!"]|[,:;()?!"]\p{Script=Han}/u;

/** Lines whose literals have such a mark. */
const halfWidthIn = (source: string): readonly string[] =>
  source.split('\n').flatMap((line, index) => {
    if (COMMENT.test(line)) return [];
    const literals = line.match(LITERAL) ?? [];
    // A value that is put in stands for itself: it is neither a mark nor a character.
    const faulty = literals.some((literal) => HALF.test(literal.replaceAll(/\$\{[^}]*\}/g, '…')));
    return faulty ? [`${index + 1}: ${line.trim()}`] : [];
  });

describe('Chinese sentences', () => {
  it('have Chinese punctuation', () => {
    const found = ROOMS.flatMap((room) => filesBelow(room, ['.ts', '.mjs'])).flatMap((path) =>
      halfWidthIn(readFileSync(path, 'utf8')).map((line) => `${path}:${line}`),
    );
    expect(found).toEqual([]);
  });

  it('with a planted Latin mark are found', () => {
    const planted = [
      `say('请改正\u002C再提交')`,
      'say(`共\u0024{n}项\u003A请补齐`)',
      `say('\u0022六个一\u0022')`,
    ];
    expect(halfWidthIn(planted.join('\n'))).toHaveLength(3);
    expect(halfWidthIn(`say('请改正\uFF0C再提交', f(x), 'a, b')\n// 注\u002C释`)).toEqual([]);
  });
});
