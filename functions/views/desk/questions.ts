import type { Task } from '../../../engine/decider.ts';
import { roleName } from '../../../workflows/account/roles.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { timeLeft } from '../../../workflows/calendar/time-left.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { CASE_STATUS } from '../../../workflows/case/status.ts';
import { WITH } from '../../../workflows/case/with-whom.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import type { Ports } from '../../kinds/ports.ts';
import type { Reader } from '../readable.ts';
import { shownTask } from '../shown-task.ts';

/** A task as people read it, with what is left of its time; while the clock is paused nothing runs. */
export const timedTask = <T extends Task>(
  { reference, now }: Pick<Ports, 'reference' | 'now'>,
  task: T,
) => ({
  ...shownTask(task),
  orgName: orgName(reference.orgs, task.org, localDateOf(now().toISOString())),
  ...(task.due === undefined || task.paused === true
    ? {}
    : { timeLeft: timeLeft(reference.calendar, now().toISOString(), task.due) }),
});

/** Whether a question is this reader's to answer. */
export const isMine = ({ actors, account }: Pick<Reader, 'actors' | 'account'>, task: Task) =>
  actors.some(({ actor }) => actor.org === task.org && actor.role === task.role) &&
  (task.account === undefined || task.account === account);

/** Of a question that is another's on the own side: with whom it is, and since when. */
const outline = (
  ports: Pick<Ports, 'reference' | 'now'>,
  { id, kind, org, title, since }: Task,
) => ({
  id,
  kind,
  org,
  orgName: orgName(ports.reference.orgs, org, localDateOf(ports.now().toISOString())),
  title,
  since,
});

/** Lead, partners and recommending unit file together: each may know what the others still have to do. */
const isOfOwnSide = (reader: Reader, { org }: Task): boolean => {
  const { applicant = '', partners = [], recommender } = reader.kase.identity ?? {};
  return reads(reader, 'filing') && [applicant, ...partners, recommender].includes(org);
};

/**
 * With whom a case is, to those who do not run it: by the place where it stands, and nothing finer. Which department
 * still owes an opinion shames a peer, and which question is open tells what others have said, or that somebody scored.
 */
const placeOf = (
  { reference }: Pick<Ports, 'reference'>,
  { kase: { identity, status, since } }: Reader,
) =>
  WITH[status].map((role) => {
    const org = role === 'office' ? identity?.office : role === 'clerk' ? identity?.applicant : '';
    return {
      id: `with:${role}`,
      kind: 'with',
      org: org ?? '',
      orgName: org === undefined || org === '' ? roleName(role) : orgName(reference.orgs, org),
      title: CASE_STATUS[status],
      since,
    };
  });

/**
 * The open questions of a case as far as the reader may know them. Who runs or audits it sees each; others see their
 * own, those of their own side in outline, and otherwise with whom the case is.
 */
export const questionsFor = (ports: Pick<Ports, 'reference' | 'now'>, reader: Reader) => {
  const tasks = caseAggregate
    .tasks(reader.kase)
    .map((task) => ({ task, mine: isMine(reader, task) }));
  if (reads(reader, 'whole'))
    return tasks.map(({ task, mine }) => ({ mine, task, question: timedTask(ports, task) }));
  const told = tasks
    .filter(({ task, mine }) => mine || isOfOwnSide(reader, task))
    .map(({ task, mine }) => ({
      mine,
      task,
      question: mine ? timedTask(ports, task) : outline(ports, task),
    }));
  const known = new Set(told.map(({ question }) => question.org));
  const others = placeOf(ports, reader).filter(({ org }) => org === '' || !known.has(org));
  return [...told, ...others.map((question) => ({ mine: false, task: undefined, question }))];
};
