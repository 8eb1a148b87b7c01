import type { Task } from '../../engine/decider.ts';
import { timeLeft } from '../../workflows/calendar/time-left.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { orgName } from '../../workflows/orgs/org.ts';
import type { Reader } from '../api/readable.ts';
import { shownTask } from '../api/shown-task.ts';
import { seesAll } from '../api/visible.ts';
import type { Ports } from '../ports.ts';

/** A task as people read it, with what is left of its time; while the clock is paused nothing runs. */
export const timedTask = <T extends Task>(
  { reference, now }: Pick<Ports, 'reference' | 'now'>,
  task: T,
) => ({
  ...shownTask(task),
  orgName: orgName(reference.orgs, task.org),
  ...(task.due === undefined || task.paused === true
    ? {}
    : { timeLeft: timeLeft(reference.calendar, now().toISOString(), task.due) }),
});

/** Whether a question is this reader's to answer. */
export const isMine = ({ actors, account }: Pick<Reader, 'actors' | 'account'>, task: Task) =>
  actors.some(({ actor }) => actor.org === task.org && actor.role === task.role) &&
  (task.account === undefined || task.account === account);

/** What everybody who sees the case may know of a question that is another's: with whom it is, and since when. */
const outline = (ports: Pick<Ports, 'reference'>, { id, kind, org, title, since }: Task) => ({
  id,
  kind,
  org,
  orgName: orgName(ports.reference.orgs, org),
  title,
  since,
});

/**
 * The open questions of a case as far as the reader may know them. The office sees each; others see with whom it is,
 * and the details of their own. Who the experts are stays with the office until the scores are closed.
 */
export const questionsFor = (ports: Pick<Ports, 'reference' | 'now'>, reader: Reader) => {
  const whole = seesAll(reader);
  return caseAggregate
    .tasks(reader.kase)
    .map((task) => ({ task, mine: isMine(reader, task) }))
    .filter(({ task, mine }) => whole || mine || task.role !== 'expert')
    .map(({ task, mine }) => ({
      mine,
      question: whole || mine ? timedTask(ports, task) : outline(ports, task),
    }));
};
