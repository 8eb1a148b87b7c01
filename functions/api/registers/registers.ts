import * as interfaced from '../../../interface/registers.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import type { Register } from '../../../workflows/registers/definition.ts';
import { registers } from '../../../workflows/registers/registry.ts';
import { countsOn } from '../../../workflows/registers/tallies.ts';
import { NotFound } from '../../door/errors.ts';
import { noteRead } from '../../http/kept.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { heldIn, isAskedFor, lineOf, type Wanted, wantedOf } from '../../views/entry-lines.ts';
import { readEntry } from '../../views/read-entry.ts';
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
import { countsRoute } from './counts.ts';

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

/** What follows from each entry today, of those that count today; a page of them is read whole for it. */
const withDerived = async (
  ports: Ports,
  person: Person,
  lines: readonly interfaced.EntryLine[],
  { tally, ends }: Wanted,
): Promise<interfaced.EntryLine[]> => {
  const today = localDateOf(ports.now().toISOString());
  const found = await tenAtATime(lines, async (line) => {
    const kind = aggregates.entries;
    const { state } = await rehydrate(ports, kind, streamKey(kind, line.id));
    if (tally !== undefined && !countsOn({ tally, ends }, state, today)) return [];
    const { derived } = await readEntry(ports, person, state, today);
    return [{ ...line, derived: [...derived] }];
  });
  return found.flat();
};

const entries = handle(interfaced.entries, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const register = registerFor(ports, person, params.register);
  const wanted = wantedOf(register, request.query);
  const { items, next } = await ports.lists.heads(
    entryList(ports, person, register, wanted),
    pageOf(request),
  );
  noteRead(request, { what: 'register', part: register.name });
  const seen = items
    .filter((head) => seesEntriesOf(ports, person, heldIn(register, head)))
    .map((head) => lineOf(ports, register, head))
    .filter((line) => isAskedFor(line, wanted));
  const shown =
    register.derived.length === 0 && wanted.tally === undefined
      ? seen
      : await withDerived(ports, person, seen, wanted);
  return { items: shown, ...(next === undefined ? {} : { next }) };
});

export const registerRoutes = [many, one, entries, countsRoute];
