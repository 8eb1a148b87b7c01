import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Message } from '../../engine/ports/outbox.ts';
import { isLine, mayRead } from '../../workflows/reading.ts';
import { EventTelling } from '../../workflows/tellings/telling.ts';
import { factsFor } from '../door/facts.ts';
import { actorAs } from '../http/person.ts';
import { idOf, pluralOf } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { relationsOf } from '../kinds/relations.ts';
import { linkTo } from './content.ts';
import { type About, readsNews } from './may-be-told.ts';
import { type Subscriber, subscribers } from './recipients.ts';

/**
 * What a system that subscribed is sent: that there was an event of a type, of what, and when. What it says is read over
 * the API with the account's own rights; numbers of events are left out, since they would tell how many others there were.
 */
export interface EventSent {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly kind: string; readonly id: string; readonly link: string };
}

/** Whether an account reads an event of any stream as things stand now. */
const readsEventOf = async (
  ports: Ports,
  { kind, held }: About,
  recorded: Recorded,
  { person }: Subscriber,
): Promise<boolean> => {
  const audience = own(kind.events, recorded.header.type)?.audience ?? '';
  if (!isLine(audience)) return false;
  const { state, stream } = held;
  const facts = await factsFor(ports, { kind, stream, state, command: { type: '' } });
  return person.grants.some((grant) => {
    const relations = relationsOf(kind, state, facts, actorAs(person, grant));
    return mayRead(kind.seenBy, grant.role, relations) && mayRead(audience, grant.role, relations);
  });
};

/** Whether a subscriber is told of an event: it asked for its type, it came later, and its account reads it. */
const isToldOf = async (
  ports: Ports,
  about: About,
  recorded: Recorded,
  subscriber: Subscriber,
): Promise<boolean> => {
  const { type, at } = recorded.header;
  const { subscription, telling } = subscriber;
  if (!subscription.events.includes(type) || at < telling.since) return false;
  return about.kind.name === 'case'
    ? readsNews(ports, about, recorded, subscriber)
    : readsEventOf(ports, about, recorded, subscriber);
};

/** Writes down, once each, the events of a stream that systems subscribed to. Resolves with how many were new. */
export const writeForSystems = async (
  ports: Ports,
  about: About,
  known: ReadonlySet<string>,
): Promise<number> => {
  const { stream, loaded } = about.held;
  let written = 0;
  for (const subscriber of await subscribers(ports)) {
    const receiver = subscriber.person.account;
    for (const recorded of loaded.events) {
      const { seq, at } = recorded.header;
      const telling: EventTelling = {
        key: `event|${seq}`,
        kind: 'event',
        at,
        about: { event: seq },
      };
      if (known.has(`${receiver}#${telling.key}`)) continue;
      if (!(await isToldOf(ports, about, recorded, subscriber))) continue;
      const now = ports.now().toISOString();
      if (await ports.outbox.put({ stream, key: telling.key, receiver, telling, at: now }))
        written += 1;
    }
  }
  return written;
};

/** What is sent for a message that was written down; undefined where the account reads it no more. */
export const eventSent = async (
  ports: Ports,
  about: About,
  { telling }: Message,
  subscriber: Subscriber,
): Promise<EventSent | undefined> => {
  const { event } = EventTelling.parse(telling).about;
  const recorded = about.held.loaded.events.find(({ header }) => header.seq === event);
  if (recorded === undefined || !(await isToldOf(ports, about, recorded, subscriber)))
    return undefined;
  const { type, at } = recorded.header;
  const { stream } = about.held;
  const data = { kind: pluralOf(stream) ?? '', id: idOf(stream), link: linkTo(ports, about) };
  return { type, timestamp: at, data };
};
