import type * as z from 'zod';
import { Impossible } from '../engine/failure.ts';
import { taskFunctions } from '../engine/placeholders.ts';
import type { Step } from '../engine/step.ts';
import { MACHINES } from '../workflows/machines.ts';
import type { Ports } from './kinds/ports.ts';
import { closeRanking } from './review/close-ranking.ts';
import { awaitTask } from './time/await-task.ts';
import { keepTime } from './time/keep-time.ts';
import { look } from './time/look.ts';
import { processNamed, type Served } from './time/look-at.ts';
import { raiseAlarm } from './time/raise-alarm.ts';

/** A step with its input's type forgotten: the engine hands over JSON and the step's schema parses it. */
export interface AnyStep {
  readonly name: string;
  readonly input: z.ZodType;
  readonly run: (ports: Ports) => (input: never) => Promise<unknown>;
}

const any = <I extends z.ZodType, O>(step: Step<Ports, I, O>): AnyStep => step;

/** The steps that every process has; a machine may do without some. */
const ofEach = (served: Served): readonly AnyStep[] => {
  const called = taskFunctions(served.process.machine);
  return [
    any(look(served)),
    any(awaitTask(served)),
    any(keepTime(served)),
    any(raiseAlarm(served)),
  ].filter(({ name }) => called.includes(name));
};

/** Every function that a machine may call: those of each process, and what a process has of its own, listed by hand. */
export const steps: readonly AnyStep[] = [
  ...MACHINES.flatMap(({ name }) => ofEach(processNamed(name))),
  any(closeRanking),
];

const byName = new Map(steps.map((step) => [step.name, step]));

/** The step that a machine's Task calls by this name. */
export const stepNamed = (name: string): AnyStep => {
  const found = byName.get(name);
  if (found === undefined) throw new Impossible(`no step ${name}`);
  return found;
};
