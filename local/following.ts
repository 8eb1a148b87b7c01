import type { StreamKey } from '../engine/ports/event-store.ts';
import type { Following, Run, Runs, Wait, Waits } from '../engine/ports/executions.ts';
import type { Wakes } from '../engine/wakes.ts';
import { wakesInMemory } from './wakes.ts';

/** A wait of a later entry, or of a later retry of the same entry, stays: its token is the one that counts. */
const isLater = (known: Wait, wait: Wait): boolean =>
  known.enteredAt > wait.enteredAt ||
  (known.enteredAt === wait.enteredAt && known.retry > wait.retry);

const within = <V>(of: Map<StreamKey, Map<string, V>>, stream: StreamKey): Map<string, V> => {
  const known = of.get(stream) ?? new Map<string, V>();
  of.set(stream, known);
  return known;
};

/**
 * Waits and runs of executions that live in this process, and end with it: kept where they are, not on the disk. The
 * same rules as the table's (adapters/dynamodb/following.ts); a start looks at all open streams and makes them anew.
 */
export const followingInMemory = (): {
  readonly waits: Waits;
  readonly runs: Runs;
  readonly following: Following;
  readonly wakes: Wakes;
} => {
  const waitsOf = new Map<StreamKey, Map<string, Wait>>();
  const runsOf = new Map<StreamKey, Map<string, Run>>();
  return {
    waits: {
      async attach(stream, wait) {
        const known = within(waitsOf, stream);
        const before = known.get(wait.taskId);
        if (before === undefined || !isLater(before, wait)) known.set(wait.taskId, wait);
      },
      async drop(stream, { taskId, token }) {
        const known = waitsOf.get(stream);
        if (known?.get(taskId)?.token === token) known?.delete(taskId);
        if (known?.size === 0) waitsOf.delete(stream);
      },
    },
    runs: {
      async raise(stream, process, level, from, execution) {
        const known = within(runsOf, stream);
        const key = `${process}#${level}`;
        if ((known.get(key)?.attempt ?? 0) !== from) return false;
        known.set(key, { process, level, attempt: from + 1, execution });
        return true;
      },
    },
    wakes: wakesInMemory((stream, { process, taskId, wakeAt }) => {
      const wait = waitsOf.get(stream)?.get(taskId);
      return wait?.process === process && wait.wakeAt === wakeAt;
    }),
    following: {
      async of(stream) {
        return {
          waits: [...(waitsOf.get(stream)?.values() ?? [])],
          runs: [...(runsOf.get(stream)?.values() ?? [])],
        };
      },
    },
  };
};
