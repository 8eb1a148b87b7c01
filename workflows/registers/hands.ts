import type { Actor } from '../../engine/event.ts';
import { type OrgDirectory, type OrgId, officeAbove } from '../orgs/org.ts';
import type { Hand } from './definition.ts';

/** In which roles, and standing how to the entry, each hand acts: the words of the table of rights. */
export const HANDS: Readonly<
  Record<Hand, readonly { readonly role: string; readonly relation: string }[]>
> = {
  holder: [
    { role: 'clerk', relation: 'applicant' },
    { role: 'unit-head', relation: 'applicant' },
  ],
  department: [{ role: 'department', relation: 'asked' }],
  office: [{ role: 'office', relation: 'office' }],
};

/** The hand that a role is, where it is one. */
export const handOf = (role: string): Hand | undefined =>
  (['holder', 'department', 'office'] as const).find((hand) =>
    HANDS[hand].some((row) => row.role === role),
  );

/** Who asks whom: the role in which a question meets a hand. */
const ASKED_AS: Readonly<Record<Hand, string>> = {
  holder: 'clerk',
  department: 'department',
  office: 'office',
};

/** Departments that answer for a register, as the directory says. */
const answeringFor = ({ byId }: OrgDirectory, register: string): readonly OrgId[] =>
  [...byId.values()].flatMap(({ id, registers = [] }) =>
    registers.includes(register) ? [id] : [],
  );

export const answersFor = (orgs: OrgDirectory, org: OrgId, register: string): boolean =>
  answeringFor(orgs, register).includes(org);

/** To whom a question for a hand goes; undefined where the directory has nobody. */
export const askedOf = (
  hand: Hand,
  { register, holder }: { readonly register: string; readonly holder: OrgId },
  orgs: OrgDirectory,
): Pick<Actor, 'org' | 'role'> | undefined => {
  const found = {
    holder: () => holder,
    department: () => answeringFor(orgs, register)[0],
    office: () => officeAbove(orgs, holder),
  } satisfies Record<Hand, () => OrgId | undefined>;
  const org = found[hand]();
  return org === undefined ? undefined : { org, role: ASKED_AS[hand] };
};
