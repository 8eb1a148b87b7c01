import {
  LAMBDA_ASK,
  LAMBDA_INVOKE,
  type Retrier,
  type StateMachine,
  type TaskState,
} from '../../engine/state-machine.ts';

// A function that cannot answer is asked again for about three minutes; FULL jitter keeps many cases apart.
const RETRY: readonly Retrier[] = [
  {
    ErrorEquals: [
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
    ],
    IntervalSeconds: 2,
    MaxAttempts: 6,
    BackoffRate: 2,
    MaxDelaySeconds: 60,
    JitterStrategy: 'FULL',
  },
];

const TASK_ID = '{% $look.waits[0].taskId %}';

/** Rests until the case answers or its next instant comes; either way the case is looked at again. */
const restAt = (comment: string): TaskState => ({
  Type: 'Task',
  Comment: comment,
  Resource: LAMBDA_ASK,
  Arguments: {
    FunctionName: '${recommendation/await-task}',
    Payload: {
      caseId: '{% $caseId %}',
      taskId: TASK_ID,
      token: '{% $states.context.Task.Token %}',
      enteredAt: '{% $states.context.State.EnteredTime %}',
      retry: '{% $states.context.State.RetryCount %}',
    },
  },
  TimeoutSeconds: '{% $max([1, $floor(($toMillis($look.waits[0].wakeAt) - $millis()) / 1000)]) %}',
  Retry: RETRY,
  Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'KeepTime' }],
  Assign: { look: '{% $states.result %}' },
  Next: 'Route',
});

/** Recommendation of one case: time and order only; what happens is decided by the case and the batch. */
export const machine: StateMachine = {
  Comment:
    'Recommendation (推荐上报) of one application: nomination, letter, answer of the higher level',
  QueryLanguage: 'JSONata',
  StartAt: 'Look',
  States: {
    Look: {
      Type: 'Task',
      Comment: 'Where does the case stand? A restart lands there.',
      Resource: LAMBDA_INVOKE,
      Arguments: {
        FunctionName: '${recommendation/look}',
        Payload: { stream: '{% $states.input.caseId %}' },
      },
      Retry: RETRY,
      Assign: { caseId: '{% $states.input.caseId %}', look: '{% $states.result.Payload %}' },
      Next: 'Route',
    },
    Route: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $look.rest = 'Nomination' %}", Next: 'Nomination' },
        { Condition: "{% $look.rest = 'Letter' %}", Next: 'Letter' },
        { Condition: "{% $look.rest = 'UpstreamOutcome' %}", Next: 'UpstreamOutcome' },
      ],
      Default: 'Done',
    },
    Nomination: restAt('The office ranks the case within the quota (列入拟推荐).'),
    Letter: restAt('The decision chain approves and the letter is sent (推荐上报).'),
    UpstreamOutcome: restAt('The higher level decides; its document is recorded (上级评审结果).'),
    KeepTime: {
      Type: 'Task',
      Comment: 'An instant has come: remind, or warn of the upstream deadline. Nothing lapses.',
      Resource: LAMBDA_INVOKE,
      Arguments: {
        FunctionName: '${recommendation/keep-time}',
        Payload: { caseId: '{% $caseId %}', taskId: TASK_ID },
      },
      Retry: RETRY,
      Assign: { look: '{% $states.result.Payload %}' },
      Next: 'Route',
    },
    Done: { Type: 'Succeed' },
  },
};
