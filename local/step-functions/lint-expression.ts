import jsonata from 'jsonata';
import { ADDED_FUNCTIONS } from './jsonata-functions.ts';

/** What an expression uses, or why it does not compile. */
export interface Reading {
  readonly faults: readonly string[];
  /** Variables it takes from outside, without `states`. */
  readonly variables: readonly string[];
  /** Members of `$states` it reads: input, result, errorOutput, context. */
  readonly states: readonly string[];
}

// The functions of JSONata 2.0.6 without $eval, which the service does not have.
const FUNCTIONS = new Set<string>([
  ...'sum count max min average string substring substringBefore substringAfter lowercase uppercase length'.split(
    ' ',
  ),
  ...'trim pad match contains replace split join formatNumber formatBase formatInteger parseInteger number'.split(
    ' ',
  ),
  ...'floor ceil round abs sqrt power random boolean not map zip filter single reduce sift keys lookup'.split(
    ' ',
  ),
  ...'append exists spread merge reverse each error assert type sort shuffle distinct base64encode'.split(
    ' ',
  ),
  ...'base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl toMillis fromMillis now millis clone'.split(
    ' ',
  ),
  ...ADDED_FUNCTIONS,
]);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !(value instanceof RegExp);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const children = (node: Node): unknown[] =>
  Object.entries(node).flatMap(([key, value]) =>
    ['ancestor', 'slot', 'signature'].includes(key) ? [] : [value],
  );

/** Names bound within the expression: `:=`, function parameters, `@$v` and `#$i`. */
const boundIn = (
  root: unknown,
  found = new Set<unknown>(),
  seen = new Set<unknown>(),
): Set<unknown> => {
  if (!isNode(root) || seen.has(root)) return found;
  seen.add(root);
  if (root.type === 'bind' && isNode(root.lhs)) found.add(root.lhs.value);
  if (root.type === 'lambda')
    for (const parameter of listOf(root.arguments))
      if (isNode(parameter)) found.add(parameter.value);
  if ('focus' in root) found.add(root.focus);
  if (isNode(root.index)) found.add(root.index.value);
  if (typeof root.index === 'string') found.add(root.index);
  for (const child of children(root)) boundIn(child, found, seen);
  return found;
};

const statesMember = (steps: readonly unknown[]): string | undefined => {
  const [first, second] = steps;
  if (!isNode(first) || first.type !== 'variable' || first.value !== 'states') return undefined;
  return isNode(second) && second.type === 'name' ? String(second.value) : '';
};

/** Reads an expression as JSONata 2.0.6 parses it. */
export const readExpression = (code: string): Reading => {
  let ast: unknown;
  try {
    ast = jsonata(code).ast();
  } catch (error) {
    const why = isNode(error) && typeof error.message === 'string' ? error.message : String(error);
    return { faults: [`does not compile: ${why}`], variables: [], states: [] };
  }
  const faults = new Set<string>();
  const variables = new Set<string>();
  const states = new Set<string>();
  const bound = boundIn(ast);
  const seen = new Set<unknown>();

  const readVariable = (name: string, nested: boolean): void => {
    if (name === '' && !nested) faults.add('uses a bare $, which holds nothing here');
    else if (name === '$') faults.add('uses $$, which holds nothing here');
    else if (name === 'eval') faults.add('uses $eval, which the service does not have');
    else if (name === 'states') faults.add('uses $states without naming a member');
    else if (name !== '' && !bound.has(name) && !FUNCTIONS.has(name)) variables.add(name);
  };
  const readPath = (node: Node, nested: boolean): void => {
    const steps = listOf(node.steps);
    const member = statesMember(steps);
    if (member !== undefined) states.add(member);
    for (const [i, step] of steps.entries()) {
      if (i === 0 && isNode(step) && step.type === 'name' && !nested) {
        faults.add(`uses the field name ${String(step.value)} without $states before it`);
      }
      const known = i === 0 && member !== undefined && isNode(step);
      if (known) for (const child of children(step)) visit(child, true);
      else visit(step, nested || i > 0);
    }
    for (const child of children({ ...node, steps: [] })) visit(child, true);
  };
  /** `nested`: within a step or a predicate, where $ and field names have something to stand for. */
  const visit = (value: unknown, nested: boolean): void => {
    if (!isNode(value) || seen.has(value)) return;
    seen.add(value);
    if (value.type === 'path') {
      readPath(value, nested);
      return;
    }
    if (value.type === 'variable') readVariable(String(value.value), nested);
    const inside = ['stages', 'predicate', 'group', 'terms', 'pattern', 'update'];
    for (const [key, child] of Object.entries(value)) {
      if (!['ancestor', 'slot', 'signature'].includes(key))
        visit(child, nested || inside.includes(key));
    }
  };
  visit(ast, false);
  return { faults: [...faults], variables: [...variables], states: [...states] };
};
