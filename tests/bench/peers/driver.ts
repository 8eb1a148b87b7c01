import { percentile, round, type Times } from '../numbers.ts';
import type { FlowApi } from './client.ts';
import { DEPARTMENTS, expected, form, opinion } from './flow.ts';

/** How the engine is loaded: so many lifecycles at a time, or so many begun a second whatever it does. */
export interface Load {
  readonly lifecycles: number;
  readonly atOnce: number;
  readonly perSecond?: number;
}

export interface Driven {
  readonly done: number;
  /** Results that are not the flow's, and requests that failed. */
  readonly wrong: number;
  readonly firstFault?: string;
  readonly lifecyclesPerSecond: number;
  /** Milliseconds: an act until it is durable; from there until the next phase can be seen; the whole. */
  readonly actMs: Times;
  readonly phaseMs: Times;
  readonly lifecycleMs: Times;
}

const timesOf = (values: readonly number[]): Times => ({
  p50: round(percentile(values, 0.5)),
  p99: round(percentile(values, 0.99)),
});

const watch = () => {
  const lists = { act: [], phase: [], lifecycle: [] } as Record<string, number[]>;
  const timed = async <T>(of: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    lists[of]?.push(performance.now() - began);
    return result;
  };
  return { timed, of: (name: string): readonly number[] => lists[name] ?? [] };
};

type Timed = ReturnType<typeof watch>['timed'];

/** What people do: each waits until their turn can be seen. Answers whether the result is the flow's. */
const lifecycle = async (api: FlowApi, timed: Timed, id: string): Promise<boolean> => {
  const act = (name: string) => timed('act', () => api.act(id, name, opinion(id, name)));
  const see = (name: string) => timed('phase', () => api.phase(id, name));
  await timed('act', () => api.submit(id, form(id)));
  await see('review');
  await Promise.all(DEPARTMENTS.map(act));
  await see('expert');
  await act('score');
  await see('decision');
  await act('decision');
  const result = await timed('phase', () => api.result(id));
  return result.status === 'done' && result.head === expected(id).head;
};

/** Begins them at their instants, whatever the engine does. */
const atRate = async (count: number, perSecond: number, one: (n: number) => Promise<void>) => {
  const began = performance.now();
  const open: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    const wait = began + (n * 1000) / perSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    open.push(one(n));
  }
  await Promise.all(open);
};

const inLoop = async (count: number, atOnce: number, one: (n: number) => Promise<void>) => {
  let next = 0;
  const worker = async () => {
    while (next < count) await one(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

export const drive = async (api: FlowApi, load: Load, prefix: string): Promise<Driven> => {
  const { timed, of } = watch();
  const faults: string[] = [];
  const one = async (n: number): Promise<void> => {
    const id = `${prefix}-${n}`;
    try {
      if (!(await timed('lifecycle', () => lifecycle(api, timed, id)))) faults.push(`${id}: wrong`);
    } catch (error) {
      faults.push(String(error));
    }
  };
  const began = performance.now();
  if (load.perSecond === undefined) await inLoop(load.lifecycles, load.atOnce, one);
  else await atRate(load.lifecycles, load.perSecond, one);
  const seconds = (performance.now() - began) / 1000;
  const done = of('lifecycle').length;
  return {
    done,
    wrong: faults.length,
    ...(faults[0] === undefined ? {} : { firstFault: faults[0] }),
    lifecyclesPerSecond: round(done / seconds),
    actMs: timesOf(of('act')),
    phaseMs: timesOf(of('phase')),
    lifecycleMs: timesOf(of('lifecycle')),
  };
};
