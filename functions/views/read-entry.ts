import { mayRead } from '../../workflows/reading.ts';
import { isFew } from '../../workflows/registers/cells.ts';
import { derivedOf, type Said, withheldOf } from '../../workflows/registers/derived.ts';
import { heldOf } from '../../workflows/registers/hands.ts';
import type { EntryState } from '../../workflows/registers/state.ts';
import type { Beside } from '../../workflows/registers/targets/measure.ts';
import { actorAs, type Person } from '../http/person.ts';
import { besideOf } from '../kinds/beside-target.ts';
import type { Ports } from '../kinds/ports.ts';
import { relationsToHeld } from '../kinds/relations.ts';
import { firmsOf } from './cells.ts';
import { namedRegister } from './seen-entries.ts';
import { seenDerived } from './seen-place.ts';

/** An entry as somebody reads it on a day: without the amounts that would tell of one enterprise. */
export interface ReadEntry {
  readonly state: EntryState;
  readonly beside: Beside;
  readonly derived: readonly Said[];
  /** Its amounts are over fewer than three enterprises, and not for this reader. */
  readonly withheld: boolean;
}

/** Rows that hold amounts over the enterprises of a cluster. */
const AMOUNTS: readonly string[] = ['figures', 'progress'];

/** Whether rows of an entry hold such amounts. */
export const holdsAmounts = (rows: string): boolean => AMOUNTS.includes(rows);

const registerOf = ({ identity }: EntryState) => namedRegister(identity?.register ?? '');

const seesCells = ({ reference: { orgs } }: Ports, person: Person, state: EntryState): boolean => {
  const held = heldOf(registerOf(state), state);
  return person.grants.some((grant) =>
    mayRead('cells', grant.role, relationsToHeld(held, actorAs(person, grant), orgs)),
  );
};

/** Whether its amounts would tell somebody of one enterprise: it is a cluster's figures, or read from those. */
const isWithheld = async (
  ports: Ports,
  person: Person,
  { state, beside }: Pick<ReadEntry, 'state' | 'beside'>,
  day: string,
): Promise<boolean> => {
  const figures = state.identity?.register === 'figures' ? state : beside.figures;
  const cluster = figures?.values.cluster;
  if (figures === undefined || typeof cluster !== 'string') return false;
  if ([state, figures].some((one) => seesCells(ports, person, one))) return false;
  return isFew(await firmsOf(ports, cluster, day));
};

/** The one way in which an entry with what follows from it is read for somebody. */
export const readEntry = async (
  ports: Ports,
  person: Person,
  state: EntryState,
  day: string,
): Promise<ReadEntry> => {
  const register = registerOf(state);
  const beside = await besideOf(ports, state, day);
  if (await isWithheld(ports, person, { state, beside }, day)) {
    const rows = Object.fromEntries(Object.entries(state.rows).filter(([of]) => !holdsAmounts(of)));
    const told = { ...state, rows };
    return { state: told, beside: {}, derived: withheldOf(register, told, day), withheld: true };
  }
  const derived = seenDerived(ports, person, derivedOf(register, state, day, beside), {
    state,
    beside,
  });
  return { state, beside, derived, withheld: false };
};
