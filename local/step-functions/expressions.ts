import jsonata from 'jsonata';
import type { Clock } from '../../engine/clock.ts';
import type { Json } from '../../engine/state-machine.ts';
import { queryFailure, type StateFailure } from './errors.ts';
import { equip } from './jsonata-functions.ts';
import { plainExpression } from './plain-expression.ts';

/** What `$states` holds for one state; absent parts are undefined to the expression. */
export interface StatesVariable {
  readonly input: Json;
  readonly result?: Json;
  readonly errorOutput?: Json;
  readonly context: Json;
}

export type Variables = Readonly<Record<string, Json>>;

export interface Expressions {
  /**
   * The template with every expression in it evaluated. `field` is its place in the state
   * (`Output/total`), which failures name. Throws StateFailure States.QueryEvaluationError.
   */
  evaluate(
    template: Json,
    field: string,
    states: StatesVariable,
    variables: Variables,
  ): Promise<Json>;
}

interface Compiled {
  /** The answer where it takes no rules of JSONata's own, else undefined. */
  readonly plainly: (bindings: Record<string, unknown>) => unknown;
  readonly whole: jsonata.Expression;
}

/** Compiled expressions kept: some 100 µs each to compile; far more than all machines hold. */
const MAX_COMPILED = 5_000;

/** `{% … %}` with nothing before or after, as the service has it (a recording holds ` {% x %} ` as a plain text). */
export const expressionIn = (text: string): string | undefined =>
  text.startsWith('{%') && text.endsWith('%}') && text.length >= 4
    ? text.slice(2, -2).trim()
    : undefined;

const holdsExpression = (template: Json | undefined): boolean => {
  if (typeof template === 'string') return expressionIn(template) !== undefined;
  if (typeof template !== 'object' || template === null) return false;
  return Object.values(template).some(holdsExpression);
};

class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Plain JSON out of a JSONata result: no flagged sequences, no functions; what is undefined inside goes. */
const plain = (value: unknown): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(plain);
  if (typeof value !== 'object' || '_jsonata_lambda' in value || '_jsonata_function' in value) {
    throw new Unsupported();
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
};

const thrown = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error);
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return code + ('message' in error ? String(error.message) : '');
};

/** JSONata's name for the type of a value, as the service's messages use it. */
export const typeName = (value: Json): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** The failure of an expression that gave a value of the wrong type. */
export const wrongType = (
  template: Json,
  field: string,
  expected: string,
  value: Json,
): StateFailure => {
  const code =
    typeof template === 'string' ? (expressionIn(template) ?? template) : JSON.stringify(template);
  return queryFailure(
    `The JSONata expression '${code}' specified for the field '${field}' returned an unexpected result type. ` +
      `Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
    field,
  );
};

export const createExpressions = (clock: Clock): Expressions => {
  const compiled = new Map<string, Compiled>();
  const constant = new WeakMap<object, boolean>();

  const compile = (code: string): Compiled => {
    const known = compiled.get(code);
    if (known !== undefined) return known;
    const whole = jsonata(code);
    equip(whole, clock);
    if (compiled.size >= MAX_COMPILED) compiled.clear();
    const made = { plainly: plainExpression(code), whole };
    compiled.set(code, made);
    return made;
  };

  const run = async (
    code: string,
    field: string,
    bindings: Record<string, unknown>,
  ): Promise<Json> => {
    const about = `The JSONata expression '${code}' specified for the field '${field}'`;
    let value: unknown;
    try {
      const { plainly, whole } = compile(code);
      value = plainly(bindings) ?? (await whole.evaluate(undefined, bindings));
    } catch (error) {
      throw queryFailure(`${about} threw an error during evaluation. ${thrown(error)}`, field);
    }
    if (value === undefined) throw queryFailure(`${about} returned nothing (undefined).`, field);
    try {
      return plain(value);
    } catch {
      throw queryFailure(`${about} returned an unsupported result type.`, field);
    }
  };

  const isConstant = (template: Json): boolean => {
    if (typeof template !== 'object' || template === null) return !holdsExpression(template);
    let known = constant.get(template);
    if (known === undefined) {
      known = !holdsExpression(template);
      constant.set(template, known);
    }
    return known;
  };

  const walk = async (
    template: Json,
    field: string,
    bindings: Record<string, unknown>,
  ): Promise<Json> => {
    if (isConstant(template)) return template;
    if (typeof template === 'string') return run(expressionIn(template) ?? '', field, bindings);
    if (Array.isArray(template)) {
      const items: Json[] = [];
      for (const [i, item] of template.entries())
        items.push(await walk(item, `${field}[${i}]`, bindings));
      return items;
    }
    const filled: [string, Json][] = [];
    for (const [key, item] of Object.entries(template ?? {})) {
      filled.push([key, await walk(item, `${field}/${key}`, bindings)]);
    }
    return Object.fromEntries(filled);
  };

  return {
    evaluate: (template, field, states, variables) =>
      walk(template, field, { ...variables, states }),
  };
};
