import { FILING_ROLES } from './case/relations.ts';
import { held } from './reads.ts';

export const OFFICE = held('office', 'office');
/** They read everything and act on nothing of it, but that audit says why where it reads names. */
export const WATCHING = held('any', 'auditor', 'supervision');
export const BODY = held('decider', 'leading-group');
/** An office also files upward, then it is the applicant. */
export const OWN_SIDE = (['applicant', 'partner', 'recommender'] as const).flatMap((relation) =>
  held(relation, ...FILING_ROLES),
);
export const ABOVE = held('upstream', 'province-department');
export const INQUIRER = held('inquirer', 'department', 'office');
export const SEATED = held('seated', 'expert', 'panel-chair');
export const ASKED = held('asked', 'department');
export const SUPERVISION = held('any', 'supervision');

/** Those of an organisation whose work its questions are: not whoever merely sits there for another work. */
export const COLLEAGUES = held(
  'author',
  'clerk',
  'unit-head',
  'office',
  'department',
  'supervision',
  'leading-group',
  'province-department',
);

export const WHOLE = [...OFFICE, ...WATCHING];
export const FILING = [...WHOLE, ...OWN_SIDE];
export const REVIEW = [...WHOLE, ...BODY];
