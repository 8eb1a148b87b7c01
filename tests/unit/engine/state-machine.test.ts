import { describe, expect, it } from 'vitest';
import { substitute, taskFunctions, UnknownPlaceholder } from '../../../engine/placeholders.ts';
import type { StateMachine } from '../../../engine/state-machine.ts';

const machine: StateMachine = {
  QueryLanguage: 'JSONata',
  StartAt: 'Read',
  States: {
    Read: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: `\${review/read-case}`, Payload: '{% $states.input %}' },
      Next: 'Seats',
    },
    Seats: {
      Type: 'Map',
      Items: '{% $states.input.seats %}',
      ItemProcessor: {
        StartAt: 'Both',
        States: {
          Both: {
            Type: 'Parallel',
            End: true,
            Branches: [
              {
                StartAt: 'Await',
                States: {
                  Await: {
                    Type: 'Task',
                    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
                    Arguments: {
                      FunctionName: `\${review/await-opinion}`,
                      Payload: { token: '{% $states.context.Task.Token %}' },
                    },
                    End: true,
                  },
                },
              },
              {
                StartAt: 'ReadAgain',
                States: {
                  ReadAgain: {
                    Type: 'Task',
                    Resource: 'arn:aws:states:::lambda:invoke',
                    Arguments: { FunctionName: `\${review/read-case}`, Payload: {} },
                    End: true,
                  },
                },
              },
            ],
          },
        },
      },
      End: true,
    },
  },
};

describe('a product machine', () => {
  it('names each function of its tasks once, in all nested states', () => {
    expect(taskFunctions(machine)).toEqual(['review/await-opinion', 'review/read-case']);
  });

  it('is deployed with the functions in place of the placeholders', () => {
    const text = JSON.stringify(
      substitute(machine, { 'review/await-opinion': 'fn-a', 'review/read-case': 'fn-r' }),
    );
    expect(text).toContain('"FunctionName":"fn-a"');
    expect(text.match(/"FunctionName":"fn-r"/g)).toHaveLength(2);
    expect(text).not.toContain(`\${`);
  });

  it('is not deployed while a placeholder has no function', () => {
    expect(() => substitute(machine, { 'review/read-case': 'fn-r' })).toThrow(UnknownPlaceholder);
  });
});
