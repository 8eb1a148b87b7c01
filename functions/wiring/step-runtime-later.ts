import type * as z from 'zod';
import type { Step } from '../../engine/step.ts';
import type { Ports } from '../kinds/ports.ts';

type Handler = ReturnType<typeof import('./step-runtime.ts').stepHandler>;

/** Loads what a step needs on AWS when it is called, which it never is where the steps run in one process. */
export const stepHandler =
  <I extends z.ZodType, O>(step: Step<Ports, I, O>) =>
  async (event: unknown, context: Parameters<Handler>[1]): Promise<unknown> => {
    const { stepHandler: ofStep } = await import('./step-runtime.ts');
    return ofStep(step)(event, context);
  };
