import type { Fact, Group } from './snapshot.ts';

export interface Difference {
  readonly group: Group;
  readonly key: string;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What differs between two moments, in the order of the later one, then what is gone. */
export const differences = (
  before: readonly Fact[],
  after: readonly Fact[],
): readonly Difference[] => {
  const was = new Map(before.map((fact) => [fact.key, fact]));
  const is = new Set(after.map(({ key }) => key));
  return [
    ...after
      .filter(({ key, value }) => was.get(key)?.value !== value)
      .map(({ group, key, label, value }) => ({
        group,
        key,
        label,
        before: was.get(key)?.value,
        after: value,
      })),
    ...before
      .filter(({ key }) => !is.has(key))
      .map(({ group, key, label, value }) => ({
        group,
        key,
        label,
        before: value,
        after: undefined,
      })),
  ];
};
