import { onLambda } from '../on-lambda.ts';
import { lookStep } from '../time-steps.ts';

/** Where the case stands in this process. */
export const look = lookStep('notice');

export const handler = onLambda(look);
