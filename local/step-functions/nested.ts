import type { Json } from '../../engine/state-machine.ts';
import type { LoadedMap, LoadedParallel } from './definition.ts';
import { Aborted, queryFailure } from './errors.ts';
import { recordEvent } from './execution.ts';
import { wrongType } from './expressions.ts';
import { callOff, type Line, type Outcome, type Step, type Visit } from './run.ts';
import { checkSize, evaluate, evaluateWhole, leave, record, within } from './visit.ts';

/** Inline maps run at most 40 iterations at once: https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html */
const MAX_CONCURRENCY = 40;

/** A child before it runs. */
interface Child {
  readonly scope: Line['scope'];
  readonly item: Line['item'];
  /** Its first input, evaluated on its line. */
  readonly input: (line: Line) => Promise<Json>;
  /** Writes down how it ended. */
  readonly ended?: (line: Line, outcome: Outcome) => void;
}

/** The children of a state, at most `width` at once, in order of entry; the first failure aborts the others. */
interface Join {
  readonly visit: Visit;
  readonly state: LoadedMap | LoadedParallel;
  readonly children: readonly Child[];
  readonly width: number;
  readonly running: Set<Line>;
  readonly results: Json[];
  next: number;
  failure: { readonly error: unknown } | undefined;
}

/** Where the state leads once all its children have ended. Stopped from outside is not a failure of a child. */
const finish = (join: Join): Promise<Step> => {
  const { visit, state, failure, results } = join;
  const { aborted } = visit.line;
  if (aborted !== undefined) throw aborted;
  if (failure !== undefined) {
    record(visit, `${state.Type}StateFailed`);
    throw failure.error;
  }
  record(visit, `${state.Type}StateSucceeded`);
  return leave(visit, state, results, { result: results });
};

const ended = (join: Join, child: Child, index: number, line: Line, outcome: Outcome): void => {
  const { visit, running, results } = join;
  running.delete(line);
  let known = outcome;
  try {
    child.ended?.(line, outcome);
  } catch (error) {
    known = { error };
  }
  if ('output' in known) results[index] = known.output;
  else if (join.failure === undefined) {
    join.failure = known;
    for (const sibling of running) callOff(sibling, new Aborted('sibling-failed'));
  }
  fill(join);
  if (running.size > 0) return;
  visit.line.rest = undefined;
  visit.line.engine.resume(visit, async () => finish(join));
};

/** Begins children while there is room. */
const fill = (join: Join): void => {
  const { children, running, width } = join;
  const { engine, execution, outer, own, last } = join.visit.line;
  const around = { ...outer, ...own };
  while (join.next < children.length && running.size < width && join.failure === undefined) {
    const index = join.next++;
    const child = children[index];
    if (child === undefined) return;
    const { scope, item } = child;
    const line: Line = {
      ...{ engine, execution, scope, item, last, outer: around, own: {} },
      rest: undefined,
      aborted: undefined,
      end: (outcome) => ended(join, child, index, line, outcome),
    };
    running.add(line);
    engine.begin(line, () => child.input(line));
  }
};

/** Rests until all children have ended. */
const runChildren = (
  visit: Visit,
  state: Join['state'],
  children: readonly Child[],
  width = children.length,
): Promise<Step> | undefined => {
  const { line } = visit;
  const results = new Array<Json>(children.length).fill(null);
  const running = new Set<Line>();
  const join: Join = {
    visit,
    state,
    children,
    width,
    running,
    results,
    next: 0,
    failure: undefined,
  };
  if (children.length === 0) return finish(join);
  line.rest = {
    callOff: (why) => {
      join.failure ??= { error: why };
      for (const child of running) callOff(child, why);
    },
  };
  fill(join);
  return undefined;
};

/** The results of all branches, in the order of the definition. */
export const runParallel = async (
  visit: Visit,
  state: LoadedParallel,
): Promise<Step | undefined> => {
  const input =
    state.Arguments === undefined
      ? visit.input
      : await evaluate(visit, state.Arguments, 'Arguments');
  checkSize(visit, input);
  record(visit, 'ParallelStateStarted');
  const children = state.Branches.map((scope) => ({
    scope,
    item: visit.line.item,
    input: () => Promise.resolve(input),
  }));
  return runChildren(visit, state, children);
};

const itemsOf = async (visit: Visit, state: LoadedMap): Promise<readonly Json[]> => {
  if (state.Items === undefined) {
    return within(visit, () => {
      if (Array.isArray(visit.input)) return visit.input;
      throw queryFailure(
        `Map state input must be an array but was: ${JSON.stringify(visit.input)}`,
        'Items',
      );
    });
  }
  const template = state.Items;
  const items = await evaluate(visit, template, 'Items');
  return within(visit, () => {
    if (Array.isArray(items)) return items;
    throw wrongType(template, 'Items', 'array', items);
  });
};

const iteration = (visit: Visit, state: LoadedMap, value: Json, index: number): Child => {
  const item = { Index: index, Value: value };
  const about = { name: visit.name, index };
  const { execution } = visit.line;
  return {
    scope: state.ItemProcessor,
    item,
    input: async (line) => {
      line.last = recordEvent(execution, 'MapIterationStarted', line.last, about);
      const input =
        state.ItemSelector === undefined
          ? value
          : await evaluate(visit, state.ItemSelector, 'ItemSelector', { item });
      checkSize(visit, input);
      return input;
    },
    ended: (line, outcome) => {
      const how = 'output' in outcome ? 'Succeeded' : 'Failed';
      const type = 'error' in outcome && outcome.error instanceof Aborted ? 'Aborted' : how;
      recordEvent(execution, `MapIteration${type}`, line.last, about);
    },
  };
};

/** The results of all iterations, in the order of the items. */
export const runMap = async (visit: Visit, state: LoadedMap): Promise<Step | undefined> => {
  const items = await itemsOf(visit, state);
  const wanted =
    state.MaxConcurrency === undefined
      ? 0
      : await evaluateWhole(visit, state.MaxConcurrency, 'MaxConcurrency', 0);
  const width = wanted === 0 ? MAX_CONCURRENCY : Math.min(wanted, MAX_CONCURRENCY);
  record(visit, 'MapStateStarted', { length: items.length });
  const children = items.map((value, index) => iteration(visit, state, value, index));
  return runChildren(visit, state, children, width);
};
