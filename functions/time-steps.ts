import { z } from 'zod';
import { step } from '../engine/step.ts';
import { caseAggregate } from '../workflows/case/aggregate.ts';
import type { Look } from '../workflows/process.ts';
import { aggregates, streamKey } from './catalogue.ts';
import { loadCase, lookAt } from './look.ts';
import type { Ports } from './ports.ts';
import { systemCommand } from './system.ts';
import { settleWait } from './waits.ts';

/** The four steps that every process has; a file per step and process makes them Lambdas of their own. */

const CaseInput = z.object({ caseId: z.string().min(1) });
const TaskInput = CaseInput.extend({ taskId: z.string().min(1) });
const TokenInput = TaskInput.extend({
  token: z.string().min(1).max(2048),
  seat: z.string(),
  wakeAt: z.string(),
  enteredAt: z.string(),
  retry: z.number().default(0),
});

/** Where the case stands: what makes a restarted execution harmless. */
export const lookStep = (process: string) =>
  step({
    name: `${process}/look`,
    input: CaseInput,
    run:
      (ports: Ports) =>
      async ({ caseId }): Promise<Look> =>
        lookAt(process, await loadCase(ports, caseId)),
  });

/** Attaches a bounded wait to a task that exists; if the task is answered or has moved already, answers at once. */
export const awaitTaskStep = (process: string) =>
  step({
    name: `${process}/await-task`,
    input: TokenInput,
    run:
      (ports: Ports) =>
      async ({ caseId, taskId, seat, token, wakeAt, enteredAt, retry }): Promise<null> => {
        const stream = streamKey(caseAggregate, caseId);
        const wait = { taskId, seat, process, token, wakeAt, enteredAt, retry };
        await ports.waits.attach(stream, wait);
        const look = lookAt(process, await loadCase(ports, caseId));
        await settleWait(ports, stream, wait, look);
        return null;
      },
  });

/** An instant of interest has come: lets the rules say what time causes, then tells where the case stands. */
export const keepTimeStep = (process: string, command: string) =>
  step({
    name: `${process}/keep-time`,
    input: TaskInput.extend({ wakeAt: z.string() }),
    run:
      (ports: Ports) =>
      async ({ caseId, taskId, wakeAt }): Promise<Look> => {
        await systemCommand(
          ports,
          aggregates.cases,
          caseId,
          { type: command, taskId },
          `time|${process}|${taskId}|${wakeAt}`,
        );
        return lookAt(process, await loadCase(ports, caseId));
      },
  });

/** One branch failed: operators are told, the others go on, and the branch waits again. */
export const raiseAlarmStep = (process: string) =>
  step({
    name: `${process}/raise-alarm`,
    input: CaseInput.extend({
      taskId: z.string().optional(),
      error: z.string().optional(),
      cause: z.string().optional(),
    }),
    run:
      (ports: Ports) =>
      async ({ caseId, taskId, error, cause }): Promise<Look> => {
        ports.log.error('step failed', { process, caseId, taskId, error, cause });
        return lookAt(process, await loadCase(ports, caseId));
      },
  });
