import type { Recorded } from '../../engine/event.ts';
import { caseProcesses } from '../../workflows/case/aggregate.ts';
import { deadlineEvents } from '../../workflows/case/deadlines.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { onBehalfEvents } from '../../workflows/on-behalf/record.ts';

/** A stay of the case at one place of a process's machine; without `until` it is there still. */
export interface Stay {
  readonly process: string;
  readonly state: string;
  /** The event that led there. */
  readonly seq: number;
  readonly at: string;
  readonly until?: string;
}

/** To what an event belongs: one of the processes, an act recorded on behalf, or time limits counted anew. */
export const areaOf = (type: string): string => {
  if (Object.hasOwn(onBehalfEvents, type)) return 'on-behalf';
  if (Object.hasOwn(deadlineEvents, type)) return 'deadlines';
  return caseProcesses.find(({ events }) => Object.hasOwn(events, type))?.name ?? '';
};

const DONE = 'Done';

/**
 * The road that the case took through the machines, in order. Every reader of the case may know it: where it stood at
 * any version is told to them anyway.
 */
export const courseOf = (
  states: readonly CaseState[],
  events: readonly Pick<Recorded, 'header'>[],
): readonly Stay[] => {
  const stays: Stay[] = [];
  const open = new Map<string, number>();
  for (const [index, kase] of states.entries()) {
    const { seq = 0, at = '' } = events[index]?.header ?? {};
    for (const { name, rest } of caseProcesses) {
      const state = rest(kase);
      const current = open.get(name);
      const stay = current === undefined ? undefined : stays[current];
      if ((stay?.state ?? DONE) === state) continue;
      if (stay !== undefined && current !== undefined) stays[current] = { ...stay, until: at };
      open.delete(name);
      if (state === DONE) continue;
      open.set(name, stays.length);
      stays.push({ process: name, state, seq, at });
    }
  }
  return stays;
};
