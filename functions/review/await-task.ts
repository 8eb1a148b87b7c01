import { onLambda } from '../on-lambda.ts';
import { awaitTaskStep } from '../time-steps.ts';

/** Attaches an execution's wait to a task that exists already. */
export const awaitTask = awaitTaskStep('review');

export const handler = onLambda(awaitTask);
