import { onLambda } from '../on-lambda.ts';
import { keepTimeStep } from '../time-steps.ts';

/** Lets the process's rules say what time causes now. */
export const keepTime = keepTimeStep('notice', 'KeepNoticeTime');

export const handler = onLambda(keepTime);
