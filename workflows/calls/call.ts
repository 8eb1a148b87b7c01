import * as z from 'zod';
import { Bilingual, said } from '../../engine/bilingual.ts';
import { Impossible } from '../../engine/failure.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { Decimal } from '../decimal/decimal.ts';
import { LetterTemplates } from '../letters/templates.ts';
import { OfficialDocument } from '../orgs/document.ts';
import { OrgKind } from '../orgs/kind.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { Rubric, ScoringRules } from '../score/rubric.ts';
import { CallId } from './call-id.ts';
import {
  Days,
  DecisionBody,
  Outcome,
  ReviewingDepartment,
  SilenceRule,
  UpstreamCall,
} from './call-parts.ts';
import { EscalationSetting } from './escalation-setting.ts';
import { monitoringRules } from './monitoring.ts';
import { Rule } from './rule.ts';
import { StatementSetting } from './statement-setting.ts';

/** What every round has, whatever it is for. */
const roundRules = {
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
    /** Where one cluster is filed twice, by its record or its name: both units are told, or the second is refused. */
    sameCluster: z.enum(['told', 'refused']).default('told'),
  }),
  eligibility: z.array(Rule).default([]),
  vetoFacts: z.array(z.object({ id: z.string(), title: Bilingual })).default([]),
  evidence: z
    .array(z.object({ field: z.string(), title: Bilingual, required: z.boolean().default(true) }))
    .default([]),
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
  silence: SilenceRule.default({ rule: 'no-reply' }),
  correctionRounds: z.int().min(0).max(9).default(2),
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
};

/** A round in which clusters apply (申报): reviewed, scored, decided and put on notice. */
export const ApplicationCall = z.object({
  /** Left out in rounds from before there were others. */
  kind: z.literal('application').optional().default('application'),
  ...roundRules,
  /** A title held at a level, where the call asks for one; most do not. */
  requiresTitle: LevelId.optional(),
  sixOnes: z.enum(['block', 'warn', 'off']).default('block'),
  order: z.enum(['departments-first', 'parallel']).default('departments-first'),
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
  /** 陈述 before a veto fact or a disputed figure is settled; none in rounds from before there was the setting. */
  statement: StatementSetting.optional(),
  /** What a body decided shows to applicants once the office releases the results, or the notice does: 提请审议 until then. */
  holdResults: z.boolean().default(true),
  /** Wording of letters to applicants (告知书), where it is another than the usual. */
  letters: LetterTemplates.optional(),
  validityYears: z.int().positive().optional(),
  plaque: z.boolean().default(false),
});
export type ApplicationCall = z.infer<typeof ApplicationCall>;

/** A round of reports (运行监测): verified figure by figure and confirmed. Nothing is scored, ranked or put on notice. */
const MonitoringCall = z.object({ ...roundRules, ...monitoringRules });
export type MonitoringCall = z.infer<typeof MonitoringCall>;

export const Call = z.discriminatedUnion('kind', [ApplicationCall, MonitoringCall]);
export type Call = z.infer<typeof Call>;
export type CallInput = z.input<typeof ApplicationCall>;

/** The rules of an application, where the state that was reached says that it is one. Throws Impossible. */
export const applicationOf = (call: Call): ApplicationCall => {
  if (call.kind !== 'application') throw new Impossible(`${call.id} takes no applications`);
  return call;
};

/** What the round can end with for an application; a report ends with none of them. */
export const outcomesOf = (call: Call): readonly Outcome[] =>
  call.kind === 'application' ? call.outcomes : [];

/** Bodies that decide in the round, one after the other; none where nothing is decided. */
export const decidersOf = (call: Call): readonly DecisionBody[] =>
  call.kind === 'application' ? call.decisionChain : [];

/** Whom applicants ask. */
export const contactOf = (call: Call): ApplicationCall['publicNotice']['contact'] =>
  call.kind === 'application' ? call.publicNotice.contact : call.contact;

export const outcomeOf = ({ outcomes }: ApplicationCall, id: string): Outcome | undefined =>
  outcomes.find((outcome) => outcome.id === id);

export const silenceOf = (call: Call, org: string) =>
  call.reviewingDepartments.find((department) => department.org === org)?.silence ?? call.silence;
