import type { Actor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { CaseRelation } from '../case/relations.ts';
import { type Org, type OrgDirectory, type OrgId, officeAbove } from '../orgs/org.ts';
import { withSuccessors } from '../orgs/successors.ts';
import type { Register } from './definition.ts';
import type { Hand } from './part-name.ts';
import type { EntryState } from './state.ts';

/** In which roles, and standing how to the entry, each hand acts: the words of the table of rights. */
export const HANDS: Readonly<
  Record<Hand, readonly { readonly role: string; readonly relation: CaseRelation }[]>
> = {
  holder: [
    { role: 'clerk', relation: 'applicant' },
    { role: 'unit-head', relation: 'applicant' },
    // Where departments hold entries of their own, as the lead of a target does.
    { role: 'department', relation: 'applicant' },
    { role: 'office', relation: 'applicant' },
  ],
  department: [{ role: 'department', relation: 'asked' }],
  statistics: [{ role: 'department', relation: 'bureau' }],
  office: [{ role: 'office', relation: 'office' }],
};

/** Whoever has to do with entries at all. */
export const ANY_HAND = Object.values(HANDS).flat();

const ALL: readonly Hand[] = ['holder', 'department', 'statistics', 'office'];

/** Who asks whom: the role in which a question meets a hand. */
const ASKED_AS: Readonly<Record<Hand, string>> = {
  holder: 'clerk',
  department: 'department',
  statistics: 'department',
  office: 'office',
};

/** Departments that answer for a register, or record its facts as statistics, as the directory says. */
const DUTY = {
  department: ({ registers = [] }: Org) => registers,
  statistics: ({ statistics = [] }: Org) => statistics,
} as const;

/** Whose entry of which register. */
export interface Held {
  readonly register: string;
  /** Undefined: not said yet; then whoever could be its holder, or its office, is. */
  readonly holder?: OrgId | undefined;
  /** What of the register it is about, where that tells who answers; undefined: whoever answers for any of it. */
  readonly duty?: string | undefined;
}

/** An entry as its rights are told by. */
export const heldOf = (
  { name, holder, duty }: Pick<Register, 'name' | 'holder' | 'duty'>,
  { values }: Pick<EntryState, 'values'>,
): Held & { readonly holder: string } => ({
  register: name,
  holder: textOf(own(values, holder)) ?? '',
  duty: duty === undefined ? undefined : textOf(own(values, duty)),
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** `figures` answers for all of a register, `figures:size.revenue` for one thing in it. */
const answersFor = (said: string, { register, duty }: Held): boolean =>
  said === register ||
  (duty === undefined ? said.startsWith(`${register}:`) : said === `${register}:${duty}`);

const withDuty = ({ byId }: OrgDirectory, duty: keyof typeof DUTY, held: Held): readonly OrgId[] =>
  [...byId.values()].flatMap((org) =>
    DUTY[duty](org).some((said) => answersFor(said, held)) ? [org.id] : [],
  );

/** Roles in which departments and offices hold entries, and the kind of organisation that each is for. */
const OWN_KIND: Readonly<Record<string, string>> = { department: 'department', office: 'office' };

/** A role that merely sits at an organisation speaks for none of its entries. */
const speaksFor = (role: string, org: Org | undefined): boolean => {
  const kind = own(OWN_KIND, role);
  return kind === undefined || org?.kind === kind;
};

/** One that files: a county, a zone, a park; not a department, and not an office. */
const isUnit = (org: Org | undefined): boolean =>
  org !== undefined && org.kind !== 'department' && org.kind !== 'office';

const STANDS: Readonly<Record<Hand, (held: Held, org: OrgId, orgs: OrgDirectory) => boolean>> = {
  holder: ({ holder }, org, orgs) =>
    holder === undefined
      ? isUnit(orgs.byId.get(org))
      : withSuccessors(new Set([holder]), orgs).has(org),
  department: (held, org, orgs) => withDuty(orgs, 'department', held).includes(org),
  statistics: (held, org, orgs) => withDuty(orgs, 'statistics', held).includes(org),
  office: ({ holder }, org, orgs) => holder === undefined || officeAbove(orgs, holder) === org,
};

/** All the hands that somebody is for an entry. */
export const handsOf = (
  held: Held,
  { role, org }: Pick<Actor, 'role' | 'org'>,
  orgs: OrgDirectory,
): readonly Hand[] =>
  ALL.filter(
    (hand) =>
      HANDS[hand].some((row) => row.role === role) &&
      (hand !== 'holder' || speaksFor(role, orgs.byId.get(org))) &&
      STANDS[hand](held, org, orgs),
  );

/** Whether a department has to do with a register at all. */
export const hasDuty = (orgs: OrgDirectory, org: OrgId, register: string): boolean =>
  withDuty(orgs, 'department', { register }).includes(org) ||
  withDuty(orgs, 'statistics', { register }).includes(org);

/** To whom a question for a hand goes; undefined where the directory has nobody. */
export const askedOf = (
  hand: Hand,
  held: Held & { readonly holder: OrgId },
  orgs: OrgDirectory,
): Pick<Actor, 'org' | 'role'> | undefined => {
  const { holder } = held;
  const found = {
    holder: () => holder,
    department: () => withDuty(orgs, 'department', held)[0],
    statistics: () => withDuty(orgs, 'statistics', held)[0],
    office: () => officeAbove(orgs, holder),
  } satisfies Record<Hand, () => OrgId | undefined>;
  const org = found[hand]();
  if (org === undefined) return undefined;
  const kind = orgs.byId.get(org)?.kind;
  const own = kind === 'department' || kind === 'office' ? kind : ASKED_AS.holder;
  return { org, role: hand === 'holder' ? own : ASKED_AS[hand] };
};
