import { own } from '../../engine/own.ts';
import type { Json } from '../../engine/state-machine.ts';
import type { LoadedCatcher, LoadedScope, LoadedState } from './definition.ts';

/** What `$states` holds where a field is evaluated. */
export type Moment = 'before' | 'result' | 'catch';
type Field = readonly [path: string, template: Json | undefined, moment: Moment];

/** A way out of a state and the variables assigned on it. */
interface Edge {
  readonly to: string | undefined;
  readonly assigns: readonly string[];
  readonly path: string;
}

export const catchersOf = (state: LoadedState): readonly LoadedCatcher[] =>
  'Catch' in state ? (state.Catch ?? []) : [];

const assignedBy = (assign: Readonly<Record<string, Json>> | undefined): string[] =>
  Object.keys(assign ?? {});

export const fieldsOf = (state: LoadedState): Field[] => {
  const given: ReadonlyMap<string, Json | undefined> = new Map(
    Object.entries(state).filter(
      ([key]) =>
        !['Branches', 'ItemProcessor', 'Choices', 'Retry', 'Catch', 'Comment'].includes(key),
    ),
  );
  const runs = ['Task', 'Parallel', 'Map'].includes(state.Type);
  const own = [...given].map(([key, value]): Field => {
    return [`/${key}`, value, runs && (key === 'Output' || key === 'Assign') ? 'result' : 'before'];
  });
  const rules = state.Type === 'Choice' ? state.Choices : [];
  return [
    ...own,
    ...rules.flatMap((rule, i): Field[] => [
      [`/Choices/${i}/Condition`, rule.Condition, 'before'],
      [`/Choices/${i}/Output`, rule.Output, 'before'],
      [`/Choices/${i}/Assign`, rule.Assign, 'before'],
    ]),
    ...catchersOf(state).flatMap((catcher, i): Field[] => [
      [`/Catch/${i}/Output`, catcher.Output, 'catch'],
      [`/Catch/${i}/Assign`, catcher.Assign, 'catch'],
    ]),
  ];
};

export const edgesOf = (state: LoadedState): Edge[] => {
  const assigns = 'Assign' in state ? assignedBy(state.Assign) : [];
  const caught = catchersOf(state).map(({ Next, Assign }, i) => ({
    to: Next,
    assigns: assignedBy(Assign),
    path: `/Catch/${i}/Assign`,
  }));
  if (state.Type !== 'Choice')
    return [{ to: 'Next' in state ? state.Next : undefined, assigns, path: '/Assign' }, ...caught];
  const rules = state.Choices.map(({ Next, Assign }, i) => ({
    to: Next,
    assigns: assignedBy(Assign),
    path: `/Choices/${i}/Assign`,
  }));
  return [...rules, { to: state.Default, assigns, path: '/Assign' }];
};

/** For each state the variables that some path to it has assigned; `outer` holds on entry to the scope. */
export const assignedBefore = (
  scope: LoadedScope,
  outer: ReadonlySet<string>,
): Map<string, Set<string>> => {
  const before = new Map<string, Set<string>>([[scope.StartAt, new Set(outer)]]);
  const waiting = [scope.StartAt];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const state = own(scope.States, name);
    const here = before.get(name) ?? new Set();
    for (const { to, assigns } of state === undefined ? [] : edgesOf(state)) {
      if (to === undefined) continue;
      const there = before.get(to) ?? new Set();
      const size = before.has(to) ? there.size : -1;
      for (const variable of [...here, ...assigns]) there.add(variable);
      before.set(to, there);
      if (there.size > size) waiting.push(to);
    }
  }
  return before;
};
