import type { z } from 'zod';
import type { Step } from '../../engine/step.ts';
import type { Ports } from '../kinds/ports.ts';

const load = async <I extends z.ZodType, O>(step: Step<Ports, I, O>) =>
  (await import('./step-runtime.ts')).stepHandler(step);

/**
 * The handler of a step's file. What it needs on AWS is loaded by the handler alone: the embedded mode runs the same
 * steps from the same files and loads none of it.
 */
export const onLambda = <I extends z.ZodType, O>(step: Step<Ports, I, O>) => {
  type Handler = Awaited<ReturnType<typeof load<I, O>>>;
  // On Lambda at once: its start has more CPU than the calls that follow.
  const started = process.env.AWS_LAMBDA_FUNCTION_NAME === undefined ? undefined : load(step);
  return async (event: unknown, context: Parameters<Handler>[1]): Promise<unknown> =>
    (await (started ?? load(step)))(event, context);
};
