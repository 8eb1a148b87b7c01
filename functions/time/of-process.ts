import type * as z from 'zod';
import type { Step } from '../../engine/step.ts';
import type { Ports } from '../kinds/ports.ts';
import { onLambda } from '../wiring/on-lambda.ts';
import { processNamed, type Served } from './look-at.ts';

/**
 * The handler of a step that every process has. Which process, says the function's environment: one file serves the
 * functions of all, each of which has a role of its own.
 */
export const onLambdaOfProcess = <I extends z.ZodType, O>(
  stepOf: (served: Served) => Step<Ports, I, O>,
) => {
  const made = () => onLambda(stepOf(processNamed(process.env.PROCESS ?? '')));
  const held = process.env.PROCESS === undefined ? undefined : made();
  return (...given: Parameters<ReturnType<typeof made>>) => (held ?? made())(...given);
};
