import { own } from './own.ts';
import type { Json, Scope, State, StateMachine } from './state-machine.ts';

/** The scopes inside one state: its branches or its iteration. */
const inner = (state: State): readonly Scope[] => {
  if (state.Type === 'Parallel') return state.Branches;
  return state.Type === 'Map' ? [state.ItemProcessor] : [];
};

const PLACEHOLDER = /\$\{([^}]+)\}/g;

/**
 * Every function that a Task names, in all nested states, each once and sorted: `review/await-opinion`.
 */
export const taskFunctions = (machine: Scope): string[] => {
  const named = new Set<string>();
  const visit = (scope: Scope): void => {
    for (const state of Object.values(scope.States)) {
      if (state.Type === 'Task') {
        for (const match of state.Arguments.FunctionName.matchAll(PLACEHOLDER))
          named.add(match[1] ?? '');
      }
      inner(state).forEach(visit);
    }
  };
  visit(machine);
  return [...named].sort();
};

/** A placeholder in a definition for which no value was given. */
export class UnknownPlaceholder extends Error {
  override readonly name = 'UnknownPlaceholder';
  constructor(placeholder: string) {
    super(`no substitution for \${${placeholder}}`);
  }
}

const fill = (value: Json | undefined, map: Readonly<Record<string, string>>): Json | undefined => {
  if (typeof value === 'string') {
    return value.replace(PLACEHOLDER, (_all, key: string) => {
      const found = own(map, key);
      if (found === undefined) throw new UnknownPlaceholder(key);
      return found;
    });
  }
  if (Array.isArray(value)) return value.map((item: Json) => fill(item, map) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, map)]));
};

/**
 * The definition with every `${placeholder}` replaced, as plain JSON ready to deploy.
 * `map` goes from `review/await-opinion` to the function's name or ARN; throws UnknownPlaceholder.
 */
export const substitute = (machine: StateMachine, map: Readonly<Record<string, string>>): Json =>
  fill(JSON.parse(JSON.stringify(machine)), map) ?? null;
