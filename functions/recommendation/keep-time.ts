import { onLambda } from '../on-lambda.ts';
import { keepTimeStep } from '../time-steps.ts';

/** Lets the process's rules say what time causes now. */
export const keepTime = keepTimeStep('recommendation', 'KeepRecommendationTime');

export const handler = onLambda(keepTime);
