import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  type SFNClientConfig,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { Failure } from '../engine/failure.ts';
import { own } from '../engine/own.ts';
import type { Executions } from '../engine/ports/executions.ts';

/** A machine that the deployment did not name: a defect of the wiring. */
export class UnknownMachine extends Failure {
  override readonly name = 'UnknownMachine';
}

/** Per try. The reconciler behind it is retried as a whole, so this need not last. */
const TIMEOUTS = { connectionTimeout: 1_000, requestTimeout: 3_000 };

/** `…:stateMachine:<machine>` becomes `…:execution:<machine>:<name>`, as the service itself names executions. */
const executionArn = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Name of the error that ends a wait which is outdated; the machines catch it and look at the case again. */
const RECHECK = 'Recheck';

/** A token that is unknown, ended or timed out is normal: somebody was quicker, or time was. */
const settled = async (sent: Promise<unknown>): Promise<'answered' | 'gone'> => {
  try {
    await sent;
    return 'answered';
  } catch (error) {
    if ([InvalidToken, TaskDoesNotExist, TaskTimedOut].some((kind) => error instanceof kind))
      return 'gone';
    throw error;
  }
};

/**
 * Step Functions. `machines` gives the ARN of each machine by its name (the process's). An answer for a token that is
 * unknown, ended or timed out is normal (design §6): 'gone'.
 * Source: https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html
 */
export const sfnExecutions = (
  machines: Readonly<Record<string, string>>,
  config: SFNClientConfig = {},
): Executions => {
  let client: SFNClient | undefined;
  const sfn = () => {
    client ??= new SFNClient({
      maxAttempts: 3,
      cacheMiddleware: true,
      requestHandler: TIMEOUTS,
      ...config,
    });
    return client;
  };
  const arnOf = (machine: string): string => {
    const arn = own(machines, machine);
    if (arn === undefined) throw new UnknownMachine(`no machine is called ${machine}`);
    return arn;
  };
  return {
    async start(machine, name, input) {
      try {
        await sfn().send(
          new StartExecutionCommand({
            stateMachineArn: arnOf(machine),
            name,
            input: JSON.stringify(input),
          }),
        );
        return 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'exists';
        throw error;
      }
    },
    async status(machine, name) {
      try {
        const command = new DescribeExecutionCommand({
          executionArn: executionArn(arnOf(machine), name),
        });
        const { status } = await sfn().send(command);
        return status === 'RUNNING' || status === 'PENDING_REDRIVE' ? 'running' : 'ended';
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return 'unknown';
        throw error;
      }
    },
    async stop(machine, name, cause) {
      try {
        await sfn().send(
          new StopExecutionCommand({ executionArn: executionArn(arnOf(machine), name), cause }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
    async answer(token, output) {
      const success = new SendTaskSuccessCommand({
        taskToken: token,
        output: JSON.stringify(output),
      });
      return settled(sfn().send(success));
    },
    async recheck(token) {
      const cause = 'the question or its instant has changed';
      return settled(
        sfn().send(new SendTaskFailureCommand({ taskToken: token, error: RECHECK, cause })),
      );
    },
  };
};
