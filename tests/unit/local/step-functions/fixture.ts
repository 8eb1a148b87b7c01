import type { Json } from '../../../../engine/state-machine.ts';
import { createFakeClock } from '../../../../local/clock.ts';
import type { Alarm, Invocation, StepFunctions } from '../../../../local/step-functions/port.ts';
import { createStepFunctions } from '../../../../local/step-functions/service.ts';

export const START = new Date('2026-03-02T01:00:00Z');
export const DAY_MS = 86_400_000;

/** A machine of the given states that begins with the first. */
export const machineOf = (states: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});

export const callTask = (more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
  ...('Next' in more ? {} : { End: true }),
  ...more,
});

export const askTask = (more: Record<string, unknown> = {}) => ({
  ...callTask(more),
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
});

/** An engine on a fake clock whose calls are written down; `invoke` may be replaced. */
export const engine = (
  invoke: (invocation: Invocation) => Promise<Json | undefined> = () => Promise.resolve(null),
  keepEnded?: number,
) => {
  const calls: Invocation[] = [];
  const alarms: Alarm[] = [];
  const clock = createFakeClock(START, () => sfn.idle());
  const sfn: StepFunctions = createStepFunctions({
    clock,
    invoke: (invocation) => {
      calls.push(invocation);
      return invoke(invocation);
    },
    onAlarm: (alarm) => alarms.push(alarm),
    ...(keepEnded === undefined ? {} : { keepEnded }),
  });
  const run = async (definition: unknown, input: Json = {}) => {
    sfn.deploy('machine', definition);
    const { executionArn } = sfn.start({ machine: 'machine', name: 'one', input });
    await sfn.idle();
    return { arn: executionArn, see: () => sfn.describe(executionArn) };
  };
  return { sfn, clock, calls, alarms, run };
};
