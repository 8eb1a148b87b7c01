import type { Bilingual } from '../../engine/bilingual.ts';
import type { Task } from '../../engine/decider.ts';
import type { Clock } from '../calendar/clock.ts';
import type { CaseState } from '../case/state.ts';
import type { TaskId } from '../task-id.ts';

interface Question {
  readonly id: TaskId;
  readonly kind: string;
  readonly org: string;
  readonly role: string;
  readonly account?: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly commands: readonly string[];
  readonly since: string;
}

/** A task with its time limit, where it has one. Once lateness is on record, no machine waits for it. */
export const taskOf = (question: Question, clock?: Clock): Task => {
  if (clock === undefined) return question;
  const { due, wakeAt, reminded } = clock;
  return {
    ...question,
    due,
    ...(wakeAt === undefined ? {} : { wakeAt }),
    ...(reminded === undefined ? {} : { reminded }),
  };
};

/** The office whose call it is: what it is asked, it is asked as its organiser. */
export const officeOf = ({
  identity,
}: CaseState): { readonly org: string; readonly role: string } => ({
  org: identity?.office ?? '',
  role: 'office',
});
