import type { Task } from '../../engine/decider.ts';
import { Deadline, explainDeadline } from '../../workflows/calendar/deadline.ts';

/** A task as people read it: beside the due instant, how it came about, in both languages. */
export const shownTask = <T extends Task>(task: T) => {
  const due = Deadline.safeParse(task.due);
  return due.success ? { ...task, dueExplained: explainDeadline(due.data) } : task;
};
