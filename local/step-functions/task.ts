import type { Json } from '../../engine/state-machine.ts';
import type { LoadedTask } from './definition.ts';
import { Aborted, StateFailure } from './errors.ts';
import type { Visit } from './run.ts';
import type { Ticket } from './tokens.ts';
import { checkSize, evaluate, evaluateWhole, record } from './visit.ts';

const ASKS = '.waitForTaskToken';

interface Limits {
  /** Seconds; absent means that the service's default (99,999,999 s, three years) is as good as never. */
  readonly timeout: number | undefined;
  readonly heartbeat: number | undefined;
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

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** Rejects with States.Timeout at the deadline or when a heartbeat stays away; never resolves. */
const watch = async (
  visit: Visit,
  limits: Limits,
  ticket: Ticket | undefined,
  signal: AbortSignal,
): Promise<never> => {
  const { clock } = visit.run;
  const start = clock.now().getTime();
  const deadline =
    limits.timeout === undefined ? Number.POSITIVE_INFINITY : start + limits.timeout * 1_000;
  const beatDue = (): number => {
    if (ticket === undefined || limits.heartbeat === undefined) return Number.POSITIVE_INFINITY;
    return Math.max(start, ticket.lastBeat()) + limits.heartbeat * 1_000;
  };
  for (;;) {
    const next = Math.min(deadline, beatDue());
    if (next === Number.POSITIVE_INFINITY) return untilAborted(signal);
    await clock.sleepUntil(new Date(next), signal);
    const now = clock.now().getTime();
    if (now >= deadline) throw new StateFailure('States.Timeout');
    if (now >= beatDue())
      throw new StateFailure('States.Timeout', undefined, 'States.HeartbeatTimeout');
  }
};

const readLimits = async (visit: Visit, state: LoadedTask): Promise<Limits> => {
  const seconds = async (
    field: 'TimeoutSeconds' | 'HeartbeatSeconds',
  ): Promise<number | undefined> => {
    const template = state[field];
    return template === undefined ? undefined : evaluateWhole(visit, template, field, 1);
  };
  return { timeout: await seconds('TimeoutSeconds'), heartbeat: await seconds('HeartbeatSeconds') };
};

/** The parts of `arn:aws:states:::lambda:invoke` as the history shows them. */
const resourceOf = (arn: string): { resourceType: string; resource: string } => {
  const [resource = arn, resourceType = ''] = arn.split(':').reverse();
  return { resourceType, resource };
};

/**
 * The result of the call, or of the answer when the task asks. An answer may come before the call has
 * returned: it counts at once, and the call is left to end in peace. A failed call closes the token.
 */
const outcome = async (
  visit: Visit,
  state: LoadedTask,
  args: Json,
  limits: Limits,
  ticket: Ticket | undefined,
): Promise<Json> => {
  const { activity, call } = visit.run;
  const work = new AbortController();
  const timers = new AbortController();
  const passOn = (): void => {
    work.abort(visit.frame.signal.reason);
    timers.abort(visit.frame.signal.reason);
  };
  visit.frame.signal.addEventListener('abort', passOn, { once: true });
  const called = activity.during(
    call({ resource: state.Resource, args, token: ticket?.token, signal: work.signal }),
  );
  const watched = watch(visit, limits, ticket, timers.signal);
  const asked = called.then((submitted) => {
    if (ticket === undefined) return submitted;
    if (!timers.signal.aborted)
      record(visit, 'TaskSubmitted', { ...resourceOf(state.Resource), output: submitted });
    return ticket.answer;
  });
  watched.catch(() => undefined);
  asked.catch(() => undefined);
  try {
    const runners = ticket === undefined ? [asked, watched] : [asked, watched, ticket.answer];
    return await activity.parked(Promise.race(runners));
  } catch (error) {
    // An answer that was accepted in the same instant counts: its sender has been told so.
    if (ticket !== undefined && !ticket.close() && !(error instanceof Aborted))
      return await ticket.answer;
    work.abort(error);
    throw error instanceof Aborted ? error : failureOf(error);
  } finally {
    timers.abort(new Aborted('sibling-failed'));
    visit.frame.signal.removeEventListener('abort', passOn);
  }
};

/** One try of a Task: a new token each time, as on the service. Gives the task's result. */
export const runTask = async (visit: Visit, state: LoadedTask): Promise<Json> => {
  const ticket = state.Resource.endsWith(ASKS) ? visit.run.tokens.issue() : undefined;
  try {
    visit.token = ticket?.token;
    const args =
      state.Arguments === undefined
        ? visit.input
        : await evaluate(visit, state.Arguments, 'Arguments');
    checkSize(visit, args);
    const limits = await readLimits(visit, state);
    const resource = resourceOf(state.Resource);
    record(visit, 'TaskScheduled', {
      ...resource,
      parameters: args,
      timeoutInSeconds: limits.timeout,
      heartbeatInSeconds: limits.heartbeat,
    });
    record(visit, 'TaskStarted', resource);
    try {
      const result = await outcome(visit, state, args, limits, ticket);
      checkSize(visit, result);
      record(visit, 'TaskSucceeded', { ...resource, output: result });
      return result;
    } catch (failure) {
      if (failure instanceof StateFailure) {
        const type = failure.error === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed';
        record(visit, type, { ...resource, error: failure.error, cause: failure.reason });
      }
      throw failure;
    }
  } finally {
    ticket?.close();
  }
};
