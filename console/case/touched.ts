import type { Scope } from '../../engine/state-machine.ts';
import type { Layout, Way } from './machine-layout.ts';

/** What a machine passes without resting on its way to a state: the state before it, where only one leads there. */
const passedBefore = (layout: Layout, name: string): readonly string[] => {
  const before = layout.ways.filter(({ to, kind }) => to === name && kind === 'next');
  const choices = layout.ways.filter(({ to, kind }) => to === name && kind === 'choice');
  return choices.length > 0 ? [] : before.map(({ from }) => from);
};

/**
 * The states and ways that the case has gone: it rested at `visited`; what lies between follows from the definition.
 * `over`: the process was left for good.
 */
export const touchedWays = (
  scope: Scope,
  layout: Layout,
  visited: readonly string[],
  over: boolean,
): { readonly states: ReadonlySet<string>; readonly ways: ReadonlySet<Way> } => {
  if (visited.length === 0) return { states: new Set(), ways: new Set() };
  const choices = layout.places.filter(({ type }) => type === 'Choice').map(({ name }) => name);
  const ends = layout.places.filter(({ type }) => type === 'Succeed').map(({ name }) => name);
  const states = new Set([
    scope.StartAt,
    ...choices,
    ...visited,
    ...visited.flatMap((name) => passedBefore(layout, name)),
    ...(over ? ends : []),
  ]);
  const ways = layout.ways.filter(
    ({ from, to, kind }) => kind !== 'catch' && states.has(from) && states.has(to),
  );
  return { states, ways: new Set(ways) };
};
