import { onLambda } from '../on-lambda.ts';
import { lookStep } from '../time-steps.ts';

/** Where the case stands in this process. */
export const look = lookStep('recommendation');

export const handler = onLambda(look);
