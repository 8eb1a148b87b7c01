import { own } from '../../engine/own.ts';
import type { Json } from '../../engine/state-machine.ts';
import type {
  LoadedChoice,
  LoadedFail,
  LoadedScope,
  LoadedState,
  LoadedWait,
} from './definition.ts';
import { Aborted, queryFailure, StateFailure } from './errors.ts';
import { expressionIn, wrongType } from './expressions.ts';
import { runMap, runParallel } from './nested.ts';
import { withRecovery } from './recovery.ts';
import type { Frame, Run, Step, Visit } from './run.ts';
import { runTask } from './task.ts';
import { checkSize, evaluate, evaluateWhole, leave, record, within } from './visit.ts';

const runChoice = async (visit: Visit, state: LoadedChoice): Promise<Step> => {
  for (const [i, rule] of state.Choices.entries()) {
    const field = `Choices[${i}]/Condition`;
    const holds = await evaluate(visit, rule.Condition, field);
    await within(visit, () => {
      if (typeof holds !== 'boolean') throw wrongType(rule.Condition, field, 'boolean', holds);
    });
    if (holds === true) return leave(visit, rule, visit.input, {}, `Choices[${i}]/`);
  }
  if (state.Default === undefined) {
    throw new StateFailure(
      'States.NoChoiceMatched',
      `No rule of the choice '${visit.name}' matched and it has no Default.`,
    );
  }
  return leave(
    visit,
    { Output: state.Output, Assign: state.Assign, Next: state.Default },
    visit.input,
  );
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The instant of an ISO 8601 extended date-time with offset, or undefined; 30 February is none. */
const instantOf = (text: string): Date | undefined => {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  const instant = new Date(text);
  return day.getUTCDate() !== Number(match[3]) || Number.isNaN(instant.getTime())
    ? undefined
    : instant;
};

const waitUntil = async (visit: Visit, state: LoadedWait): Promise<Date> => {
  if (state.Seconds !== undefined) {
    const seconds = await evaluateWhole(visit, state.Seconds, 'Seconds', 0);
    return new Date(visit.run.clock.now().getTime() + seconds * 1_000);
  }
  const text = await evaluate(visit, state.Timestamp ?? null, 'Timestamp');
  return within(visit, () => {
    const instant = typeof text === 'string' ? instantOf(text) : undefined;
    if (instant !== undefined) return instant;
    const shown = typeof text === 'string' ? text : JSON.stringify(text);
    throw queryFailure(
      `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${shown}`,
      'Timestamp',
    );
  });
};

const runWait = async (visit: Visit, state: LoadedWait): Promise<Step> => {
  const until = await waitUntil(visit, state);
  const { clock, activity } = visit.run;
  await activity.parked(clock.sleepUntil(until, visit.frame.signal));
  return leave(visit, state, visit.input);
};

const runFail = async (visit: Visit, state: LoadedFail): Promise<never> => {
  const text = async (field: 'Error' | 'Cause'): Promise<string | undefined> => {
    const template = state[field];
    if (template === undefined || expressionIn(template) === undefined) return template;
    const value = await evaluate(visit, template, field);
    return within(visit, () => {
      if (typeof value !== 'string') throw wrongType(template, field, 'string', value);
      return value;
    });
  };
  throw new StateFailure(await text('Error'), await text('Cause'));
};

const runState = (visit: Visit, state: LoadedState): Promise<Step> => {
  switch (state.Type) {
    case 'Pass':
      return leave(visit, state, visit.input);
    case 'Succeed':
      return leave(visit, state, visit.input);
    case 'Fail':
      return runFail(visit, state);
    case 'Wait':
      return runWait(visit, state);
    case 'Choice':
      return runChoice(visit, state);
    case 'Task':
      return withRecovery(visit, state, async () => {
        const result = await runTask(visit, state);
        return leave(visit, state, result, { result });
      });
    case 'Parallel':
      return withRecovery(visit, state, async () => {
        const result = await runParallel(visit, state, runScope);
        return leave(visit, state, result, { result });
      });
    case 'Map':
      return withRecovery(visit, state, async () => {
        const result = await runMap(visit, state, runScope);
        return leave(visit, state, result, { result });
      });
  }
};

const enter = (run: Run, frame: Frame, name: string, type: string, input: Json): Visit => {
  frame.signal.throwIfAborted();
  run.countTransition();
  frame.last = run.execution.record(`${type}StateEntered`, frame.last, { name, input });
  return {
    run,
    frame,
    name,
    input,
    enteredId: frame.last,
    enteredTime: run.clock.now(),
    retryCount: 0,
    token: undefined,
  };
};

/** Runs a scope from its first state to its end and gives the last state's output. */
export const runScope = async (
  run: Run,
  scope: LoadedScope,
  input: Json,
  frame: Frame,
): Promise<Json> => {
  let name = scope.StartAt;
  let current = input;
  for (;;) {
    const state = own(scope.States, name);
    if (state === undefined)
      throw new StateFailure('States.Runtime', `There is no state '${name}'.`);
    const visit = enter(run, frame, name, state.Type, current);
    checkSize(visit, current);
    try {
      const { output, assigned, next } = await runState(visit, state);
      frame.scope.own = { ...frame.scope.own, ...assigned };
      record(visit, `${state.Type}StateExited`, { name, output });
      if (next === undefined) return output;
      name = next;
      current = output;
    } catch (error) {
      if (error instanceof Aborted && error.why === 'sibling-failed')
        record(visit, `${state.Type}StateAborted`, { name });
      throw error;
    }
  }
};
