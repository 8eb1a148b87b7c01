import { onLambda } from '../on-lambda.ts';
import { raiseAlarmStep } from '../time-steps.ts';

/** Tells operators that one branch failed; the others go on. */
export const raiseAlarm = raiseAlarmStep('submission');

export const handler = onLambda(raiseAlarm);
