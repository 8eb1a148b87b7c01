import type { Json } from '../../engine/state-machine.ts';
import { innerScopes, type LoadedScope, type LoadedState } from './definition.ts';
import { InvalidDefinition } from './errors.ts';
import { expressionIn } from './expressions.ts';
import { readExpression } from './lint-expression.ts';
import { assignedBefore, catchersOf, edgesOf, fieldsOf, type Moment } from './lint-paths.ts';
import { loadMachine } from './load.ts';

export interface Finding {
  /** `/States/Ask/Arguments/Payload` */
  readonly path: string;
  readonly message: string;
}

const MEMBERS: Readonly<Record<Moment, readonly string[]>> = {
  before: ['input', 'context'],
  result: ['input', 'context', 'result'],
  catch: ['input', 'context', 'errorOutput'],
};

/** Every text in a template that is, or looks like, an expression. */
const textsIn = (template: Json | undefined, path: string): [path: string, text: string][] => {
  if (typeof template === 'string') return template.includes('{%') ? [[path, template]] : [];
  if (typeof template !== 'object' || template === null) return [];
  return Object.entries(template).flatMap(([key, value]) => textsIn(value, `${path}/${key}`));
};

const lintExpression = (text: string, moment: Moment, known: ReadonlySet<string>): string[] => {
  const code = expressionIn(text);
  if (code === undefined)
    return ['holds {% but is not an expression from its first to its last character'];
  const { faults, variables, states } = readExpression(code);
  return [
    ...faults,
    ...variables
      .filter((name) => !known.has(name))
      .map((name) => `reads $${name}, which no path to here assigns`),
    ...states
      .filter((member) => member !== '' && !MEMBERS[moment].includes(member))
      .map((member) => `reads $states.${member}, which is not there at this point`),
  ];
};

const lintNames = (
  state: LoadedState,
  errors: readonly string[],
): (readonly [string, string])[] => {
  const lists = [
    ...('Retry' in state ? (state.Retry ?? []) : []).map(
      ({ ErrorEquals }, i, all) => [`/Retry/${i}`, ErrorEquals, i === all.length - 1] as const,
    ),
    ...catchersOf(state).map(
      ({ ErrorEquals }, i, all) => [`/Catch/${i}`, ErrorEquals, i === all.length - 1] as const,
    ),
  ];
  return lists.flatMap(([path, names, last]): (readonly [string, string])[] => [
    ...names
      .filter((name) => !/^(States|Lambda)\./.test(name) && !errors.includes(name))
      .map((name): readonly [string, string] => [
        `${path}/ErrorEquals`,
        `names ${name}, which nothing throws`,
      ]),
    ...(names.includes('States.ALL') && (names.length > 1 || !last)
      ? [[`${path}/ErrorEquals`, 'States.ALL must stand alone and last'] as const]
      : []),
  ]);
};

/** A token task whose arguments do not hold its token can never be answered. */
const lintToken = (state: LoadedState): (readonly [string, string])[] => {
  if (state.Type !== 'Task' || !state.Resource.endsWith('.waitForTaskToken')) return [];
  if (JSON.stringify(state.Arguments ?? null).includes('$states.context.Task.Token')) return [];
  return [['/Arguments', 'does not pass $states.context.Task.Token on']];
};

const lintState = (
  state: LoadedState,
  known: ReadonlySet<string>,
  errors: readonly string[],
): (readonly [string, string])[] => [
  ...(state.QueryLanguage === undefined
    ? []
    : [['/QueryLanguage', 'stands at the top of the machine only'] as const]),
  ...fieldsOf(state).flatMap(([path, template, moment]) =>
    textsIn(template, path).flatMap(([at, text]) =>
      lintExpression(text, moment, known).map((message): readonly [string, string] => [
        at,
        message,
      ]),
    ),
  ),
  ...lintNames(state, errors),
  ...lintToken(state),
];

const lintScope = (
  scope: LoadedScope,
  path: string,
  outer: ReadonlySet<string>,
  errors: readonly string[],
): Finding[] => {
  const before = assignedBefore(scope, outer);
  return Object.entries(scope.States).flatMap(([name, state]) => {
    const at = `${path}/States/${name}`;
    const known = before.get(name);
    if (known === undefined) return [{ path: at, message: 'cannot be reached' }];
    const own = lintState(state, known, errors).map(([below, message]) => ({
      path: at + below,
      message,
    }));
    const outerAssigned = edgesOf(state).flatMap((edge) =>
      edge.assigns
        .filter((variable) => outer.has(variable))
        .map((variable) => ({
          path: at + edge.path,
          message: `assigns $${variable}, a variable of an outer scope`,
        })),
    );
    const inner = innerScopes(state).flatMap(([below, inside]) =>
      lintScope(inside, at + below, known, errors),
    );
    return [...own, ...outerAssigned, ...inner];
  });
};

/**
 * What would fail or be refused on the service though it loads here, or what this project does not
 * want in a product machine. `errors` are the names that functions throw, for ErrorEquals.
 */
export const lintMachine = (
  definition: unknown,
  { errors }: { errors: readonly string[] },
): Finding[] => {
  try {
    const machine = loadMachine(definition);
    const language =
      machine.QueryLanguage === 'JSONata'
        ? []
        : [{ path: '/QueryLanguage', message: 'must be JSONata' }];
    return [...language, ...lintScope(machine, '', new Set(), errors)];
  } catch (error) {
    if (!(error instanceof InvalidDefinition)) throw error;
    return error.findings.map((finding) => {
      const [path = '', ...rest] = finding.split(': ');
      return { path, message: rest.join(': ') };
    });
  }
};
