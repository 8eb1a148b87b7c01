import type { Bilingual } from '../engine/bilingual.ts';
import type { CommandSpec } from '../engine/decider.ts';
import { own } from '../engine/own.ts';
import type { CaseRelation } from './case/relations.ts';

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

const FILING: readonly CaseRelation[] = ['applicant', 'partner', 'recommender'];

/**
 * In which relations a role sees a case at all. An office also files upward, then it is the applicant. Auditors and
 * supervision read everything and act on nothing of it, but that audit says why where it reads names; administrators
 * see no case: they hand out the rights.
 */
export const SEES: Readonly<Record<string, readonly CaseRelation[]>> = {
  clerk: FILING,
  'unit-head': [...FILING, 'escalated'],
  // Another office may be the inquirer, or the one that ends the waiting for a silent department.
  office: ['office', 'escalated', 'inquirer', ...FILING],
  department: ['asked', 'inquirer'],
  expert: ['seated'],
  'panel-chair': ['seated'],
  'leading-group': ['decider', 'escalated'],
  'province-department': ['upstream', 'office'],
  auditor: ['any'],
  supervision: ['any'],
  administrator: [],
  public: [],
  system: ['any'],
};

/** Whether a case exists for somebody who stands so to it; where not, the answer is 404, in counts too. */
export const maySeeCase = (relations: ReadonlySet<CaseRelation>, role: string): boolean =>
  (own(SEES, role) ?? []).some((relation) => relations.has(relation));

/** Organisations whose applications somebody may list: those where a role of theirs files. A role that merely sits there does not. */
export const filingOrgs = (grants: readonly HeldRole[]): readonly string[] => [
  ...new Set(
    grants
      .filter(({ role }) => FILING.every((relation) => own(SEES, role)?.includes(relation)))
      .map(({ org }) => org),
  ),
];
