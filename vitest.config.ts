import { defineConfig } from 'vitest/config';
import { browserAtHand } from './tests/browser/browser-at-hand.ts';
import { LongFirst } from './tests/order.ts';

/** One project per kind of test: `npx vitest run --project unit`. */
const project = (name: string, testTimeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    testTimeout,
    hookTimeout: testTimeout,
    // A second, which is vitest's own, is short where neighbours are busy; what never comes is told in time all the same.
    expect: { poll: { timeout: Math.min(30_000, testTimeout / 2) } },
  },
});

/**
 * Files that share a process's modules, whatever they start: loading those for each file anew takes more than half of
 * the unit tests' time, and more than half of what the tests over HTTP take.
 */
const shared = (name: string, testTimeout: number) => ({
  test: { ...project(name, testTimeout).test, isolate: false },
});

/** Where no browser is at hand its tests do not run: said aloud, so that nobody takes a green run for more than it is. */
const inBrowser = () => {
  const { test } = project('browser', 240_000);
  if (browserAtHand() !== undefined)
    return [{ test: { ...test, globalSetup: ['tests/browser/built.ts'] } }];
  process.stderr.write(
    'tidu: 未找到浏览器，tests/browser不运行：请用CHROME_PATH指明Chrome或Edge / no browser found, tests/browser does not run: name Chrome or Edge by CHROME_PATH\n',
  );
  return [];
};

export default defineConfig({
  test: {
    // Two workers: the reference machine has two cores, and several kinds start a database of their own.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      shared('unit', 30_000),
      shared('architecture', 120_000),
      shared('property', 120_000),
      shared('golden', 60_000),
      shared('contract', 60_000),
      shared('template', 240_000),
      shared('end-to-end', 180_000),
      shared('scenarios', 180_000),
      project('authz', 180_000),
      project('fuzz', 180_000),
      project('docs', 60_000),
      ...inBrowser(),
    ],
  },
});
