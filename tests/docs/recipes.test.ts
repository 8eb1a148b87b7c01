import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECIPES, type Recipe } from './recipes/recipes.ts';

const HERE = process.cwd();

const text = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** The files of this checkout in a folder of their own, with what is installed here. */
const scratchCopy = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'tidu-recipes-'));
  const files = text('git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z');
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    copyFileSync(file, join(copy, file));
  }
  symlinkSync(join(HERE, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** Throws where a line that the recipe names is not there once. */
const follow = (copy: string, { files, edits }: Recipe): void => {
  for (const [file, from] of Object.entries(files)) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    copyFileSync(join('tests/docs/recipes', from), join(copy, file));
  }
  for (const { file, lines } of edits) {
    let source = readFileSync(join(copy, file), 'utf8');
    for (const { after, put } of lines) {
      expect(source.split(after).length, `${file}: ${after}`).toBeGreaterThan(1);
      source = source.replace(after, () => `${after}${put}`);
    }
    writeFileSync(join(copy, file), source);
  }
};

/** What a gate says; empty where it is content. */
const said = (copy: string, tool: string, ...args: readonly string[]): string => {
  try {
    execFileSync(process.execPath, [join(HERE, 'node_modules', tool), ...args], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return '';
  } catch (failed) {
    const { stdout, stderr } = Object(failed);
    return `${stdout}${stderr}`;
  }
};

describe('the recipes of CONTRIBUTING', () => {
  let copy: string;
  beforeAll(() => {
    copy = scratchCopy();
    for (const recipe of RECIPES) follow(copy, recipe);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(RECIPES)('$title costs no more files than it may', ({ files, edits, most }) => {
    expect(Object.keys(files).length).toBeLessThanOrEqual(most.files);
    expect(edits.length).toBeLessThanOrEqual(most.edits);
  });

  it.each(RECIPES)('$title: each file is told under its heading', ({ heading, edits, files }) => {
    const page = readFileSync('CONTRIBUTING.md', 'utf8');
    const told = page.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
    const names = [...Object.keys(files), ...edits.map(({ file }) => file)].map((file) =>
      file.slice(file.lastIndexOf('/') + 1),
    );
    const examples = ['names.tsx', 'month.ts', 'clusters.json'];
    for (const name of names.filter((one) => !examples.includes(one))) expect(told).toContain(name);
  });

  it('together compile, keep the rooms and name every message', { timeout: 300_000 }, () => {
    // One checker each: several check the same types several times, and a core is busy with other tests.
    for (const project of ['.', 'console'])
      expect(said(copy, 'typescript/bin/tsc', '-p', project, '--checkers', '1')).toBe('');
    const gates = ['imports', 'inner-rooms', 'names', 'refusals', 'messages', 'cycles', 'casts'];
    const tests = gates.map((name) => `tests/architecture/${name}.test.ts`);
    const more = ['tests/docs/machines.test.ts', 'tests/unit/interface'];
    expect(said(copy, 'vitest/vitest.mjs', 'run', '--maxWorkers=1', ...tests, ...more)).toBe('');
  });
});
