import type { CaseStatus } from './status.ts';

const APPLICANT = ['clerk'] as const;
const OFFICE = ['office'] as const;
const DEPARTMENTS = ['department'] as const;
const EXPERTS = ['expert'] as const;
const BODIES = ['leading-group'] as const;
const ABOVE = ['province-department'] as const;
const NOBODY = [] as const;

/** With whom a case is at each place, by role: what everybody who sees it may know. At an end it is with nobody. */
export const WITH: Readonly<Record<CaseStatus, readonly string[]>> = {
  none: NOBODY,
  draft: APPLICANT,
  withdrawn: NOBODY,
  lapsed: NOBODY,
  preliminary: NOBODY,
  'formal-review': OFFICE,
  correction: APPLICANT,
  declined: NOBODY,
  verification: DEPARTMENTS,
  confirmation: OFFICE,
  confirmed: NOBODY,
  excused: NOBODY,
  'not-filed': NOBODY,
  departments: DEPARTMENTS,
  'departments-and-experts': [...DEPARTMENTS, ...EXPERTS],
  'site-check': OFFICE,
  experts: EXPERTS,
  ranking: OFFICE,
  decision: BODIES,
  deferred: BODIES,
  'not-selected': NOBODY,
  proposed: OFFICE,
  notice: OFFICE,
  'notice-over': OFFICE,
  recognised: NOBODY,
  listed: NOBODY,
  nominated: OFFICE,
  recommended: ABOVE,
  'recommendation-withdrawn': NOBODY,
  selected: NOBODY,
  'not-selected-upstream': NOBODY,
};
