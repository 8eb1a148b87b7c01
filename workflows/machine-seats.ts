import {
  type Catcher,
  type Json,
  LAMBDA_ASK,
  LAMBDA_INVOKE,
  type MapState,
  type State,
} from '../engine/state-machine.ts';
import { ASK_RETRY, askPayload, idOf, type Named, RETRY, secondsUntil } from './machine.ts';

/** The states of a place where many are asked at once, each on a seat of its own. */

const seatCatch = (name: string): readonly Catcher[] => [
  {
    ErrorEquals: ['States.Timeout', 'Recheck'],
    Output: '{% $states.input %}',
    Next: `Keep${name}Time`,
  },
  {
    ErrorEquals: ['States.ALL'],
    Output: "{% $merge([$states.input, {'error': $states.errorOutput.Error}]) %}",
    Next: `Alarm${name}`,
  },
];

const seatLook = "{% {'seat': $states.input.seat, 'look': $states.result.Payload} %}";

/** A state of a seat that calls one of the steps that every process has. */
const seatStep = (
  process: Named,
  step: string,
  comment: string,
  more: Readonly<Record<string, Json>>,
) =>
  ({
    Type: 'Task',
    Comment: comment,
    Resource: LAMBDA_INVOKE,
    Arguments: {
      FunctionName: `\${${process.name}/${step}}`,
      Payload: { ...idOf(process), taskId: '{% $states.input.taskId %}', ...more },
    },
    Output: seatLook,
    Retry: RETRY,
  }) as const;

/** The seat is asked and awaited until its time comes. */
const askedStates = (process: Named, name: string): Readonly<Record<string, State>> => ({
  [`Await${name}`]: {
    Type: 'Task',
    Comment: '等待答复 / this seat is asked and awaited',
    Resource: LAMBDA_ASK,
    Arguments: {
      FunctionName: `\${${process.name}/await-task}`,
      Payload: askPayload(process, '$states.input'),
    },
    TimeoutSeconds: secondsUntil('$states.input.wakeAt'),
    Retry: ASK_RETRY,
    Catch: seatCatch(name),
    End: true,
  },
  [`Keep${name}Time`]: {
    ...seatStep(process, 'keep-time', '时限到：催办、升级 / time has come: remind or escalate', {
      wakeAt: '{% $states.input.wakeAt %}',
    }),
    Catch: [seatCatch(name)[1] ?? { ErrorEquals: ['States.ALL'], Next: `Alarm${name}` }],
    Next: `${name}StillAsked`,
  },
});

/** A step of the seat failed: somebody is told, and it is tried again. */
const faultStates = (process: Named, name: string): Readonly<Record<string, State>> => ({
  [`Alarm${name}`]: {
    ...seatStep(process, 'raise-alarm', '步骤故障：报警 / a step failed: raise the alarm', {
      error: '{% $states.input.error %}',
    }),
    Next: `Pause${name}`,
  },
  // Five minutes: long enough not to burn transitions while an outage lasts, short against days.
  [`Pause${name}`]: {
    Type: 'Wait',
    Comment: '稍候五分钟 / five minutes, while a fault lasts',
    Seconds: 300,
    Next: `${name}StillAsked`,
  },
});

/** The iteration of one seat: wait, and while the seat is still asked, wait again. */
const seatStates = (process: Named, name: string): Readonly<Record<string, State>> => ({
  ...askedStates(process, name),
  ...faultStates(process, name),
  [`${name}StillAsked`]: {
    Type: 'Choice',
    Comment: '是否仍待答复 / whether this seat is still asked',
    Choices: [
      {
        Condition: '{% $count($states.input.look.waits[seat = $states.input.seat]) > 0 %}',
        Output: '{% $states.input.look.waits[seat = $states.input.seat][0] %}',
        Next: `Await${name}`,
      },
    ],
    Default: `${name}Settled`,
  },
  [`${name}Settled`]: {
    Type: 'Pass',
    Comment: '本席办结 / this seat is settled',
    Output: '{% $states.input.look %}',
    End: true,
  },
});

/** Many are asked at once, each on a seat of its own; one seat's fault never ends the others. At most 40. */
export const seatsState = (process: Named, name: string, comment: string): MapState => ({
  Type: 'Map',
  Comment: comment,
  Items: '{% [$look.waits] %}',
  ItemProcessor: {
    ProcessorConfig: { Mode: 'INLINE' },
    StartAt: `Await${name}`,
    States: seatStates(process, name),
  },
  // The latest look counts: seats are answered in any order.
  Assign: { look: '{% $sort($states.result, function($a, $b) { $a.version < $b.version })[0] %}' },
  Next: 'Route',
});
