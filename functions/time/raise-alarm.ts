import * as z from 'zod';
import { step } from '../../engine/step.ts';
import type { Look } from '../../workflows/process.ts';
import type { Ports } from '../kinds/ports.ts';
import { lookInto, type Served } from './look-at.ts';
import { onLambdaOfProcess } from './of-process.ts';
import { inputOf } from './process-input.ts';

const FAULT = {
  taskId: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
};

/** One branch failed: operators are told, the others go on, and the branch waits again. */
export const raiseAlarm = (served: Served) =>
  step({
    name: `${served.process.name}/raise-alarm`,
    input: inputOf(served.process, FAULT),
    run:
      (ports: Ports) =>
      ({ id, taskId, error, cause }): Promise<Look> => {
        const { name } = served.process;
        ports.log.error('step failed', { process: name, id, taskId, error, cause });
        return lookInto(ports, served, id);
      },
  });

export const handler = onLambdaOfProcess(raiseAlarm);
