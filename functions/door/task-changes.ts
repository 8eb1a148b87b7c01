import { canonical } from '../../engine/canonical.ts';
import type { Task } from '../../engine/decider.ts';

/** Most are written in the same order of names, which is told sooner than that they say the same. */
const sameTask = (one: Task | undefined, other: Task): boolean =>
  one !== undefined &&
  (JSON.stringify(one) === JSON.stringify(other) || canonical(one) === canonical(other));

/** Tasks to write and to remove: the difference that the events make. */
export const taskChanges = (before: readonly Task[], after: readonly Task[]) => {
  const old = new Map(before.map((task) => [task.id, task]));
  const kept = new Set(after.map(({ id }) => id));
  const open = [...old.keys()];
  const put = after.filter((task) => !sameTask(old.get(task.id), task));
  return { put, remove: open.filter((id) => !kept.has(id)), open };
};
