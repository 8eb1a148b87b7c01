import type { Recorded } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import type { Head } from '../../../engine/ports/event-store.ts';
import { roleName } from '../../../workflows/account/roles.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import { answeredBy, inquiredBy, seatsOf } from '../../../workflows/case/assigned.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import type { Person } from '../../http/person.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { foundBy, headTold } from '../held-back.ts';
import { mayReadEvent, type Reader, SEALED, shownActor } from '../readable.ts';
import { numberOf, toldTo } from '../told.ts';
import { relatedTo } from '../visible.ts';
import { callTitles, cardOf } from './case-card.ts';
import { type CaseList, isCase, type Walked, walk } from './case-lists.ts';
import { questionsFor } from './questions.ts';

type PageOf = { readonly limit: number; readonly after?: string };

/** The case behind a head as its reader finds it; undefined where it does not exist for this person. */
const readerOf = async (ports: Ports, person: Person, { stream }: Head) => {
  const stored = await rehydrate(ports, aggregates.cases, stream);
  const { identity } = stored.state;
  const call = identity && (await ports.reference.call(identity.callId, identity.callVersion));
  if (call === undefined) return undefined;
  const actors = relatedTo(stored.state, call, person);
  const { kase, loaded } = foundBy(stream, { kase: stored.state, loaded: stored.loaded }, actors);
  const reader: Reader = { kase, actors, account: person.account };
  return actors.length === 0 ? undefined : { reader, stream, loaded };
};

/** Asks something of each case that fits, and leaves out those that have nothing to answer. */
const ofEach = async <T>(
  ports: Ports,
  person: Person,
  { heads, next }: { readonly heads: readonly Head[]; readonly next?: string },
  tell: (found: NonNullable<Awaited<ReturnType<typeof readerOf>>>) => readonly T[],
) => {
  const titles = await callTitles(ports, heads);
  const items = await tenAtATime(heads, async (head) => {
    const found = await readerOf(ports, person, head);
    if (found === undefined) return [];
    const shown = found.reader.kase.status === head.status ? head : headTold(head);
    return tell(found).map((told) => ({ about: cardOf(ports, shown, titles), ...told }));
  });
  return { items: items.flat(), ...(next === undefined ? {} : { next }) };
};

const due = (question: object): string => {
  const at: unknown = Reflect.get(Object(Reflect.get(question, 'due')), 'at');
  return typeof at === 'string' ? at : '9';
};

/** What the person's cases wait for at others, soonest due first where the due date is theirs to see. */
export const waiting = async (
  ports: Ports,
  person: Person,
  lists: readonly CaseList[],
  page: PageOf,
) => {
  // Not by the number of open tasks: that moves with what the person may not see.
  const asks = await walk(ports, lists, ({ open }) => open, page);
  const found = await ofEach(ports, person, asks, ({ reader }) =>
    questionsFor(ports, reader).flatMap(({ mine, question }) => (mine ? [] : [{ question }])),
  );
  return {
    ...found,
    items: [...found.items].sort((a, b) => (due(a.question) < due(b.question) ? -1 : 1)),
  };
};

/** An act as a list tells it: what it was and whose, as far as this reader may know. */
const toldOf =
  (ports: Ports, { reader, stream, loaded }: NonNullable<Awaited<ReturnType<typeof readerOf>>>) =>
  (recorded: Recorded) => {
    const { seq: place, type, at, actor: acted } = recorded.header;
    const actor = shownActor(reader, acted);
    const { role, org } = actor.onBehalfOf ?? actor;
    return {
      seq: numberOf(toldTo(reader, stream, loaded), place),
      type,
      title: own(caseAggregate.events, type)?.title,
      at,
      role,
      org,
      orgName:
        org === SEALED ? roleName(role) : orgName(ports.reference.orgs, org, localDateOf(at)),
      onBehalf: actor.onBehalfOf !== undefined,
    };
  };

/** What happened in these cases after `since` and is of interest, as far as this person may read it; the latest first. */
const acts = async (
  ports: Ports,
  person: Person,
  { heads, next }: Walked,
  wanted: (recorded: Recorded) => boolean,
) => {
  const found = await ofEach(
    ports,
    person,
    { heads, ...(next === undefined ? {} : { next }) },
    (of) => {
      const told = of.loaded.events
        .filter((recorded) => wanted(recorded) && mayReadEvent(of.reader, recorded))
        .map(toldOf(ports, of));
      const last = told.at(-1);
      return last === undefined ? [] : [{ at: last.at, events: told.reverse() }];
    },
  );
  return { ...found, items: [...found.items].sort((a, b) => (a.at < b.at ? 1 : -1)) };
};

/** The person's cases in which others did something after `since`, newest first, with what this person may read of it. */
export const changed = async (
  ports: Ports,
  person: Person,
  lists: readonly CaseList[],
  since: string,
  page: PageOf,
) => {
  const moved = await walk(ports, lists, ({ at }) => at > since, page);
  return acts(
    ports,
    person,
    moved,
    ({ header: { at, actor } }) => at > since && actor.id !== person.account,
  );
};

/** Cases of a department, an expert or an inquirer of which one looks at the latest. */
const MOST_ASSIGNED = 100;

/** Cases in which the person has a part of another kind than filing and running a round: on the first page alone. */
const assignedHeads = async (ports: Ports, { account, grants }: Person): Promise<Head[]> => {
  const lists = [
    seatsOf(account),
    ...grants.flatMap((held) => [answeredBy(held.org), inquiredBy(held)]),
  ];
  const streams = await tenAtATime(
    [...new Set(lists)],
    async (list) => (await ports.lists.streams(list, { limit: MOST_ASSIGNED })).items,
  );
  const heads = await tenAtATime([...new Set(streams.flat())], (stream) =>
    ports.events.head(stream),
  );
  return heads.flatMap((head) => (head !== undefined && isCase(head) ? [head] : []));
};

/** 已办: what this person did after `since`, by application, the latest first. */
export const done = async (
  ports: Ports,
  person: Person,
  lists: readonly CaseList[],
  since: string,
  page: PageOf,
) => {
  const moved = await walk(ports, lists, ({ at }) => at > since, page);
  const assigned = page.after === undefined ? await assignedHeads(ports, person) : [];
  const heads = new Map([...moved.heads, ...assigned].map((head) => [head.stream, head]));
  return acts(
    ports,
    person,
    { ...moved, heads: [...heads.values()].filter(({ at }) => at > since) },
    ({ header: { at, actor } }) => at > since && actor.id === person.account,
  );
};
