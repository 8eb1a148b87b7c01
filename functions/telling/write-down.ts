import { actingFor } from '../../engine/event.ts';
import { SUBSCRIBED, sendAt } from '../../workflows/account/telling.ts';
import type { Instant } from '../../workflows/calendar/instant.ts';
import { newsOf } from '../../workflows/tellings/news.ts';
import { type Told, tellingsOfTasks } from '../../workflows/tellings/of-tasks.ts';
import type { Telling } from '../../workflows/tellings/telling.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { isOf } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { writeForSystems } from './event-told.ts';
import { wasGiven } from './in-hand.ts';
import { type About, mayBeTold, taskTold } from './may-be-told.ts';
import { type Recipient, recipientsAt } from './recipients.ts';

/** All that a stream has to be told of by now: its open questions and, of an application, what people wait for. */
const tellingsOf = ({ kind, held }: About, { reference }: Ports, now: Instant): Told => {
  const { told, next } = tellingsOfTasks(kind.tasks(held.state), reference.calendar, now);
  const news = isOf(held, aggregates.cases) ? newsOf(held.state.identity, held.loaded.events) : [];
  return { told: [...told, ...news], next };
};

/** What somebody's own organisation just did tells it what it has to do next; nobody needs to write to it. */
const isOwnDoing = (about: About, telling: Telling): boolean => {
  const { kind, at, to } = telling;
  const task = taskTold(about, telling);
  return (
    kind === 'asked' &&
    !(task !== undefined && wasGiven(task)) &&
    about.held.loaded.events.some(
      ({ header }) => header.at === at && actingFor(header.actor).org === to.org,
    )
  );
};

/** Whoever chose an address is told of what comes after it, never of all that had been. */
const isSince = ({ at }: Telling, { telling }: Recipient): boolean => at >= telling.since;

const writeFor = async (
  ports: Ports,
  about: About,
  telling: Telling,
  recipient: Recipient,
): Promise<boolean> => {
  if (!isSince(telling, recipient)) return false;
  if (!(await mayBeTold(ports, about, telling, recipient))) return false;
  const now = ports.now().toISOString();
  const at = sendAt(recipient.telling, telling.kind, now, ports.reference.calendar);
  const { stream } = about.held;
  const receiver = recipient.person.account;
  return ports.outbox.put({ stream, key: telling.key, receiver, telling, at });
};

export interface WrittenDown {
  /** Messages that were not there before. */
  readonly written: number;
  /** When there is more to be told, as things stand now. */
  readonly next?: Instant | undefined;
}

const NOTHING: WrittenDown = { written: 0 };

const toSystems = async (ports: Ports, about: About, known: ReadonlySet<string>) =>
  ports.channels.has(SUBSCRIBED) ? writeForSystems(ports, about, known) : 0;

/**
 * Writes down what has to be told of a stream and is not written down yet. Level-triggered, as all that follows from
 * events: looked at twice, late or in any order, each is written once. Where nobody can be told, nothing is read.
 */
export const writeDown = async (ports: Ports, about: About): Promise<WrittenDown> => {
  if (ports.channels.size === 0) return NOTHING;
  const { told, next } = tellingsOf(about, ports, ports.now().toISOString());
  const known = await ports.outbox.of(about.held.stream);
  const recipients = new Map<string, readonly Recipient[]>();
  let written = 0;
  for (const telling of told.filter((one) => !isOwnDoing(about, one))) {
    const { org, role } = telling.to;
    const place = `${org}#${role}`;
    const there = recipients.get(place) ?? (await recipientsAt(ports, telling.to));
    recipients.set(place, there);
    for (const recipient of there) {
      if (known.has(`${recipient.person.account}#${telling.key}`)) continue;
      if (await writeFor(ports, about, telling, recipient)) written += 1;
    }
  }
  return { written: written + (await toSystems(ports, about, known)), next };
};
