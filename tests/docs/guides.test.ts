import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../console/frame/places.ts';
import { aggregates } from '../../functions/kinds/catalogue.ts';
import { registers } from '../../workflows/registers/registry.ts';
import { closedSets } from '../architecture/closed-sets.ts';
import { filesBelow } from '../architecture/files.ts';
import { SCREENS } from '../browser/screens/list.ts';

const guides = filesBelow('docs/guides', ['.md']);
const textsIn = (node: unknown): readonly string[] => {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : [];
};

/** A count in brackets that a button bears behind its words: 登记研究结果（{{n}}项）. */
const COUNT = /\s?[（(][^（(]*\{\{\w+\}\}[^）)]*[）)]$/;

const sets = await closedSets();

/** Words of the screens in a language: the console's own, the menu's, and those of the closed sets that it shows. */
const wordsOf = (language: 'zh' | 'en'): ReadonlySet<string> =>
  new Set([
    ...filesBelow(`console/i18n/${language}`, ['.json']).flatMap((path) =>
      textsIn(JSON.parse(readFileSync(path, 'utf8'))).map((text) => text.replace(COUNT, '')),
    ),
    ...PLACES.map(({ title }) => title[language]),
    ...Object.values(registers()).flatMap(({ title, opens, acts, asks, comparisons }) =>
      [title, opens.title, ...[...acts, ...asks, ...comparisons].map((one) => one.title)].map(
        (words) => words[language],
      ),
    ),
    ...[...sets.values()].flatMap((words) => Object.values(words).map((word) => word[language])),
  ]);

const halves = guides.flatMap((path) => {
  const [zh = '', en = ''] = readFileSync(path, 'utf8').split('\n## English\n');
  return [
    { path, language: 'zh' as const, text: zh },
    { path, language: 'en' as const, text: en },
  ];
});

describe('what the guides tell people to press', () => {
  const words = { zh: wordsOf('zh'), en: wordsOf('en') };
  const unknownIn = (text: string, language: 'zh' | 'en'): readonly string[] =>
    [...text.matchAll(/\*\*(.+?)\*\*/g)]
      .map(([, label = '']) => label)
      .filter((label) => !words[language].has(label));

  it.each(halves)('$path ($language) stands on a screen in these words', ({ text, language }) => {
    expect(text.match(/\*\*/g)?.length ?? 0).toBeGreaterThan(15);
    expect(unknownIn(text, language)).toEqual([]);
  });

  it('is missed where no screen says it', () => {
    expect(unknownIn('**受理**、**一键办结**、**登记研究结果**', 'zh')).toEqual(['一键办结']);
  });
});

/** A longer page is not read; pictures load with it. */
const MOST_BYTES = 5_000_000;

describe('the pictures of the pages', () => {
  const named = (text: string): readonly string[] =>
    [...text.matchAll(/!\[[^\]]+\]\([./]*(?:docs\/)?screens\/([\w.-]+)\)/g)].map(
      ([, name = '']) => name,
    );
  const readmes = [
    { path: 'README.md', language: 'en' as const, text: readFileSync('README.md', 'utf8') },
    {
      path: 'README.zh-CN.md',
      language: 'zh' as const,
      text: readFileSync('README.zh-CN.md', 'utf8'),
    },
  ];

  it.each([...halves, ...readmes])('$path ($language) shows screens in its language', (page) => {
    const pictures = named(page.text);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    expect(pictures.filter((name) => !name.endsWith(`.${page.language}.png`))).toEqual([]);
  });

  it('are those that are kept, each of a screen that is toured, and not too heavy', () => {
    const kept = readFileSync('docs/screens/.gitignore', 'utf8').match(/(?<=^!).+$/gm) ?? [];
    const shown = new Set([...halves, ...readmes].flatMap(({ text }) => named(text)));
    expect([...kept].sort()).toEqual([...shown].sort());
    const toured = new Set<string>(SCREENS.map(({ name }) => name));
    expect(kept.filter((name) => !toured.has(name.replace(/\.\w+\.png$/, '')))).toEqual([]);
    const bytes = kept.map((name) => statSync(`docs/screens/${name}`).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });
});

describe('what the glossary calls things exists', () => {
  const glossary = readFileSync('docs/glossary.md', 'utf8');
  const known = new Set(
    Object.values(aggregates).flatMap(({ commands, events }) => [
      ...Object.keys(commands),
      ...Object.keys(events),
    ]),
  );
  /** Names of kinds of things, not of messages. */
  const THINGS = new Set([
    'Cluster',
    'Case',
    'Call',
    'Org',
    'Task',
    'Deadline',
    'Refusal',
    'DocumentNumber',
  ]);

  it('every command and event that it names', () => {
    const named = [...glossary.matchAll(/`([A-Z][A-Za-z]+)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !known.has(name) && !THINGS.has(name))).toEqual([]);
  });
});
