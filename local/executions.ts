import type { Executions } from '../engine/ports/executions.ts';
import type { Json } from '../engine/state-machine.ts';
import { ServiceError } from './step-functions/errors.ts';
import type { StepFunctions } from './step-functions/port.ts';

/** What goes to a machine is JSON there and here. */
const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Runs the work; the error of Step Functions that is named is an answer too. */
const unless = <T>(work: () => T, names: readonly string[], otherwise: T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ServiceError && names.includes(error.name)) return otherwise;
    throw error;
  }
};

/** A token that is unknown, ended or timed out is normal: somebody was quicker, or time was. */
const answering = (send: () => void): 'answered' | 'gone' =>
  unless(
    () => {
      send();
      return 'answered' as const;
    },
    ['InvalidToken', 'TaskDoesNotExist', 'TaskTimedOut'],
    'gone',
  );

/** The engine in this process, asked without a wire; what adapters/sfn.ts is to Step Functions on AWS. */
export const directExecutions = (sfn: StepFunctions): Executions => {
  const arnOf = (machine: string, name: string): string =>
    `${sfn.machineArn(machine).replace(':stateMachine:', ':execution:')}:${name}`;
  return {
    async start(machine, name, input) {
      const start = () => {
        sfn.start({ machine, name, input: json(input) });
        return 'started' as const;
      };
      return unless(start, ['ExecutionAlreadyExists'], 'exists');
    },
    async status(machine, name) {
      const describe = () =>
        sfn.describe(arnOf(machine, name)).status === 'RUNNING' ? 'running' : 'ended';
      return unless<'running' | 'ended' | 'unknown'>(
        describe,
        ['ExecutionDoesNotExist'],
        'unknown',
      );
    },
    async stop(machine, name, cause) {
      const stop = () => void sfn.stop(arnOf(machine, name), undefined, cause);
      unless(stop, ['ExecutionDoesNotExist'], undefined);
    },
    answer: async (token, output) => answering(() => sfn.sendTaskSuccess(token, json(output))),
    recheck: async (token) =>
      answering(() =>
        sfn.sendTaskFailure(token, 'Recheck', 'the question or its instant has changed'),
      ),
  };
};
