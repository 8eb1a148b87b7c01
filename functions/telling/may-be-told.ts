import type { Task } from '../../engine/decider.ts';
import type { Recorded } from '../../engine/event.ts';
import { readsEvent } from '../../workflows/case/reads-event.ts';
import type { Telling } from '../../workflows/tellings/telling.ts';
import { type AnyKind, aggregates } from '../kinds/catalogue.ts';
import type { Rehydrated } from '../kinds/history.ts';
import { isOf } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { relatedTo } from '../views/related.ts';
import { isToldOf } from './in-hand.ts';
import { isFor, type Recipient } from './recipients.ts';

/** A stream that something is told of. */
export interface About {
  readonly kind: AnyKind;
  readonly held: Rehydrated<unknown>;
}

/** The question as it stands now, where it is still asked. */
export const taskTold = ({ kind, held }: About, { about, to }: Telling): Task | undefined =>
  'task' in about
    ? kind
        .tasks(held.state)
        .find(
          ({ id, since, org, role, account }) =>
            id === about.task &&
            since === about.since &&
            org === to.org &&
            role === to.role &&
            account === to.account,
        )
    : undefined;

const eventTold = ({ held }: About, { about }: Telling): Recorded | undefined =>
  'event' in about
    ? held.loaded.events.find(({ header }) => header.seq === about.event)
    : undefined;

/** Whether somebody reads an event of an application today: it exists for them, and what it says is theirs to know. */
export const readsNews = async (
  ports: Pick<Ports, 'reference'>,
  { held }: About,
  recorded: Recorded,
  { person }: Pick<Recipient, 'person'>,
): Promise<boolean> => {
  if (!isOf(held, aggregates.cases) || held.state.identity === undefined) return false;
  const { callId, callVersion } = held.state.identity;
  const call = await ports.reference.call(callId, callVersion);
  if (call === undefined) return false;
  const actors = relatedTo(held.state, call, person);
  return readsEvent({ kase: held.state, actors }, aggregates.cases.events, recorded);
};

/**
 * Whether something may be told to somebody as things stand now: they hold the role, want it, the question is still
 * open and in nobody else's hand, and what happened is theirs to know. Asked when it is written down, and again when it is sent.
 */
export const mayBeTold = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now' | 'reference'>,
  about: About,
  telling: Telling,
  recipient: Recipient,
): Promise<boolean> => {
  if (!isFor(recipient, telling.to) || recipient.telling.off.includes(telling.kind)) return false;
  if ('task' in telling.about) {
    const task = taskTold(about, telling);
    return task !== undefined && isToldOf(ports, task, recipient.person);
  }
  const recorded = eventTold(about, telling);
  return recorded !== undefined && readsNews(ports, about, recorded, recipient);
};
