import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../architecture/files.ts';

const pages = filesBelow('.', ['.md']);

/** Made when the system runs, so that no checkout has them. */
const MADE_AT_RUN_TIME = /(^|\/)(cdk\.out|node_modules|coverage|tidu-data)(\/|$)|data\.key$/;

const ENDINGS = /\.(ts|tsx|mjs|json|md|yml|yaml|sh)$/;
const FOLDER = /^\.{0,2}\/?[\w.-]+\/([\w.-]+\/?)*$/;
const ROOMS =
  /^(engine|workflows|interface|functions|adapters|infra|local|console|cli|tests|data|docs)\/[\w./@-]*$/;

/** Without anchors, line numbers and what says that it is a pattern or an address. */
const pathIn = (text: string): string | undefined => {
  const path = text.replace(/#.*$/, '').replace(/:\d+$/, '').trim();
  if (path === '' || /[<>*{}…$\s]|^[a-z]+:/.test(path) || path.startsWith('/')) return undefined;
  return path;
};

/** Targets of links, and code that is written like a file or a folder of ours. */
const pathsOf = (markdown: string): readonly string[] => {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, to = '']) => pathIn(to) ?? []);
  const code = [...prose.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, text = '']) => pathIn(text) ?? [])
    .filter((path) => ENDINGS.test(path) || (FOLDER.test(path) && ROOMS.test(path)));
  return [...links, ...code].filter((path) => !MADE_AT_RUN_TIME.test(path));
};

const missing = (page: string, paths: readonly string[]): readonly string[] =>
  paths
    .filter((path) => !existsSync(path) && !existsSync(join(dirname(page), path)))
    .map((path) => `${page}: ${path}`);

describe('paths in pages', () => {
  it('exist', () => {
    expect(pages.length).toBeGreaterThan(5);
    const found = pages.map((page) => [page, pathsOf(readFileSync(page, 'utf8'))] as const);
    expect(found.flatMap(([, paths]) => paths).length).toBeGreaterThan(20);
    expect(found.flatMap(([page, paths]) => missing(page, paths))).toEqual([]);
  });

  it('are seen in links and in code, and missed where they do not exist', () => {
    const page =
      'see [it](docs/nowhere.md#part), `engine/gone.ts` and `functions/<process>/look.ts`';
    expect(missing('README.md', pathsOf(page))).toEqual([
      'README.md: docs/nowhere.md',
      'README.md: engine/gone.ts',
    ]);
  });
});
