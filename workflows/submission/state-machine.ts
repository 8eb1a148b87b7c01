import {
  LAMBDA_ASK,
  LAMBDA_INVOKE,
  type Retrier,
  type StateMachine,
  type TaskState,
} from '../../engine/state-machine.ts';

/** A function that is being deployed or throttled comes back within seconds; a minute at most between two tries. */
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

const caseId = '{% $states.context.Execution.Input.caseId %}';
const taskId = '{% $look.waits[0].taskId %}';
const wakeAt = '{% $look.waits[0].wakeAt %}';

/** Rests at the case's one task until it is answered or its next instant of interest comes. */
const restAt = (comment: string): TaskState => ({
  Comment: comment,
  Type: 'Task',
  Resource: LAMBDA_ASK,
  Arguments: {
    FunctionName: `\${submission/await-task}`,
    Payload: {
      caseId,
      taskId,
      wakeAt,
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

/** From the opening of a case to its filing; the review goes on from there. */
export const machine: StateMachine = {
  Comment: 'Submission: keeps the time of an application until it is filed, withdrawn or lapsed',
  QueryLanguage: 'JSONata',
  StartAt: 'Look',
  States: {
    Look: {
      Comment: 'Where the case stands; so a restart lands there',
      Type: 'Task',
      Resource: LAMBDA_INVOKE,
      Arguments: { FunctionName: `\${submission/look}`, Payload: { caseId } },
      Retry: RETRY,
      Assign: { look: '{% $states.result.Payload %}' },
      Next: 'Route',
    },
    Route: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $look.rest = 'Filling' %}", Next: 'Filling' },
        { Condition: "{% $look.rest = 'PreliminaryReview' %}", Next: 'PreliminaryReview' },
      ],
      Default: 'Done',
    },
    Filling: restAt('The applicants fill in, confirm, sign off and file'),
    PreliminaryReview: restAt('The recommending county reviews before filing takes effect'),
    KeepTime: {
      Comment: 'A reminder, the end of the window, or a lapse',
      Type: 'Task',
      Resource: LAMBDA_INVOKE,
      Arguments: { FunctionName: `\${submission/keep-time}`, Payload: { caseId, taskId, wakeAt } },
      Retry: RETRY,
      Assign: { look: '{% $states.result.Payload %}' },
      Next: 'Route',
    },
    Done: { Type: 'Succeed' },
  },
};
