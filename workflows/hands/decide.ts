import type { Decision, Envelope, Task } from '../../engine/decider.ts';
import { actingFor, personsOf } from '../../engine/event.ts';
import { roleName } from '../account/roles.ts';
import type { Facts } from '../facts.ts';
import { orgName } from '../orgs/org.ts';
import { isSectionOf } from '../orgs/sections.ts';
import { type Colleague, hasGrant } from './colleague.ts';
import { inForce } from './in-force.ts';
import type { InHand } from './in-hand.ts';
import type { HandCommand, HandEvent } from './messages.ts';
import {
  AlreadyInHand,
  InAnothersHand,
  NoSuchSection,
  NoSuchTask,
  NotInHand,
  NotOnTheirDesk,
  PersonalTask,
} from './refusals.ts';

type HandEnvelope<C = HandCommand> = Envelope<C, Facts>;
type Of<T extends HandCommand['type']> = Extract<HandCommand, { type: T }>;

const colleagueOf = ({ facts }: HandEnvelope<unknown>, account: string): Colleague | undefined =>
  facts.colleagues?.get(account);

/** Who has the question in hand and may still answer it; of a section that is its people's to know. */
const holderOf = ({ facts }: HandEnvelope<unknown>, task: Task): InHand | undefined => {
  const { inHand } = task;
  return inHand?.section === undefined &&
    inForce(task, facts.colleagues ?? new Map(), []) === undefined
    ? undefined
    : inHand;
};

/** As colleagues know whoever has it: by name, a section by its own. */
const nameOf = (envelope: HandEnvelope<unknown>, { account, section }: InHand): string =>
  account === undefined
    ? orgName(envelope.facts.orgs, section ?? '').zh
    : (colleagueOf(envelope, account)?.name ?? account);

/** A question of the sender's own organisation. Throws NoSuchTask. */
const taskIn = (tasks: readonly Task[], { actor, command: { taskId } }: HandEnvelope): Task => {
  const { org } = actingFor(actor);
  const task = tasks.find((one) => one.id === taskId && one.org === org);
  if (task === undefined) throw new NoSuchTask(taskId);
  return task;
};

const requireShared = ({ account }: Task): void => {
  if (account !== undefined) throw new PersonalTask();
};

/** Throws NotOnTheirDesk: a task in the hand of somebody who cannot answer it would lie before nobody. */
const requireGrant = (envelope: HandEnvelope<unknown>, task: Task, account: string): void => {
  if (hasGrant(colleagueOf(envelope, account), task)) return;
  const { orgs } = envelope.facts;
  throw new NotOnTheirDesk(orgName(orgs, task.org), roleName(task.role));
};

const take = (envelope: HandEnvelope<Of<'TakeTask'>>, task: Task): readonly HandEvent[] => {
  requireShared(task);
  const { actor } = envelope;
  const held = holderOf(envelope, task);
  if (held?.account === actor.id) return [];
  // What was given to a section waits for one of its people to take it.
  if (held?.account !== undefined) throw new AlreadyInHand(nameOf(envelope, held));
  requireGrant(envelope, task, actor.id);
  return [{ type: 'TaskTaken', taskId: task.id, since: task.since }];
};

type To = Of<'HandTask'>['to'];

const requireReceiver = (envelope: HandEnvelope<unknown>, task: Task, to: To): void => {
  if ('account' in to) requireGrant(envelope, task, to.account);
  else if (!isSectionOf(envelope.facts.orgs, to.section, task.org))
    throw new NoSuchSection(to.section);
};

const hasAlready = (held: InHand, to: To): boolean =>
  'account' in to ? held.account === to.account : held.section === to.section;

const hand = (envelope: HandEnvelope<Of<'HandTask'>>, task: Task): readonly HandEvent[] => {
  requireShared(task);
  const { actor, command } = envelope;
  const { to, reason } = command;
  const held = holderOf(envelope, task);
  if (held !== undefined && hasAlready(held, to)) throw new AlreadyInHand(nameOf(envelope, held));
  const isOverHead = held?.account !== undefined && !personsOf(actor).includes(held.account);
  // An office is an office: a colleague may, and says why.
  if (isOverHead && reason === undefined) throw new InAnothersHand(nameOf(envelope, held));
  requireReceiver(envelope, task, to);
  const said = reason === undefined ? {} : { reason };
  return [{ type: 'TaskHanded', taskId: task.id, since: task.since, to, ...said }];
};

/** Throws NotInHand, InAnothersHand. */
const requireOwn = (envelope: HandEnvelope<unknown>, task: Task): InHand => {
  const held = holderOf(envelope, task);
  if (held === undefined) throw new NotInHand();
  if (!personsOf(envelope.actor).includes(held.account ?? ''))
    throw new InAnothersHand(nameOf(envelope, held));
  return held;
};

const lend = (envelope: HandEnvelope<Of<'LendTask'>>, task: Task): readonly HandEvent[] => {
  requireShared(task);
  const { to, note } = envelope.command;
  const held = requireOwn(envelope, task);
  if ([held.account, held.lent].includes(to.account))
    throw new AlreadyInHand(colleagueOf(envelope, to.account)?.name ?? to.account);
  requireGrant(envelope, task, to.account);
  const said = note === undefined ? {} : { note };
  return [{ type: 'TaskLent', taskId: task.id, since: task.since, to: to.account, ...said }];
};

const giveBack = (envelope: HandEnvelope<Of<'ReturnTask'>>, task: Task): readonly HandEvent[] => {
  const { note } = envelope.command;
  const helps = task.inHand?.lent === envelope.actor.id;
  if (!helps && holderOf(envelope, task)?.section === undefined) requireOwn(envelope, task);
  return [
    {
      type: 'TaskReturned',
      taskId: task.id,
      since: task.since,
      by: helps ? 'helper' : 'holder',
      ...(note === undefined ? {} : { note }),
    },
  ];
};

const eventsOf = (envelope: HandEnvelope, task: Task): readonly HandEvent[] => {
  const { command } = envelope;
  switch (command.type) {
    case 'TakeTask':
      return take({ ...envelope, command }, task);
    case 'HandTask':
      return hand({ ...envelope, command }, task);
    case 'LendTask':
      return lend({ ...envelope, command }, task);
    case 'ReturnTask':
      return giveBack({ ...envelope, command }, task);
  }
};

/**
 * Who has a question in hand is a matter of the organisation that is asked, and no right: its people may all go on
 * answering it. `tasks`: of the stream, with who has each in hand.
 */
export const decideHands = (
  envelope: HandEnvelope,
  tasks: readonly Task[],
): Decision<HandEvent> => ({ events: eventsOf(envelope, taskIn(tasks, envelope)) });
