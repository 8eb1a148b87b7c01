import * as z from 'zod';
import type { Recorded } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import * as history from '../../../interface/history.ts';
import { caseAggregate } from '../../../workflows/case/aggregate.ts';
import { reads } from '../../../workflows/case/reader.ts';
import { nameOfAct } from '../../../workflows/on-behalf/record.ts';
import { reading } from '../../door/denied.ts';
import { NotAllowed } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { handle } from '../../http/route.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { statesAfterEach } from '../../kinds/history.ts';
import { contentsNamed } from '../../kinds/named-contents.ts';
import type { Ports } from '../../kinds/ports.ts';
import { areaOf, courseOf } from '../../views/course.ts';
import { disclosed, mayReadPersons } from '../../views/disclosed.ts';
import { tells, withoutPersons } from '../../views/named-file.ts';
import { shownActor } from '../../views/readable.ts';
import { numberOf } from '../../views/told.ts';
import { type Visible, visibleOrPast } from '../../views/visible.ts';

/**
 * An event that the reader may not read. To whoever sees the whole case it keeps its place in the chain; to others it is
 * there only if it moved the case, and tells no more than that.
 */
const withheld = (visible: Visible, { header, hash }: Recorded) => ({
  seq: numberOf(visible.told, header.seq),
  ...(reads(visible, 'whole') ? { hash, prevHash: header.prevHash } : {}),
  withheld: true as const,
});

/** With the links of the chain for whoever sees all of it: to others a gap in it would tell that something happened. */
const linked = (visible: Visible, { header, hash }: Recorded) => {
  const { dataHash, prevHash, ...told } = header;
  const seq = numberOf(visible.told, header.seq);
  return { ...told, seq, hash, ...(reads(visible, 'whole') ? { dataHash, prevHash } : {}) };
};

const Acting = z.object({ act: z.object({ type: z.string() }) });

/** What was recorded on behalf of somebody, by its title. */
const recordedAct = (data: unknown) => {
  const recorded = Acting.safeParse(data);
  if (!recorded.success) return {};
  return { actTitle: own(caseAggregate.commands, nameOfAct(recorded.data.act))?.title };
};

/** One line of the timeline. */
const lineOf = async (ports: Ports, visible: Visible, recorded: Recorded) => {
  if (!disclosed(visible, recorded)) return withheld(visible, recorded);
  const { type: _type, ...data } = recorded.event;
  const { type, actor } = recorded.header;
  return {
    ...linked(visible, recorded),
    actor: shownActor({ ...visible, account: visible.person.account }, actor),
    title: own(caseAggregate.events, type)?.title,
    area: areaOf(type),
    ...recordedAct(data),
    data: mayReadPersons(visible) ? await ports.open(data) : withoutPersons(data),
  };
};

/** The timeline (办理过程): who, in which role, for whom, when, under which rule versions. */
export const historyRoute = handle(history.history, async ({ ports, request, params }) => {
  const visible = await visibleOrPast(ports, request, params.id);
  if (mayReadPersons(visible)) noteRead(request, { what: 'names', stream: visible.stream });
  const told = new Set(visible.told);
  const events = visible.loaded.events.slice(0, visible.shownVersion);
  const items = await Promise.all(
    events
      .filter(({ header }) => told.has(header.seq))
      .map((recorded) => lineOf(ports, visible, recorded)),
  );
  const states = statesAfterEach(aggregates.cases, visible.stream, events);
  const course = courseOf(states, events).map((stay) => ({
    ...stay,
    seq: numberOf(visible.told, stay.seq),
  }));
  return { items, course };
});

/** Frozen values that the events refer to, as they are stored, each once. */
const contentsOf = async ({ events }: Pick<Ports, 'events'>, { stream, loaded }: Visible) =>
  Promise.all(
    contentsNamed(loaded.events.map(({ event }) => event)).map(async (hash) => {
      const kept = await events.content(stream, hash);
      return { hash, ...(kept === undefined ? {} : { salt: kept.salt, data: kept.data }) };
    }),
  );

/** The chain as it is stored, for checking it elsewhere: headers, hashes, salts and data with personal values sealed. */
export const chain = handle(history.chain, async ({ ports, request, params }) => {
  const visible = await visibleOrPast(ports, request, params.id);
  if (!reads(visible, 'whole')) throw new NotAllowed(reading('whole'));
  const [links, head, contents] = await Promise.all([
    ports.events.links(visible.stream),
    ports.events.head(visible.stream),
    contentsOf(ports, visible),
  ]);
  // An envelope is stored as it is named: without the right to persons its event is closed like a sealed mark.
  const persons = mayReadPersons(visible);
  const readable = visible.loaded.events.map(
    (recorded) => disclosed(visible, recorded) && (persons || !tells(recorded.event)),
  );
  return {
    stream: visible.stream,
    head: head && { version: head.version, hash: head.hash },
    // What is still closed goes without salt and data: its hash is in the chain all the same.
    links: links.map(({ salt, data, ...link }, index) =>
      readable[index] === true ? { ...link, salt, data } : link,
    ),
    contents,
  };
});
