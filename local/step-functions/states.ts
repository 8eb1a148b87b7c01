import type { LoadedChoice, LoadedFail, LoadedWait } from './definition.ts';
import { queryFailure, StateFailure } from './errors.ts';
import { expressionIn, wrongType } from './expressions.ts';
import { runMap, runParallel } from './nested.ts';
import { restUntil, type Step, type Visit } from './run.ts';
import { runTask } from './task.ts';
import { evaluate, evaluateWhole, leave, within } from './visit.ts';

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
    return new Date(visit.line.engine.clock.now().getTime() + seconds * 1_000);
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

const runWait = async (visit: Visit, state: LoadedWait): Promise<undefined> =>
  restUntil(visit, await waitUntil(visit, state), () => leave(visit, state, visit.input));

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

/** One try of the state that is visited. Undefined: the line rests in it. */
export const runState = (visit: Visit): Promise<Step | undefined> => {
  const { state } = visit;
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
      return runTask(visit, state);
    case 'Parallel':
      return runParallel(visit, state);
    case 'Map':
      return runMap(visit, state);
  }
};
