import { mayRead } from '../../workflows/reading.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { type Held, handsOf, hasDuty } from '../../workflows/registers/hands.ts';
import { heldList, markedList, namedList, registerList } from '../../workflows/registers/index.ts';
import type { Hand } from '../../workflows/registers/part-name.ts';
import { registerNamed } from '../../workflows/registers/registry.ts';
import { talliedList } from '../../workflows/registers/tallies.ts';
import { filingOrgs } from '../../workflows/rights.ts';
import { NotFound } from '../door/errors.ts';
import { actorAs, type Person } from '../http/person.ts';
import type { Ports } from '../kinds/ports.ts';
import { leads, relationsToHeld } from '../kinds/relations.ts';
import type { Wanted } from './entry-lines.ts';

/** Whether somebody sees a unit's entries. */
export const seesEntriesOf = (
  { reference: { orgs } }: Pick<Ports, 'reference'>,
  person: Person,
  held: Held,
): boolean =>
  person.grants.some((grant) =>
    mayRead('entry', grant.role, relationsToHeld(held, actorAs(person, grant), orgs)),
  );

/** Throws NotFound where there is no such register. */
export const namedRegister = (name: string): Register => {
  const register = registerNamed(name);
  if (register === undefined) throw new NotFound('entry');
  return register;
};

/** Whoever looks at more than their own: an office, a department that answers for it, the leading group, those who audit. */
export const seesOthers = (
  { reference: { orgs } }: Pick<Ports, 'reference'>,
  { grants }: Person,
  { name }: Pick<Register, 'name'>,
): boolean =>
  grants.some(
    ({ role, org }) =>
      ['office', 'auditor', 'supervision'].includes(role) ||
      leads({ role }, name) ||
      (role === 'department' && hasDuty(orgs, org, name)),
  );

/** Organisations of the person's that could hold entries of it: units that file, or departments. */
export const holdersAmong = (
  { grants }: Person,
  { heldBy }: Pick<Register, 'heldBy'>,
): readonly string[] =>
  heldBy === 'units'
    ? filingOrgs(grants)
    : [...new Set(grants.flatMap(({ role, org }) => (role === 'department' ? [org] : [])))];

/** Whether a register has anything for somebody. */
export const hasPartIn = (
  ports: Pick<Ports, 'reference'>,
  person: Person,
  register: Pick<Register, 'name' | 'heldBy'>,
): boolean => seesOthers(ports, person, register) || holdersAmong(person, register).length > 0;

/** Which hands somebody is for entries that they stand to. */
export const handsIn = (
  { reference: { orgs } }: Pick<Ports, 'reference'>,
  person: Person,
  register: Pick<Register, 'name' | 'heldBy'>,
): readonly Hand[] => {
  const hands = person.grants.flatMap((grant) => handsOf({ register: register.name }, grant, orgs));
  const holds = holdersAmong(person, register).length > 0;
  return [...new Set<Hand>(holds ? ['holder', ...hands] : hands)];
};

/** Whether somebody may enter something: a hand that opens entries, wherever it stands. */
export const mayOpen = (
  { reference: { orgs } }: Pick<Ports, 'reference'>,
  { grants }: Person,
  { name, opens }: Register,
): boolean =>
  grants.some((grant) =>
    handsOf({ register: name }, grant, orgs).some((hand) => opens.by.includes(hand)),
  );

/**
 * The shortest list that holds what is asked for; whoever sees only their own reads theirs. What else was asked for is
 * looked at line by line.
 */
export const entryList = (
  ports: Pick<Ports, 'reference'>,
  person: Person,
  register: Register,
  { org, under, mark, tally, ends }: Wanted,
): string => {
  const { name } = register;
  if (under !== undefined) return namedList(name, under);
  if (tally !== undefined) return talliedList(name, tally, ends);
  if (mark !== undefined) return markedList(name, mark);
  if (org !== undefined) return heldList(name, org);
  const [first] = holdersAmong(person, register);
  return seesOthers(ports, person, register) || first === undefined
    ? registerList(name)
    : heldList(name, first);
};
