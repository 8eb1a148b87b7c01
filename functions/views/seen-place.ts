import type { Said } from '../../workflows/registers/derived.ts';
import { heldOf } from '../../workflows/registers/hands.ts';
import type { Place } from '../../workflows/registers/place.ts';
import type { EntryState } from '../../workflows/registers/state.ts';
import type { Beside } from '../../workflows/registers/targets/measure.ts';
import type { Person } from '../http/person.ts';
import type { Ports } from '../kinds/ports.ts';
import { hasPartIn, namedRegister, seesEntriesOf } from './seen-entries.ts';

/** An entry that somebody reads, with what it is read from. */
interface Read {
  readonly state: EntryState;
  readonly beside: Beside;
}

/** Whether somebody can follow a number to where it comes from: nobody is led to what they may not read. */
const seesPlace = (
  ports: Pick<Ports, 'reference'>,
  person: Person,
  place: Place,
  { state, beside: { figures } }: Read,
): boolean => {
  if ('tally' in place) return hasPartIn(ports, person, namedRegister(place.register));
  if (place.entry === state.identity?.entryId) return true;
  return (
    figures?.identity?.entryId === place.entry &&
    seesEntriesOf(ports, person, heldOf(namedRegister(figures.identity.register), figures))
  );
};

/** A place as a member of what is answered, left out where somebody cannot look there. */
export const seenPlace = (
  ports: Pick<Ports, 'reference'>,
  person: Person,
  place: Place | undefined,
  read: Read,
): { readonly place?: Place } =>
  place === undefined || !seesPlace(ports, person, place, read) ? {} : { place };

/** What follows from an entry, with the places that somebody can look at. */
export const seenDerived = (
  ports: Pick<Ports, 'reference'>,
  person: Person,
  derived: readonly Said[],
  read: Read,
): readonly Said[] =>
  derived.map(({ place, ...said }) => ({ ...said, ...seenPlace(ports, person, place, read) }));
