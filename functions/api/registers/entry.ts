import type { Bilingual } from '../../../engine/bilingual.ts';
import type { Recorded } from '../../../engine/event.ts';
import { own } from '../../../engine/own.ts';
import * as interfaced from '../../../interface/registers.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import type { CaseRelation } from '../../../workflows/case/relations.ts';
import type { Field } from '../../../workflows/form/form.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { isLine, mayRead } from '../../../workflows/reading.ts';
import { correctableBy } from '../../../workflows/registers/correcting.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { HANDS, handsOf } from '../../../workflows/registers/hands.ts';
import { entryAggregate } from '../../../workflows/registers/index.ts';
import { marksOf } from '../../../workflows/registers/marks.ts';
import {
  type EntryState,
  holderOf,
  type Raised,
  statusTitle,
  type Values,
} from '../../../workflows/registers/state.ts';
import { type HeldRole, mayCommand } from '../../../workflows/rights.ts';
import { NotFound } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { respond } from '../../http/route.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { clusterNames } from '../../views/cluster-names.ts';
import { handsFor, withHand } from '../../views/desk/in-hand.ts';
import { timedTask } from '../../views/desk/questions.ts';
import { holdsAmounts, readEntry } from '../../views/read-entry.ts';
import { namedRegister, seesEntriesOf } from '../../views/seen-entries.ts';
import { seenStream } from '../../views/seen-stream.ts';
import { sharesToday } from '../../views/shares.ts';

type Held = readonly (HeldRole & { readonly relations: ReadonlySet<CaseRelation> })[];

/** Whether one of a person's roles is one of the hands. */
const inHands = (by: Register['corrects'], held: Held): boolean =>
  mayCommand({ may: by.flatMap((hand) => HANDS[hand]) }, held, ({ relations }) => relations) !==
  undefined;

const actsNow = ({ acts }: Register, { status }: EntryState, held: Held): readonly string[] =>
  acts.filter(({ from, by }) => from.includes(status) && inHands(by, held)).map(({ id }) => id);

const referred = (fields: readonly Field[], values: Values, to: 'org' | 'cluster') =>
  fields.flatMap((field) => {
    const id = own(values, field.id);
    return field.type === 'reference' && field.to === to && typeof id === 'string' ? [id] : [];
  });

/** What references are called today. */
const namesIn = async (
  ports: Ports,
  { fields, rows }: Register,
  state: EntryState,
): Promise<Record<string, Bilingual>> => {
  const ids = (to: 'org' | 'cluster') => [
    ...new Set([
      ...referred(fields, state.values, to),
      ...rows.flatMap((of) =>
        (own(state.rows, of.id) ?? []).flatMap(({ values }) => referred(of.fields, values, to)),
      ),
    ]),
  ];
  const clusters = await clusterNames(ports, ids('cluster'));
  return Object.fromEntries([
    ...ids('org').map((id) => [id, orgName(ports.reference.orgs, id)] as const),
    ...[...clusters].map(([id, name]) => [id, { zh: name, en: name }] as const),
  ]);
};

/** Whether one of a person's roles reads what an event says. */
const reads = ({ header: { type, actor } }: Recorded, held: Held): boolean => {
  const { audience = 'entry' } = own(entryAggregate.events, type) ?? {};
  const standing = ({ org, relations }: Held[number]) =>
    org === actor.org ? new Set([...relations, 'author' as const]) : relations;
  return isLine(audience) && held.some((one) => mayRead(audience, one.role, standing(one)));
};

/** What an event says, without the row whose amount is not the reader's. */
const withoutAmounts = (data: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const of: unknown = Reflect.get(Object(data.row), 'of');
  const { row, ...others } = data;
  return typeof of === 'string' && holdsAmounts(of) ? others : data;
};

/** What an event says, without the questions that follow from it. */
const happenedOf = (
  { reference }: Ports,
  { acts, opens }: Register,
  recorded: Recorded,
  withheld: boolean,
) => {
  const { header, event } = recorded;
  const { type, asks: _, ...data } = { asks: undefined, ...event };
  const { seq, at, actor } = header;
  const { onBehalfOf: behalf } = actor;
  const named = ({ org }: { readonly org: string }) => ({
    org,
    orgName: orgName(reference.orgs, org),
  });
  const act: unknown = Reflect.get(data, 'act');
  const title = type === 'EntryOpened' ? opens.title : acts.find(({ id }) => id === act)?.title;
  return {
    seq,
    at,
    type,
    title: title ?? own(entryAggregate.events, type)?.title ?? { zh: type, en: type },
    by: { role: actor.role, ...named(actor) },
    ...(actor.for === undefined
      ? {}
      : { deputy: { account: actor.id, standsInFor: actor.for.account } }),
    ...(behalf === undefined
      ? {}
      : { onBehalfOf: { role: behalf.role, ...named(behalf), checkedBy: behalf.checkedBy } }),
    data: withheld ? withoutAmounts(data) : data,
  };
};

/** Fields that somebody puts right: none but of those whose corrections they are. */
const corrected = (
  { reference: { orgs } }: Ports,
  { grants }: Person,
  register: Register,
  holder: string,
): readonly string[] => {
  const hands = grants.flatMap((grant) =>
    handsOf({ register: register.name, holder }, grant, orgs),
  );
  return hands.some((hand) => register.corrects.includes(hand))
    ? correctableBy(register, hands)
    : [];
};

/** Where it comes from, and what came of it: entries of the same unit in registers of which the reader sees those. */
const relatedTo = (ports: Ports, person: Person, { from, raised }: EntryState, holder: string) => {
  const seen = (entries: readonly Omit<Raised, 'values'>[]) =>
    entries
      .filter((one) => seesEntriesOf(ports, person, { register: one.register, holder }))
      .map(({ entryId, register }) => ({
        id: entryId,
        register,
        title: namedRegister(register).one,
      }));
  const [origin] = seen(from === undefined ? [] : [from]);
  return { ...(origin === undefined ? {} : { from: origin }), raised: seen(raised) };
};

const tasksOf = (ports: Ports, person: Person, state: EntryState) => {
  const handOf = handsFor(ports, person);
  return tenAtATime(entryAggregate.tasks(state), (task) =>
    withHand(handOf, task, timedTask(ports, task)),
  );
};

export const entryRoute = respond(interfaced.entry, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const stream = streamKey(aggregates.entries, params.id);
  const found = await seenStream(ports, person, aggregates.entries, stream);
  noteRead(request, { what: 'entry', stream });
  const { loaded, held } = found;
  if (found.state.identity === undefined) throw new NotFound('entry');
  const register = namedRegister(found.state.identity.register);
  const today = localDateOf(ports.now().toISOString());
  const { state, derived, withheld } = await readEntry(ports, person, found.state, today);
  const holder = holderOf(state, register);
  return {
    status: 200,
    headers: { etag: `"${loaded.version}"` },
    body: {
      id: params.id,
      register: register.name,
      version: loaded.version,
      status: state.status,
      statusTitle: statusTitle(register, state.status),
      holder,
      holderName: orgName(ports.reference.orgs, holder),
      values: state.values,
      rows: Object.fromEntries(
        register.rows.map((rows) => [rows.id, [...(own(state.rows, rows.id) ?? [])]]),
      ),
      tasks: [...(await tasksOf(ports, person, state))],
      derived: [...derived],
      shares: await sharesToday(ports, person, state, today),
      marks: marksOf(register, state).map((mark) => mark.id),
      acts: [...actsNow(register, state, held)],
      corrects: [...corrected(ports, person, register, holder)],
      ...relatedTo(ports, person, state, holder),
      names: await namesIn(ports, register, state),
      history: loaded.events
        .filter((recorded) => reads(recorded, held))
        .map((recorded) => happenedOf(ports, register, recorded, withheld)),
    },
  };
});
