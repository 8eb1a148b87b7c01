import type { Json } from '../../engine/state-machine.ts';
import type { LoadedTask } from './definition.ts';
import { StateFailure } from './errors.ts';
import type { Step, Visit } from './run.ts';
import type { Asked } from './tokens.ts';
import { checkSize, evaluate, evaluateWhole, leave, record } from './visit.ts';

const ASKS = '.waitForTaskToken';

/** One try of a Task, from its call to its result: a new token each time, as on the service. */
interface Try extends Asked {
  readonly visit: Visit;
  readonly state: LoadedTask;
  token: string | undefined;
  /** Epoch milliseconds. */
  startedAt: number;
  /** Milliseconds; endless where the service's default (99,999,999 s, three years) is as good as never. */
  timeout: number;
  heartbeat: number;
  /** While the call is under way. */
  call: AbortController | undefined;
  noTimer: (() => void) | undefined;
  over: boolean;
}

/** What a function's error looks like to a machine: its name, and a cause that is a JSON text. */
const failureOf = (error: unknown): StateFailure => {
  if (error instanceof StateFailure) return error;
  if (!(error instanceof Error))
    return new StateFailure('Error', JSON.stringify({ errorMessage: String(error) }));
  const trace = (error.stack ?? '').split('\n').slice(0, 10);
  return new StateFailure(
    error.name,
    JSON.stringify({ errorType: error.name, errorMessage: error.message, trace }),
  );
};

const millisecondsOf = async (
  { visit, state }: Try,
  field: 'TimeoutSeconds' | 'HeartbeatSeconds',
): Promise<number> => {
  const template = state[field];
  if (template === undefined) return Number.POSITIVE_INFINITY;
  return (await evaluateWhole(visit, template, field, 1)) * 1_000;
};

/** The parts of `arn:aws:states:::lambda:invoke` as the history shows them. */
const resourceOf = (arn: string): { resourceType: string; resource: string } => {
  const [resource = arn, resourceType = ''] = arn.split(':').reverse();
  return { resourceType, resource };
};

/** Where the state leads with its result, which throws what went wrong. */
const finish = (visit: Visit, state: LoadedTask, result: () => Json): Promise<Step> => {
  const resource = resourceOf(state.Resource);
  try {
    const output = result();
    checkSize(visit, output);
    record(visit, 'TaskSucceeded', { ...resource, output });
    return leave(visit, state, output, { result: output });
  } catch (failure) {
    if (failure instanceof StateFailure) {
      const type = failure.error === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed';
      record(visit, type, { ...resource, error: failure.error, cause: failure.reason });
    }
    throw failure;
  }
};

/** Ends the try, once: whatever else comes is late. */
const settle = (one: Try, result: () => Json): void => {
  if (one.over) return;
  one.over = true;
  one.noTimer?.();
  const { visit, state, token } = one;
  const { tokens, resume } = visit.line.engine;
  if (token !== undefined) tokens.close(token);
  visit.line.rest = undefined;
  resume(visit, async () => finish(visit, state, result));
};

/** Ends the try with an error, and the call where it is under way. */
const fail = (one: Try, error: Error): void => {
  const { call } = one;
  settle(one, () => {
    throw error;
  });
  call?.abort(error);
};

/** Fails the try at its deadline or when a heartbeat stays away. */
const watch = (one: Try): void => {
  const { clock } = one.visit.line.engine;
  const deadline = one.startedAt + one.timeout;
  const beatDue = (): number => Math.max(one.startedAt, one.lastBeat) + one.heartbeat;
  const next = Math.min(deadline, beatDue());
  if (next === Number.POSITIVE_INFINITY) return;
  one.noTimer = clock.wakeAt(new Date(next), () => {
    const now = clock.now().getTime();
    if (now >= deadline) fail(one, new StateFailure('States.Timeout'));
    else if (now >= beatDue())
      fail(one, new StateFailure('States.Timeout', undefined, 'States.HeartbeatTimeout'));
    else watch(one);
  });
};

/** The call has returned: that is the result, unless the state asks. */
const returned = (one: Try, submitted: Json): void => {
  one.call = undefined;
  const { visit, state, token, over } = one;
  if (token === undefined) settle(one, () => submitted);
  else if (!over)
    record(visit, 'TaskSubmitted', { ...resourceOf(state.Resource), output: submitted });
};

/**
 * Calls, and rests until the result: what the call returns, or the answer where the state asks. An answer may come
 * before the call has returned: it counts at once, and the call is left to end in peace. A failed call closes the token.
 */
const begin = (one: Try, args: Json): void => {
  const { visit, state, token } = one;
  const { activity, call, clock } = visit.line.engine;
  if (visit.line.aborted !== undefined) throw visit.line.aborted;
  const controller = new AbortController();
  one.call = controller;
  one.startedAt = clock.now().getTime();
  visit.line.rest = { callOff: (why) => fail(one, why) };
  activity
    .during(call({ resource: state.Resource, args, token, signal: controller.signal }))
    .then((submitted) => returned(one, submitted))
    .catch((error: unknown) => fail(one, failureOf(error)));
  if (!one.over) watch(one);
};

const tryOf = (visit: Visit, state: LoadedTask): Try => {
  const one: Try = {
    visit,
    state,
    token: undefined,
    startedAt: 0,
    timeout: 0,
    heartbeat: 0,
    lastBeat: 0,
    call: undefined,
    noTimer: undefined,
    over: false,
    answered: (answer) =>
      settle(one, () => {
        if ('failure' in answer) throw answer.failure;
        return answer.output;
      }),
  };
  return one;
};

/** One try; the line rests until its result. */
export const runTask = async (visit: Visit, state: LoadedTask): Promise<undefined> => {
  const { tokens } = visit.line.engine;
  const one = tryOf(visit, state);
  if (state.Resource.endsWith(ASKS)) one.token = tokens.issue(one);
  visit.token = one.token;
  try {
    const args =
      state.Arguments === undefined
        ? visit.input
        : await evaluate(visit, state.Arguments, 'Arguments');
    checkSize(visit, args);
    one.timeout = await millisecondsOf(one, 'TimeoutSeconds');
    one.heartbeat = await millisecondsOf(one, 'HeartbeatSeconds');
    const resource = resourceOf(state.Resource);
    record(visit, 'TaskScheduled', {
      ...resource,
      parameters: args,
      timeoutInSeconds: state.TimeoutSeconds === undefined ? undefined : one.timeout / 1_000,
      heartbeatInSeconds: state.HeartbeatSeconds === undefined ? undefined : one.heartbeat / 1_000,
    });
    record(visit, 'TaskStarted', resource);
    begin(one, args);
  } catch (error) {
    if (one.token !== undefined) tokens.close(one.token);
    throw error;
  }
};
