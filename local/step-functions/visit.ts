import type { Json } from '../../engine/state-machine.ts';
import { StateFailure } from './errors.ts';
import { recordEvent } from './execution.ts';
import { type Variables, wrongType } from './expressions.ts';
import type { Line, Step, Visit } from './run.ts';

/** Bytes of JSON that a state, a task or an execution may hand on: 256 KiB. */
export const MAX_PAYLOAD_BYTES = 262_144;

export const tooLarge = (value: Json): boolean =>
  Buffer.byteLength(JSON.stringify(value)) > MAX_PAYLOAD_BYTES;

export const checkSize = (visit: Visit, value: Json): void => {
  if (!tooLarge(value)) return;
  throw new StateFailure(
    'States.DataLimitExceeded',
    `The state/task '${visit.name}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
};

export const record = (
  visit: Visit,
  type: string,
  details?: Record<string, Json | undefined>,
): number => {
  const { line } = visit;
  line.last = recordEvent(line.execution, type, line.last, details);
  return line.last;
};

/** `$states.context`: https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html */
const contextOf = (visit: Visit, item: Line['item']): Json => {
  const { execution } = visit.line;
  return {
    Execution: {
      Id: execution.arn,
      Input: execution.input,
      Name: execution.name,
      RoleArn: 'arn:aws:iam::000000000000:role/local',
      StartTime: execution.startDate.toISOString(),
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.machine.arn, Name: execution.machine.name },
    State: {
      Name: visit.name,
      EnteredTime: new Date(visit.enteredAt).toISOString(),
      RetryCount: visit.retryCount,
    },
    ...(visit.token === undefined ? {} : { Task: { Token: visit.token } }),
    ...(item === undefined ? {} : { Map: { Item: { Index: item.Index, Value: item.Value } } }),
  };
};

/** Puts the state's name and event before an expression's failure, as the service words it. */
const failedHere = (visit: Visit, failure: StateFailure): StateFailure => {
  const reason =
    `An error occurred while executing the state '${visit.name}' ` +
    `(entered at the event id #${visit.enteredId}). ${failure.reason ?? ''}`;
  const { location } = failure;
  record(visit, 'EvaluationFailed', {
    state: visit.name,
    location,
    error: failure.error,
    cause: reason,
  });
  return new StateFailure(failure.error, reason);
};

/** Runs a check on evaluated data; its query failure is reported as this state's. */
export const within = async <T>(visit: Visit, work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StateFailure && error.location !== undefined
      ? failedHere(visit, error)
      : error;
  }
};

interface Extra {
  readonly result?: Json;
  readonly errorOutput?: Json;
  readonly item?: Line['item'];
}

/** A template of the state, evaluated with what the state may see. */
export const evaluate = (
  visit: Visit,
  template: Json,
  field: string,
  extra: Extra = {},
): Promise<Json> => {
  const { engine, outer, own, item } = visit.line;
  const states = {
    input: visit.input,
    result: extra.result,
    errorOutput: extra.errorOutput,
    context: contextOf(visit, extra.item ?? item),
  };
  const variables = { ...outer, ...own };
  return within(visit, () => engine.expressions.evaluate(template, field, states, variables));
};

/** A field that must come out as a whole number of at least `least`. */
export const evaluateWhole = async (
  visit: Visit,
  template: Json,
  field: string,
  least: number,
): Promise<number> => {
  const value = await evaluate(visit, template, field);
  return within(visit, () => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least) {
      throw wrongType(template, field, 'number', value);
    }
    return value;
  });
};

interface Leaving {
  readonly Output?: Json | undefined;
  readonly Assign?: Variables | undefined;
  readonly Next?: string | undefined;
}

/** Leaves a state (or a choice rule, or a catcher): both fields see the variables as they were on entry. */
export const leave = async (
  visit: Visit,
  { Output, Assign, Next }: Leaving,
  passing: Json,
  extra: Extra = {},
  at = '',
): Promise<Step> => {
  const output =
    Output === undefined ? passing : await evaluate(visit, Output, `${at}Output`, extra);
  checkSize(visit, output);
  if (Assign === undefined) return { output, assigned: {}, next: Next };
  const values = await evaluate(visit, Assign, `${at}Assign`, extra);
  checkSize(visit, values);
  const assigned: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    if (Object.hasOwn(visit.line.outer, name)) {
      throw new StateFailure(
        'States.Runtime',
        `The state '${visit.name}' assigns '${name}', a variable of an outer scope.`,
      );
    }
    assigned[name] = value;
  }
  return { output, assigned, next: Next };
};
