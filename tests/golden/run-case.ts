import type { Json } from '../../engine/state-machine.ts';
import { createFakeClock } from '../../local/clock.ts';
import { ServiceError, StateFailure } from '../../local/step-functions/errors.ts';
import type { Options, StepFunctions } from '../../local/step-functions/port.ts';
import { createStepFunctions } from '../../local/step-functions/service.ts';
import type { GoldenCase, GoldenStep, GoldenTaskResult } from './case.ts';

/** What our interpreter made of a case. */
export interface Outcome {
  readonly status: string;
  readonly output: Json | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly states: readonly string[];
  readonly tokens: number;
  readonly seconds: number;
  readonly resultsUsed: number;
  /** Steps of the script that were answered otherwise than the case says. */
  readonly surprises: readonly string[];
}

const START = new Date('2026-01-05T01:00:00Z');
/** Far more than any case needs; a machine that never rests would wake for ever. */
const MAX_WAKES = 1_000;

type Call = Parameters<NonNullable<Options['call']>>[0];

const give = (result: GoldenTaskResult): Json => {
  if ('output' in result) return result.output;
  const { cause } = result;
  throw new StateFailure(
    result.error,
    typeof cause === 'string' || cause === undefined ? cause : JSON.stringify(cause),
  );
};

/** Does one step of the script; says what was surprising about it. */
const perform = (
  step: GoldenStep,
  sfn: StepFunctions,
  arn: string,
  tokens: readonly string[],
): string | undefined => {
  if (step.do === 'stop') {
    sfn.stop(arn, step.error, step.cause);
    return undefined;
  }
  if (step.do === 'see') {
    const { status } = sfn.describe(arn);
    return status === step.status
      ? undefined
      : `at ${step.at} s: expected ${step.status}, got ${status}`;
  }
  const token = tokens[step.task] ?? `no token ${step.task}`;
  let refused: string | undefined;
  try {
    if (step.do === 'succeed') sfn.sendTaskSuccess(token, step.output);
    if (step.do === 'fail') sfn.sendTaskFailure(token, step.error, step.cause);
    if (step.do === 'heartbeat') sfn.sendTaskHeartbeat(token);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    refused = error.name;
  }
  return refused === step.refused
    ? undefined
    : `at ${step.at} s: expected ${step.refused ?? 'taken'}, got ${refused ?? 'taken'}`;
};

/** Runs a case on the fake clock. */
export const runCase = async (golden: GoldenCase): Promise<Outcome> => {
  const tokens: string[] = [];
  let used = 0;
  const clock = createFakeClock(START);
  const call = async ({ token, signal }: Call): Promise<Json> => {
    if (token !== undefined) tokens.push(token);
    const result = golden.taskResults[used];
    if (result !== undefined) used += 1;
    const after = result?.after;
    if (after === null)
      return new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    if (after !== undefined) {
      const at = new Date(clock.now().getTime() + after * 1_000);
      await new Promise<void>((resolve, reject) => {
        const noTimer = clock.wakeAt(at, resolve);
        signal.addEventListener('abort', () => {
          noTimer();
          reject(signal.reason);
        });
      });
    }
    if (
      token !== undefined &&
      golden.script === undefined &&
      result !== undefined &&
      'output' in result
    ) {
      sfn.sendTaskSuccess(token, result.output);
    }
    if (result !== undefined) return give(result);
    if (token !== undefined) return {};
    throw new StateFailure('Golden.NoResultLeft', 'the case holds no further task result');
  };
  const sfn = createStepFunctions({ clock, call, invoke: () => Promise.resolve(null) });
  sfn.deploy('golden', golden.definition);
  const { executionArn } = sfn.start({ machine: 'golden', name: 'case', input: golden.input });
  const surprises: string[] = [];
  for (const step of golden.script ?? []) {
    await clock.advance(START.getTime() + step.at * 1_000 - clock.now().getTime());
    const surprise = perform(step, sfn, executionArn, tokens);
    if (surprise !== undefined) surprises.push(surprise);
  }
  await clock.advance(0);
  for (
    let wakes = 0;
    sfn.describe(executionArn).status === 'RUNNING' && wakes < MAX_WAKES;
    wakes += 1
  ) {
    const next = clock.nextWake();
    if (next === undefined) break;
    await clock.advance(next.getTime() - clock.now().getTime());
  }
  const seen = sfn.describe(executionArn);
  const states = sfn
    .history(executionArn)
    .flatMap(({ type, details }) => (type.endsWith('StateEntered') ? [String(details.name)] : []));
  void sfn.close();
  return {
    status: seen.status,
    output: seen.output,
    error: seen.error,
    cause: seen.cause,
    states,
    tokens: new Set(tokens).size,
    seconds: ((seen.stopDate ?? clock.now()).getTime() - START.getTime()) / 1_000,
    resultsUsed: used,
    surprises,
  };
};
