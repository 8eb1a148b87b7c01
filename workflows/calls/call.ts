import * as z from 'zod';
import { Bilingual, said } from '../../engine/bilingual.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { Decimal } from '../decimal/decimal.ts';
import { DocumentNumber, OfficialDocument } from '../orgs/document.ts';
import { OrgKind } from '../orgs/kind.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { Rubric, ScoringRules } from '../score/rubric.ts';
import { EscalationSetting } from './escalation-setting.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { Rule } from './rule.ts';

export const CallId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{2,59}$/,
    said(
      '应为3至60个小写字母、数字或短横线，以字母或数字开头',
      'has 3 to 60 lower-case letters, digits and hyphens and begins with a letter or digit',
    ),
  );
export type CallId = z.infer<typeof CallId>;

/** Days are working days unless the unit says otherwise; the numbers are settings. */
const days = (n: number) => z.int().min(0).max(250).default(n);

export const Days = z.object({
  preliminary: days(5),
  formalReview: days(5),
  correction: days(5),
  departments: days(7),
  siteCheck: days(10),
  experts: days(5),
  decision: days(10),
  inquiry: days(10),
  recognition: days(5),
  nomination: days(10),
});

/** Silence is never consent, and never settles a veto fact. */
export const SilenceRule = z.discriminatedUnion('rule', [
  /** Escalate and wait on; the named organisation ends it. */
  z.object({ rule: z.literal('wait-and-escalate'), escalateTo: OrgId }),
  /** 逾期未反馈: recorded as no reply in time. */
  z.object({ rule: z.literal('no-reply') }),
]);

export const ReviewingDepartment = z.object({
  org: OrgId,
  /** Fields that it answers for, as `section.field`. */
  indicators: z.array(z.string()).min(1),
  /** It also answers for these veto facts (一票否决事项): ids in `vetoFacts`. */
  vetoFacts: z.array(z.string()).default([]),
  /** Overrides the call's rule for this department. */
  silence: SilenceRule.optional(),
});

export const DecisionBody = z.object({
  org: OrgId,
  title: Bilingual,
  /** Kind of document that records it: 会议纪要, 请示批复… */
  document: Bilingual,
});

export type DecisionBody = z.infer<typeof DecisionBody>;

export const Outcome = z.object({
  id: z
    .string()
    .regex(
      /^[a-z][a-z-]{1,39}$/,
      said(
        '应为2至40个小写字母或短横线，以字母开头',
        'has 2 to 40 lower-case letters and hyphens and begins with a letter',
      ),
    ),
  kind: OutcomeKind,
  title: Bilingual,
  legalBasis: z.string().optional(),
});
export type Outcome = z.infer<typeof Outcome>;

export const UpstreamCall = z.object({
  number: DocumentNumber.optional(),
  title: z.string(),
  level: LevelId,
  issuer: OrgId,
  deadline: Instant,
  quota: z.int().positive().optional(),
  /** Columns of the 推荐汇总表, in the upstream's order: path into the form and heading. */
  summaryColumns: z.array(z.object({ path: z.string(), title: Bilingual })).default([]),
  /** The call on this system that receives the recommendation, where the higher office is on it. */
  callId: CallId.optional(),
  legalBasis: z.string().optional(),
  source: z.string().optional(),
  sample: z.boolean().optional(),
});

export type UpstreamCall = z.infer<typeof UpstreamCall>;

export const Call = z.object({
  id: CallId,
  version: z.int().positive(),
  title: Bilingual,
  level: LevelId,
  /** The office that runs it, and where it is. */
  office: OrgId,
  legalBasis: z.array(z.string()).min(1),
  notice: OfficialDocument.optional(),
  window: z.object({ opensAt: Instant, closesAt: Instant }),
  tracks: z.array(z.object({ id: z.string(), title: Bilingual })).min(1),
  form: z.object({ id: z.string(), version: z.int().positive() }),
  mayFile: z.object({
    kinds: z.array(OrgKind).min(1),
    orgs: z.array(OrgId).optional(),
    /** Kinds that file only after their county's own preliminary review (初审推荐). */
    afterPreliminaryReview: z.array(OrgKind).default([]),
    jointApplications: z.boolean().default(true),
    maxPartners: z.int().min(1).max(20).default(8),
    /** Applications that a unit may be filling in at a time; what it files is counted by the quota. */
    maxDrafts: z.int().min(1).max(500).default(20),
  }),
  /** A title held at a level, where the call asks for one; most do not. */
  requiresTitle: LevelId.optional(),
  eligibility: z.array(Rule).default([]),
  vetoFacts: z.array(z.object({ id: z.string(), title: Bilingual })).default([]),
  evidence: z
    .array(z.object({ field: z.string(), title: Bilingual, required: z.boolean().default(true) }))
    .default([]),
  sixOnes: z.enum(['block', 'warn', 'off']).default('block'),
  /** What the region's industry turns over in a year, 亿元: a larger figure of one cluster is asked about. */
  regionSize: Decimal.default('10000'),
  signOff: z.object({ document: z.boolean().default(true) }).default({ document: true }),
  quota: z
    .object({
      perUnit: z.int().positive().optional(),
      units: z.record(OrgId, z.int().nonnegative()).default({}),
    })
    .default({ units: {} }),
  reviewingDepartments: z.array(ReviewingDepartment).max(40).default([]),
  order: z.enum(['departments-first', 'parallel']).default('departments-first'),
  silence: SilenceRule.default({ rule: 'no-reply' }),
  correctionRounds: z.int().min(0).max(9).default(2),
  siteCheck: z.enum(['all', 'sample', 'none']).default('none'),
  experts: z.object({
    seats: z.int().min(0).max(40),
    defence: z.boolean().default(false),
    commitment: Bilingual.optional(),
  }),
  rubric: Rubric,
  scoring: ScoringRules,
  /** `track`: frozen when every case of the track is scored or out. `none`: each case is decided for itself. */
  ranking: z.enum(['track', 'none']).default('track'),
  decisionChain: z.array(DecisionBody).min(1),
  outcomes: z.array(Outcome).min(1),
  publicNotice: z.object({
    days: z.int().min(0).max(60).default(5),
    unit: z.enum(['working', 'calendar']).default('working'),
    countFirstDay: z.boolean().default(true),
    issuer: OrgId,
    contact: z.object({
      telephone: z.string(),
      email: z.string().optional(),
      address: z.string().optional(),
    }),
    supervisionTelephone: z.string(),
    /** A second notice after an objection: where the published content changed, or after each handled one. */
    again: z.enum(['changed', 'each']).default('changed'),
  }),
  validityYears: z.int().positive().optional(),
  plaque: z.boolean().default(false),
  days: Days.prefault({}),
  reminders: z
    .object({
      submission: z.array(z.int().positive()).default([5, 1]),
      tasks: z.int().min(0).default(1),
    })
    .prefault({}),
  /** To whose desk a late step goes besides, and after how many working days (workflows/calls/escalation.ts). */
  escalation: EscalationSetting,
  /** Hour of the day at which a time limit ends. */
  hour: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, said('应为钟点，如17:30', 'is a time of day such as 17:30'))
    .default('17:30'),
  upstream: UpstreamCall.optional(),
  sources: z.array(z.string()).default([]),
  sample: z.boolean().optional(),
  announcedOn: LocalDate.optional(),
});
export type Call = z.infer<typeof Call>;
export type CallInput = z.input<typeof Call>;

export const outcomeOf = (call: Call, id: string): Outcome | undefined =>
  call.outcomes.find((outcome) => outcome.id === id);

export const silenceOf = (call: Call, org: string) =>
  call.reviewingDepartments.find((department) => department.org === org)?.silence ?? call.silence;
