import type * as z from 'zod';
import { onStep } from '../../adapters/lambda.ts';
import { sfnExecutions } from '../../adapters/sfn.ts';
import type { Step } from '../../engine/step.ts';
import type { Ports } from '../kinds/ports.ts';
import { log, portsWith } from './runtime.ts';

const ports = portsWith({ executions: ({ MACHINE_ARNS }) => sfnExecutions(MACHINE_ARNS) });

/** A step as a Lambda: parsing, logging and the ports of AWS around it. */
export const stepHandler = <I extends z.ZodType, O>(step: Step<Ports, I, O>) =>
  onStep<Ports, z.output<I>, O>(log, step, ports);
