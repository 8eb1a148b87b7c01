import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Ports } from '../../functions/kinds/ports.ts';

/** What an actor does that others can see or that others' doings change. */
export type Operation =
  | 'attach'
  | 'load'
  | 'following'
  | 'answer'
  | 'recheck'
  | 'drop'
  | 'status'
  | 'start'
  | 'raise';

/** Actors that stop before each of their operations until they are let through, one at a time. */
export interface Gates {
  /** Runs an actor's work; it counts as moving until it stops at a gate or is done. */
  actor<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Says that this actor will come: nothing is decided before it stands at its first gate. */
  expect(name: string): void;
  /** A gate of the actor's own. */
  pass(name: string): Promise<void>;
  /** Ports of an actor, with gates before these operations on this stream; what follows elsewhere passes. */
  ports(name: string, of: Ports, at: { stream: StreamKey; before: readonly Operation[] }): Ports;
  /** Who stands at a gate, once nobody moves. */
  standing(): Promise<readonly string[]>;
  let(name: string): void;
}

export const createGates = (): Gates => {
  const moving = new Set<string>();
  const stopped = new Map<string, () => void>();
  const waiting: (() => void)[] = [];

  const moved = (): void => {
    if (moving.size === 0) for (const tell of waiting.splice(0)) tell();
  };

  const pass = (name: string): Promise<void> =>
    new Promise((resolve) => {
      stopped.set(name, resolve);
      moving.delete(name);
      moved();
    });

  return {
    pass,
    expect: (name) => void moving.add(name),
    actor: async (name, work) => {
      moving.add(name);
      try {
        return await work();
      } finally {
        moving.delete(name);
        moved();
      }
    },
    ports: (name, of, { stream, before }) => {
      const gated =
        <A extends unknown[], R>(operation: Operation, call: (...args: A) => Promise<R>) =>
        async (...args: A): Promise<R> => {
          const elsewhere = operation === 'load' && args[0] !== stream;
          if (before.includes(operation) && !elsewhere) await pass(name);
          return call(...args);
        };
      const { events, waits, runs, following, executions } = of;
      return {
        ...of,
        events: { ...events, load: gated('load', events.load) },
        waits: { attach: gated('attach', waits.attach), drop: gated('drop', waits.drop) },
        runs: { raise: gated('raise', runs.raise) },
        following: { of: gated('following', following.of) },
        executions: {
          ...executions,
          start: gated('start', executions.start),
          status: gated('status', executions.status),
          answer: gated('answer', executions.answer),
          recheck: gated('recheck', executions.recheck),
        },
      };
    },
    standing: async () => {
      if (moving.size > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      return [...stopped.keys()].sort();
    },
    let: (name) => {
      const go = stopped.get(name);
      stopped.delete(name);
      moving.add(name);
      go?.();
    },
  };
};

/** Chooses among options; the explorer sees to it that every choice is taken in some run. */
export type Choose = (options: readonly string[]) => string;

/** Runs again and again until every sequence of choices was taken; answers their number. */
export const explore = async (
  run: (choose: Choose, path: () => string) => Promise<void>,
): Promise<number> => {
  const path: { readonly options: readonly string[]; index: number }[] = [];
  for (let runs = 1; ; runs += 1) {
    let depth = 0;
    const choose: Choose = (options) => {
      const known = path[depth] ?? { options, index: 0 };
      path[depth] = known;
      depth += 1;
      return known.options[known.index] ?? '';
    };
    await run(choose, () => path.map(({ options, index }) => options[index]).join(' > '));
    while (path.length > 0) {
      const last = path[path.length - 1];
      if (last !== undefined && last.index + 1 < last.options.length) break;
      path.pop();
    }
    const last = path[path.length - 1];
    if (last === undefined) return runs;
    last.index += 1;
  }
};
