import { defineConfig } from 'vitest/config';

/**
 * One project per kind of test: `npx vitest run --project unit`. Files of a project share a process's modules, which are
 * pure or made per test: loading them for each file anew takes more than half of the unit tests' time.
 */
const project = (name: string, testTimeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    isolate: false,
    testTimeout,
    hookTimeout: testTimeout,
  },
});

export default defineConfig({
  test: {
    // Two workers: the reference machine has two cores, and several kinds start a database of their own.
    maxWorkers: 2,
    projects: [
      project('unit', 30_000),
      project('architecture', 120_000),
      project('property', 120_000),
      project('golden', 60_000),
      project('contract', 60_000),
      project('template', 240_000),
      project('end-to-end', 180_000),
      project('scenarios', 180_000),
      project('authz', 180_000),
      project('fuzz', 180_000),
      project('docs', 60_000),
      {
        test: {
          ...project('browser', 240_000).test,
          globalSetup: ['tests/browser/built.ts'],
        },
      },
    ],
  },
});
