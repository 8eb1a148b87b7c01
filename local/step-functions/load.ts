import {
  innerScopes,
  type LoadedMachine,
  type LoadedScope,
  type LoadedState,
  Machine,
  targetsOf,
} from './definition.ts';
import { InvalidDefinition } from './errors.ts';

/** A state without anything to evaluate means the same in both query languages. */
const neutral = (state: LoadedState): boolean => {
  const plain = ['Type', 'Next', 'End', 'Comment', 'Error', 'Cause', 'Assign'];
  return (
    Object.keys(state).every((key) => plain.includes(key)) && !JSON.stringify(state).includes('"{%')
  );
};

const checkState = (
  state: LoadedState,
  siblings: LoadedScope['States'],
  resources?: readonly string[],
): string[] => {
  const found: string[] = [];
  if (state.Type === 'Task' && resources !== undefined && !resources.includes(state.Resource)) {
    found.push(`/Resource: ${state.Resource} is not run here`);
  }
  if ('End' in state || 'Next' in state || !['Choice', 'Succeed', 'Fail'].includes(state.Type)) {
    const ways =
      ('Next' in state && state.Next !== undefined ? 1 : 0) + ('End' in state && state.End ? 1 : 0);
    if (ways !== 1) found.push(': needs either Next or End');
  }
  for (const target of targetsOf(state)) {
    if (!Object.hasOwn(siblings, target))
      found.push(`: goes to ${target}, which is not in its scope`);
  }
  if (state.Type === 'Wait' && (state.Seconds === undefined) === (state.Timestamp === undefined)) {
    found.push(': needs either Seconds or Timestamp');
  }
  if (state.Type === 'Task' && typeof state.TimeoutSeconds === 'number') {
    const beat = state.HeartbeatSeconds;
    if (typeof beat === 'number' && beat >= state.TimeoutSeconds) {
      found.push('/HeartbeatSeconds: must be smaller than TimeoutSeconds');
    }
  }
  return found;
};

interface Checking {
  readonly names: Set<string>;
  readonly resources: readonly string[] | undefined;
}

const checkScope = (
  loaded: LoadedScope,
  path: string,
  jsonata: boolean,
  checking: Checking,
): string[] => {
  const { names, resources } = checking;
  const found: string[] = [];
  if (!Object.hasOwn(loaded.States, loaded.StartAt))
    found.push(`${path}/StartAt: there is no state ${loaded.StartAt}`);
  for (const [name, state] of Object.entries(loaded.States)) {
    const at = `${path}/States/${name}`;
    if (names.has(name)) found.push(`${at}: the name is used twice in the machine`);
    names.add(name);
    const isJsonata = jsonata || state.QueryLanguage === 'JSONata';
    if (!isJsonata && !neutral(state)) found.push(`${at}/QueryLanguage: must be JSONata`);
    found.push(...checkState(state, loaded.States, resources).map((text) => at + text));
    for (const [below, inside] of innerScopes(state)) {
      found.push(...checkScope(inside, at + below, isJsonata, checking));
    }
  }
  return found;
};

/**
 * Reads a definition (an object, or its JSON text). Throws InvalidDefinition on anything this engine
 * does not know: an unknown field must not be ignored here and obeyed on the service.
 * With `resources` given, a Task may use only those.
 */
export const loadMachine = (definition: unknown, resources?: readonly string[]): LoadedMachine => {
  const parsed = Machine.safeParse(
    typeof definition === 'string' ? readJson(definition) : definition,
  );
  if (!parsed.success) {
    throw new InvalidDefinition(
      parsed.error.issues.map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`),
    );
  }
  const found = checkScope(parsed.data, '', parsed.data.QueryLanguage === 'JSONata', {
    names: new Set(),
    resources,
  });
  if (found.length > 0) throw new InvalidDefinition(found);
  return parsed.data;
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidDefinition(['INVALID_JSON_DESCRIPTION: not JSON']);
  }
};
