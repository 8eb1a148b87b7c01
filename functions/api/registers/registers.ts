import type { Head } from '../../../engine/ports/event-store.ts';
import * as interfaced from '../../../interface/registers.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import type { TallyName } from '../../../workflows/registers/check-name.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { derivedOf } from '../../../workflows/registers/derived.ts';
import { registers } from '../../../workflows/registers/registry.ts';
import { statusTitle } from '../../../workflows/registers/state.ts';
import { countsOn } from '../../../workflows/registers/tallies.ts';
import { NotFound } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { besideOf } from '../../kinds/beside-target.ts';
import { aggregates, idOf, streamKey } from '../../kinds/catalogue.ts';
import { fieldsOf } from '../../kinds/head-fields.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import {
  entryList,
  handsIn,
  hasPartIn,
  holdersAmong,
  mayOpen,
  namedRegister,
  seesEntriesOf,
  seesOthers,
} from '../../views/seen-entries.ts';
import { askedTally, countsRoute } from './counts.ts';

const many = handle(interfaced.many, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const items = Object.values(registers())
    .filter((register) => hasPartIn(ports, person, register))
    .map((register) => {
      const { name, title, one, basis } = register;
      return { name, title, one, basis, opens: mayOpen(ports, person, register) };
    });
  return { items };
});

/** Throws NotFound where the register has nothing for the person. */
const registerFor = (ports: Ports, person: Person, name: string): Register => {
  const register = namedRegister(name);
  if (!hasPartIn(ports, person, register)) throw new NotFound('entry');
  return register;
};

const one = handle(interfaced.one, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = registerFor(ports, person, params.register);
  const own = seesOthers(ports, person, register) ? [] : holdersAmong(person, register);
  const units = own.map((org) => ({ org, name: orgName(ports.reference.orgs, org) }));
  const hands = [...handsIn(ports, person, register)];
  return { register, opens: mayOpen(ports, person, register), hands, units };
});

type Fields = Readonly<Record<string, string | number | boolean>> & {
  readonly holder: string;
  readonly ended: boolean;
  /** Where it tells who answers. */
  readonly duty?: string;
  /** Ids with blanks between. */
  readonly marks?: string;
};

/** What a head keeps of a register's columns stands under this. */
const COLUMN = 'v-';

const lineOf = ({ reference }: Ports, register: Register, head: Head): interfaced.EntryLine => {
  const { holder, ended, marks = '', duty: _, ...fields } = fieldsOf<Fields>(head);
  const { stream, version, at, status, title = '', counts } = head;
  return {
    id: idOf(stream),
    version,
    at,
    name: title,
    holder,
    holderName: orgName(reference.orgs, holder),
    status,
    statusTitle: statusTitle(register, status),
    ended,
    asked: counts?.tasks ?? 0,
    marks: marks.split(' ').filter((mark) => mark !== ''),
    derived: [],
    columns: Object.fromEntries(
      Object.entries(fields).flatMap(([key, value]) =>
        key.startsWith(COLUMN) ? [[key.slice(COLUMN.length), value]] : [],
      ),
    ),
  };
};

/** What follows from each entry today, of those that count today; a page of them is read whole for it. */
const withDerived = async (
  ports: Ports,
  register: Register,
  lines: readonly interfaced.EntryLine[],
  counting: TallyName | undefined,
): Promise<interfaced.EntryLine[]> => {
  const today = localDateOf(ports.now().toISOString());
  const found = await tenAtATime(lines, async (line) => {
    const kind = aggregates.entries;
    const { state } = await rehydrate(ports, kind, streamKey(kind, line.id));
    if (counting !== undefined && !countsOn(counting, state, today)) return [];
    return [
      {
        ...line,
        derived: [...derivedOf(register, state, today, await besideOf(ports, state, today))],
      },
    ];
  });
  return found.flat();
};

const entries = handle(interfaced.entries, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = registerFor(ports, person, params.register);
  const { org, under, mark, ...asked } = request.query;
  const { tally, ends } = askedTally(register, asked);
  const list = entryList(ports, person, register, { org, under, mark, tally, ends });
  const { items, next } = await ports.lists.heads(list, pageOf(request));
  noteRead(request, { what: 'register', part: register.name });
  const seen = items
    .filter((head) => {
      const { holder, duty } = fieldsOf<Fields>(head);
      const held = { register: register.name, holder, duty };
      return (org === undefined || holder === org) && seesEntriesOf(ports, person, held);
    })
    .map((head) => lineOf(ports, register, head));
  const shown =
    register.derived.length === 0 && tally === undefined
      ? seen
      : await withDerived(ports, register, seen, ends === undefined ? tally : undefined);
  return { items: shown, ...(next === undefined ? {} : { next }) };
});

export const registerRoutes = [many, one, entries, countsRoute];
