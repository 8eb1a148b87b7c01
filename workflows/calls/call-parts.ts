import * as z from 'zod';
import { Bilingual, said } from '../../engine/bilingual.ts';
import { Instant } from '../calendar/instant.ts';
import { DocumentNumber } from '../orgs/document.ts';
import { LevelId, OrgId } from '../orgs/org.ts';
import { CallId } from './call-id.ts';
import { OutcomeKind } from './outcome-kind.ts';
import { Voting } from './voting.ts';

/** Days are working days unless the unit says otherwise; the numbers are settings. */
const days = (n: number) => z.int().min(0).max(250).default(n);

export const Days = z.object({
  preliminary: days(5),
  formalReview: days(5),
  correction: days(5),
  departments: days(7),
  /** Of a report, by the office, once the departments' time is over. */
  confirmation: days(3),
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
  /** Where its rules ask for votes (票决); else it adopts as a meeting does (审议通过). */
  voting: Voting.optional(),
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
