import type { Bilingual } from '../engine/bilingual.ts';
import type { CommandSpec } from '../engine/decider.ts';
import { own } from '../engine/own.ts';
import { FILING_ROLES } from './case/relations.ts';

/** A role that an account holds at an organisation. */
export interface HeldRole {
  readonly role: string;
  readonly org: string;
}

/**
 * The first of a person's roles in which a command may be sent, or undefined. `relations` tells how the person stands
 * to the stream in one role. What depends on the stream's state is not here: that is the decider's.
 */
export const mayCommand = <R extends HeldRole>(
  spec: Pick<CommandSpec, 'may'>,
  roles: readonly R[],
  relations: (as: R) => ReadonlySet<string>,
): R | undefined =>
  roles.find((held) => {
    const found = relations(held);
    return spec.may.some(({ role, relation }) => role === held.role && found.has(relation));
  });

export interface RightsRow {
  readonly aggregate: string;
  readonly command: string;
  readonly title: Bilingual;
  readonly role: string;
  readonly relation: string;
  /** May also be recorded on behalf of that role (代录). */
  readonly onBehalf: boolean;
}

interface Commanded {
  readonly name: string;
  readonly commands: Readonly<Record<string, CommandSpec>>;
}

/** Who may send what, a row for each role and relation: for the documentation and its tests. */
export const rightsTable = (catalogue: readonly Commanded[]): readonly RightsRow[] =>
  catalogue.flatMap(({ name, commands }) =>
    Object.entries(commands).flatMap(([command, { title, may, onBehalf }]) =>
      may.map(({ role, relation }) => ({
        aggregate: name,
        command,
        title,
        role,
        relation,
        onBehalf: onBehalf === true,
      })),
    ),
  );

/** Organisations whose applications somebody may list: those where a role of theirs files. A role that merely sits there does not. */
export const filingOrgs = (grants: readonly HeldRole[]): readonly string[] => [
  ...new Set(grants.filter(({ role }) => FILING_ROLES.includes(role)).map(({ org }) => org)),
];

/** Who acts on papers of its own and so hands them in: an application's evidence, a reply, minutes, a letter. */
const HANDS_IN: Readonly<Record<string, readonly string[]>> = {
  clerk: ['applicant', 'partner', 'recommender'],
  'unit-head': ['applicant', 'partner', 'recommender', 'escalated'],
  office: ['office', 'inquirer', 'applicant', 'partner', 'recommender', 'escalated', 'upstream'],
  department: ['asked', 'inquirer'],
  supervision: ['inquirer'],
  'leading-group': ['decider', 'escalated'],
  'province-department': ['upstream'],
};

export const ROLES_HANDING_IN: readonly string[] = Object.keys(HANDS_IN);

export const mayHandIn = (role: string, relations: ReadonlySet<string>): boolean =>
  (own(HANDS_IN, role) ?? []).some((relation) => relations.has(relation));
