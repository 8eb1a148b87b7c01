/** A department with its figure, and who ends the waiting for it. */
const waitingFor = (org: string, indicator: string, escalateTo: string) => ({
  org,
  indicators: [indicator],
  silence: { rule: 'wait-and-escalate', escalateTo },
});

/** The round of the check: joint applications, parks by way of their county, departments, two seats, one body. */
export const SETTINGS: Readonly<Record<string, unknown>> = {
  form: { id: 'short-form', version: 1 },
  mayFile: {
    kinds: ['county', 'zone', 'park'],
    afterPreliminaryReview: ['park'],
    jointApplications: true,
  },
  eligibility: [],
  signOff: { document: true },
  reviewingDepartments: [
    waitingFor('BZ-STATS', 'size.output', 'BZ-VICE-MAYOR'),
    waitingFor('BZ-TAX', 'size.tax', 'BZ-VICE-MAYOR'),
    waitingFor('BZ-EMERGENCY', 'size.accidents', 'SD-OFFICE'),
  ],
  experts: {
    seats: 2,
    commitment: { zh: '与申报单位无利害关系。', en: 'No interest in the applicant.' },
  },
  days: { formalReview: 9, departments: 9, experts: 9, decision: 9, nomination: 9, inquiry: 9 },
  upstream: {
    title: '山东省先进制造业集群申报（示例）',
    level: 'province',
    issuer: 'SD-IIT',
    deadline: '2026-04-30T09:30:00.000Z',
    quota: 9,
    summaryColumns: [
      { path: 'identity.clusterName', title: { zh: '集群名称', en: 'Cluster' } },
      { path: 'size.output', title: { zh: '总产值（亿元）', en: 'Output (100 m yuan)' } },
    ],
  },
};

/** Whom the round asks, as the settings say. */
export const DEPARTMENTS = ['BZ-STATS', 'BZ-TAX', 'BZ-EMERGENCY'] as const;
export const BODY = 'BZ-LEADING-GROUP';
export const OFFICE = 'BZ-OFFICE';
/** Whom the round asks to end the waiting for a silent department: as `role organisation`. */
export const ESCALATED: readonly string[] = [
  'leading-group BZ-VICE-MAYOR',
  'unit-head BZ-VICE-MAYOR',
  'office SD-OFFICE',
];
export const UPSTREAM = 'SD-IIT';
