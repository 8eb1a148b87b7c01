import { relative } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * The long files, in the order in which they begin; the rest follows as vitest has it. A browser waits a good deal, so
 * beside each of its files stands one whose own processes keep both cores busy; and no long file begins last, when the
 * other worker would have nothing left to do. Vitest knows by itself how long a file takes only where it ran before.
 */
export const LONG: readonly string[] = [
  'tests/browser/round/round.test.ts',
  'tests/docs/recipes.test.ts',
  'tests/docs/tour.test.ts',
  'tests/end-to-end/crash.test.ts',
  'tests/golden/house/house.test.ts',
  'tests/browser/session.test.ts',
  'tests/end-to-end/demo.test.ts',
  'tests/browser/county.test.ts',
  'tests/browser/office.test.ts',
  'tests/template/bundles.test.ts',
  'tests/browser/killed-server.test.ts',
  'tests/unit/documents/press.test.ts',
  'tests/browser/experts.test.ts',
  'tests/property/interleavings.test.ts',
  'tests/browser/typing.test.ts',
];

const place = ({ moduleId }: TestSpecification): number => {
  const at = LONG.indexOf(relative(process.cwd(), moduleId).replaceAll('\\', '/'));
  return at === -1 ? LONG.length : at;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    return rest.toSorted((one, other) => place(one) - place(other));
  }
}
