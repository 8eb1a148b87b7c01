import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../architecture/files.ts';
import { blocksIn, commandsIn } from './markdown.ts';

const HAN = /\p{Script=Han}/u;
const read = (path: string): string => readFileSync(path, 'utf8');

describe('both languages say the same', () => {
  it('the READMEs have the same commands in the same order', () => {
    const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((path) =>
      commandsIn(path).map(({ code }) => code),
    );
    expect(english?.length).toBeGreaterThan(12);
    expect(chinese).toEqual(english);
  });

  it('the READMEs have the same sections, drawings and tables', () => {
    const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((path) => ({
      sections: read(path).match(/^## /gm)?.length,
      drawings: blocksIn(read(path)).filter(({ language }) => language === 'mermaid').length,
      rows: read(path).match(/^\|/gm)?.length,
    }));
    expect(chinese).toEqual(english);
  });

  it('the READMEs link to each other', () => {
    expect(read('README.md')).toContain('(README.zh-CN.md)');
    expect(read('README.zh-CN.md')).toContain('(README.md)');
  });

  const guides = filesBelow('docs/guides', ['.md']);

  it.each(guides)('%s is in Chinese first, then in English', (path) => {
    const [chinese = '', english = ''] = read(path).split('\n## English\n');
    expect(chinese).toMatch(HAN);
    expect(english.split(/\s+/).length).toBeGreaterThan(80);
    const commands = (text: string) =>
      blocksIn(text)
        .filter(({ language }) => language === 'sh')
        .map(({ code }) => code);
    // Commands, where there are any, stand once, in the Chinese half.
    expect(commands(english)).toEqual([]);
    const pictures = (text: string) => text.match(/!\[/g)?.length ?? 0;
    expect(pictures(english)).toBe(pictures(chinese));
  });

  it('there is a guide for each kind of user', () => {
    for (const kind of ['county', 'office', 'department', 'expert', 'auditor'])
      expect(guides).toContain(`docs/guides/${kind}.md`);
  });
});
