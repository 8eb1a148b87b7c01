import { randomUUID } from 'node:crypto';
import { type Json, LAMBDA_ASK, LAMBDA_INVOKE } from '../../engine/state-machine.ts';
import { StateFailure } from './errors.ts';
import type { Options } from './port.ts';
import type { Call } from './run.ts';

/** The task results have the shape that the service gives for lambda:invoke: `$states.result.Payload`. */
export const lambda =
  (invoke: Options['invoke']) =>
  async ({ args, token, signal }: Call): Promise<Json> => {
    const given =
      typeof args === 'object' && args !== null && !Array.isArray(args) ? Object.entries(args) : [];
    const { FunctionName: functionName, Payload: payload = {} } = Object.fromEntries(given);
    if (typeof functionName !== 'string')
      throw new StateFailure('States.Runtime', 'FunctionName must be a string.');
    const result = await invoke({ functionName, payload, token, signal });
    return {
      ExecutedVersion: '$LATEST',
      Payload: result ?? null,
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: randomUUID() },
      StatusCode: 200,
    };
  };

/** What a Task may call here. */
export const RESOURCES: readonly string[] = [LAMBDA_INVOKE, LAMBDA_ASK];
