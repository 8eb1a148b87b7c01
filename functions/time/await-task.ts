import * as z from 'zod';
import { step } from '../../engine/step.ts';
import { streamKey } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { lookInto, type Served } from './look-at.ts';
import { onLambdaOfProcess } from './of-process.ts';
import { inputOf } from './process-input.ts';
import { settleWait } from './waits.ts';

const WAIT = {
  taskId: z.string().min(1),
  token: z.string().min(1).max(2048),
  seat: z.string(),
  wakeAt: z.string(),
  enteredAt: z.string(),
  retry: z.number().default(0),
};

/** Attaches a bounded wait to a task that exists; if the task is answered or has moved already, answers at once. */
export const awaitTask = (served: Served) =>
  step({
    name: `${served.process.name}/await-task`,
    input: inputOf(served.process, WAIT),
    run:
      (ports: Ports) =>
      async ({ id, taskId, seat, token, wakeAt, enteredAt, retry }): Promise<null> => {
        const stream = streamKey(served.kind, id);
        const process = served.process.name;
        const wait = { taskId, seat, process, token, wakeAt, enteredAt, retry };
        await ports.waits.attach(stream, wait);
        await settleWait(ports, stream, wait, await lookInto(ports, served, id));
        return null;
      },
  });

export const handler = onLambdaOfProcess(awaitTask);
