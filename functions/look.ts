import { Impossible } from '../engine/failure.ts';
import { caseAggregate, caseProcesses } from '../workflows/case/aggregate.ts';
import type { CaseState } from '../workflows/case/state.ts';
import type { Look } from '../workflows/process.ts';
import { aggregates, streamKey } from './catalogue.ts';
import { rehydrate } from './history.ts';
import type { Ports } from './ports.ts';
import { withSeats } from './waits.ts';

/** Processes by name, without their message types: what time and steps need of them. */
export const processNamed = (name: string) => {
  const process = caseProcesses.find((candidate) => candidate.name === name);
  if (process === undefined) throw new Impossible(`no process ${name}`);
  return process;
};

export const lookAt = (name: string, kase: CaseState): Look => {
  const process = processNamed(name);
  const rest = process.rest(kase);
  return withSeats({
    version: kase.version,
    rest,
    waits: rest === 'Done' ? [] : process.waits(kase),
  });
};

export const loadCase = async (ports: Pick<Ports, 'events'>, caseId: string): Promise<CaseState> =>
  (await rehydrate(ports, aggregates.cases, streamKey(caseAggregate, caseId))).state as CaseState;
