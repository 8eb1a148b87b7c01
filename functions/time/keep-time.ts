import * as z from 'zod';
import { step } from '../../engine/step.ts';
import type { Look } from '../../workflows/process.ts';
import { systemCommand } from '../door/system.ts';
import type { Ports } from '../kinds/ports.ts';
import { lookInto, type Served } from './look-at.ts';
import { onLambdaOfProcess } from './of-process.ts';
import { inputOf } from './process-input.ts';

/** An instant of interest has come: lets the rules say what time causes, then tells where the stream stands. */
export const keepTime = (served: Served) =>
  step({
    name: `${served.process.name}/keep-time`,
    input: inputOf(served.process, { taskId: z.string().min(1), wakeAt: z.string() }),
    run:
      (ports: Ports) =>
      async ({ id, taskId, wakeAt }): Promise<Look> => {
        const { name, keepTime: type } = served.process;
        const key = `time|${name}|${taskId}|${wakeAt}`;
        await systemCommand(ports, served.kind, id, { type, taskId }, key);
        return lookInto(ports, served, id);
      },
  });

export const handler = onLambdaOfProcess(keepTime);
