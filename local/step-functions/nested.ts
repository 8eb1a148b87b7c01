import type { Json } from '../../engine/state-machine.ts';
import type { LoadedMap, LoadedParallel, LoadedScope } from './definition.ts';
import { Aborted, queryFailure } from './errors.ts';
import { wrongType } from './expressions.ts';
import type { Frame, Run, Visit } from './run.ts';
import { checkSize, evaluate, evaluateWhole, record, within } from './visit.ts';

export type RunScope = (run: Run, scope: LoadedScope, input: Json, frame: Frame) => Promise<Json>;

/** Inline maps run at most 40 iterations at once: https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html */
const MAX_CONCURRENCY = 40;

type Child = (index: number, frame: Omit<Frame, 'item'>) => Promise<Json>;

/** Runs the children, at most `width` at once, in order of entry; the first failure aborts the others. */
const runChildren = async (
  visit: Visit,
  count: number,
  width: number,
  child: Child,
): Promise<Json[]> => {
  const { frame, run } = visit;
  const siblings = new AbortController();
  const passOn = (): void => siblings.abort(frame.signal.reason);
  frame.signal.addEventListener('abort', passOn, { once: true });
  const outer = { ...frame.scope.outer, ...frame.scope.own };
  const results: Json[] = new Array<Json>(count).fill(null);
  let next = 0;
  let failure: { readonly error: unknown } | undefined;
  const work = async (): Promise<void> => {
    while (next < count && failure === undefined) {
      const index = next++;
      try {
        const scope = { outer, own: {} };
        results[index] = await child(index, { scope, signal: siblings.signal, last: frame.last });
      } catch (error) {
        failure ??= { error };
        siblings.abort(new Aborted('sibling-failed'));
      }
    }
  };
  try {
    const workers = Array.from({ length: Math.min(width, count) }, () =>
      run.activity.during(work()),
    );
    await run.activity.parked(Promise.all(workers));
  } finally {
    frame.signal.removeEventListener('abort', passOn);
  }
  // Stopped from outside is not a failure of a child.
  frame.signal.throwIfAborted();
  if (failure !== undefined) throw failure.error;
  return results;
};

/** The results of all branches, in the order of the definition. */
export const runParallel = async (
  visit: Visit,
  state: LoadedParallel,
  runScope: RunScope,
): Promise<Json> => {
  const input =
    state.Arguments === undefined
      ? visit.input
      : await evaluate(visit, state.Arguments, 'Arguments');
  checkSize(visit, input);
  record(visit, 'ParallelStateStarted');
  try {
    const results = await runChildren(
      visit,
      state.Branches.length,
      state.Branches.length,
      (index, frame) => {
        const branch = state.Branches[index];
        return branch === undefined
          ? Promise.resolve(null)
          : runScope(visit.run, branch, input, { ...frame, item: visit.frame.item });
      },
    );
    record(visit, 'ParallelStateSucceeded');
    return results;
  } catch (error) {
    if (!(error instanceof Aborted)) record(visit, 'ParallelStateFailed');
    throw error;
  }
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

/** The results of all iterations, in the order of the items. */
export const runMap = async (visit: Visit, state: LoadedMap, runScope: RunScope): Promise<Json> => {
  const items = await itemsOf(visit, state);
  const wanted =
    state.MaxConcurrency === undefined
      ? 0
      : await evaluateWhole(visit, state.MaxConcurrency, 'MaxConcurrency', 0);
  const width = wanted === 0 ? MAX_CONCURRENCY : Math.min(wanted, MAX_CONCURRENCY);
  record(visit, 'MapStateStarted', { length: items.length });
  const iterate: Child = async (index, frame) => {
    const item = { Index: index, Value: items[index] ?? null };
    const about = { name: visit.name, index };
    const inside = { ...frame, item };
    inside.last = visit.run.execution.record('MapIterationStarted', visit.frame.last, about);
    try {
      const input =
        state.ItemSelector === undefined
          ? item.Value
          : await evaluate(visit, state.ItemSelector, 'ItemSelector', { item });
      checkSize(visit, input);
      const result = await runScope(visit.run, state.ItemProcessor, input, inside);
      visit.run.execution.record('MapIterationSucceeded', inside.last, about);
      return result;
    } catch (error) {
      const type = error instanceof Aborted ? 'MapIterationAborted' : 'MapIterationFailed';
      visit.run.execution.record(type, inside.last, about);
      throw error;
    }
  };
  try {
    const results = await runChildren(visit, items.length, width, iterate);
    record(visit, 'MapStateSucceeded');
    return results;
  } catch (error) {
    if (!(error instanceof Aborted)) record(visit, 'MapStateFailed');
    throw error;
  }
};
