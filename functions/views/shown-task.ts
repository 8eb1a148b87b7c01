import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import { Deadline, explainDeadline } from '../../workflows/calendar/deadline.ts';

const Said = z.object({ because: Bilingual });

/**
 * A task as people read it: beside the due instant, how it came about, in both languages. Who has it in hand is told to
 * some alone (desk/in-hand.ts).
 */
export const shownTask = <T extends Task>({ inHand: _told, ...task }: T) => {
  const due = Deadline.safeParse(task.due);
  if (due.success) return { ...task, dueExplained: explainDeadline(due.data) };
  // A date that somebody else set (a window, the higher level's) says itself where it comes from.
  const said = Said.safeParse(task.due?.why);
  return said.success ? { ...task, dueExplained: said.data.because } : task;
};
