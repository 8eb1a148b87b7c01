import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Graph, graphOf } from './cycles.ts';
import { filesBelow, SOURCES } from './files.ts';

// A screen's words come with its code (console/frame/routes.ts): where one came later, the screen would be hidden for a
// third of a second, and whoever types there would lose the focus.

const sources = new Map(
  filesBelow('console', SOURCES).map((file) => [file, readFileSync(file, 'utf8')]),
);

/** What is loaded with a file. Code that is asked for later (`import()`) brings its words later too. */
const atOnce: Graph = graphOf(
  new Map([...sources].map(([file, source]) => [file, source.replaceAll(/\bimport\(/g, 'later(')])),
);

const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const target of atOnce.get(from) ?? []) reached(target, seen);
  return seen;
};

/** The frame's own words, and those that every screen gets. */
const ALWAYS = ['app', 'display'];

const matches = (source: string, pattern: RegExp): readonly string[] =>
  [...source.matchAll(pattern)].map(([, found = '']) => found);

const wordsOf = (file: string): readonly string[] =>
  matches(sources.get(file) ?? '', /useTranslation\('(\w+)'\)/g);

const listedIn = (routes: string): readonly string[] => {
  const [listed = ''] = matches(sources.get(routes) ?? '', /screensOf\(([^)]*)\)/g);
  return [...new Set([...ALWAYS, ...matches(listed, /'(\w+)'/g)])].sort();
};

const shownIn = (routes: string): readonly string[] => {
  const folder = routes.slice(0, routes.lastIndexOf('/'));
  const screens = matches(sources.get(routes) ?? '', /import\('\.\/([\w-]+\.tsx)'\)/g);
  const files = screens.flatMap((screen) => [...reached(`${folder}/${screen}`)]);
  return [...new Set([...ALWAYS, ...files.flatMap(wordsOf)])].sort();
};

const ROUTES = [...sources.keys()].filter((file) =>
  /^console\/(?!frame\/)\w+\/routes\.ts$/.test(file),
);

it('of which there are some', () => {
  expect(ROUTES.length).toBeGreaterThan(10);
  expect(reached('console/county/fill.tsx').size).toBeGreaterThan(20);
});

it.each(ROUTES)('%s: its screens get the words that they show, and no others', (routes) => {
  expect(listedIn(routes)).toEqual(shownIn(routes));
});
