import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../engine/state-machine.ts';
import type { GoldenCase } from './case.ts';
import type { Outcome } from './run-case.ts';

/** How much is compared. `strict` adds the service's own wording and that every recorded result was used. */
export interface Comparing {
  readonly strict: boolean;
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Recordings show a string that holds JSON parsed. */
const parsed = (value: Json | undefined): Json | undefined => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** As it would arrive: JSON has no -0. */
const sent = (value: Json | undefined): Json | undefined =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

const same = (expected: Json | undefined, got: Json | undefined): boolean =>
  isDeepStrictEqual(sent(expected), sent(got)) ||
  isDeepStrictEqual(sent(parsed(expected)), sent(parsed(got)));

/** Names of the states that run side by side: their order of entry is chance. */
const sideBySide = (node: unknown, inside: boolean, found: Set<string>): Set<string> => {
  if (typeof node !== 'object' || node === null) return found;
  if ('States' in node && typeof node.States === 'object' && node.States !== null) {
    for (const [name, state] of Object.entries(node.States)) {
      if (inside) found.add(name);
      sideBySide(state, inside, found);
    }
  }
  if ('Branches' in node && Array.isArray(node.Branches)) {
    for (const branch of node.Branches)
      sideBySide(branch, inside || node.Branches.length > 1, found);
  }
  if ('ItemProcessor' in node) {
    const alone = 'MaxConcurrency' in node && node.MaxConcurrency === 1;
    sideBySide(node.ItemProcessor, inside || !alone, found);
  }
  return found;
};

/**
 * The recorder blanked some definitions and inputs after the run (`_tbd_`, `timestamp`): the error they
 * led to stands, but its text speaks of values that the case no longer holds.
 */
const blanked = ({ definition, input }: GoldenCase): boolean =>
  /_tbd_"/.test(JSON.stringify(definition)) || /"timestamp"/.test(JSON.stringify(input));

const statesDiffer = (golden: GoldenCase, got: Outcome): boolean => {
  if (golden.states === undefined) return false;
  const loose = sideBySide(golden.definition, false, new Set());
  const ordered = (names: readonly string[]): string[] => names.filter((name) => !loose.has(name));
  if (!isDeepStrictEqual(ordered(golden.states), ordered(got.states))) return true;
  // How far the siblings of a failed one came is chance; where nothing fails, all of them run.
  const failed =
    golden.expected.status !== 'SUCCEEDED' ||
    golden.taskResults.some((result) => !('output' in result));
  return !failed && !isDeepStrictEqual(golden.states.toSorted(), got.states.toSorted());
};

/** Empty when the interpreter did what the case expects; else what differs: `status: expected A got B`. */
export const compare = (golden: GoldenCase, got: Outcome, { strict }: Comparing): string[] => {
  const { expected } = golden;
  const found: string[] = [];
  const check = (what: string, wanted: unknown, had: unknown, equal: boolean): void => {
    if (!equal) found.push(`${what}: expected ${show(wanted)} got ${show(had)}`);
  };
  check('status', expected.status, got.status, expected.status === got.status);
  check('output', expected.output, got.output, same(expected.output, got.output));
  check('error', expected.error, got.error, expected.error === got.error);
  const ownWording = expected.error?.startsWith('States.') === true;
  if (ownWording ? strict && !blanked(golden) : true) {
    check('cause', expected.cause, got.cause, same(expected.cause, got.cause));
  }
  check('states', golden.states, got.states, !statesDiffer(golden, got));
  if (expected.tokens !== undefined)
    check('tokens', expected.tokens, got.tokens, expected.tokens === got.tokens);
  if (expected.seconds !== undefined)
    check('seconds', expected.seconds, got.seconds, expected.seconds === got.seconds);
  if (strict)
    check(
      'results used',
      golden.taskResults.length,
      got.resultsUsed,
      golden.taskResults.length === got.resultsUsed,
    );
  found.push(...got.surprises.map((surprise) => `script ${surprise}`));
  return found;
};
