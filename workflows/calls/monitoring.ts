import * as z from 'zod';
import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { Instant, LocalDate } from '../calendar/instant.ts';
import { DocumentNumber } from '../orgs/document.ts';
import { OrgId } from '../orgs/org.ts';
import { Period } from './period.ts';

/** What a figure counts (口径): all firms of the cluster, or those above scale (规上) alone. */
export const FigureScope = z.enum(['all', 'above-scale']);
export type FigureScope = z.infer<typeof FigureScope>;

export const FIGURE_SCOPE = {
  all: bilingual('全口径', 'All firms'),
  'above-scale': bilingual('规上', 'Above scale'),
} as const satisfies Record<FigureScope, Bilingual>;

/**
 * What a table that firms fill prints (统计调查), and without which it does not open: the approval of the statistics
 * bureau of the same level, which ends.
 */
export const SurveyApproval = z.strictObject({
  /** 表号. */
  table: z.string().min(1).max(60),
  /** 制表机关. */
  maker: z.string().min(1).max(120),
  /** 批准机关. */
  approver: z.string().min(1).max(120),
  /** 批准文号. */
  number: DocumentNumber,
  /** 有效期限: its last day. */
  validTo: LocalDate,
});
export type SurveyApproval = z.infer<typeof SurveyApproval>;

/** What only a round of monitoring reports (运行监测) has. */
export const monitoringRules = {
  kind: z.literal('monitoring'),
  period: Period,
  /** Which cluster records report: those with a title in force, candidates among them, or all. */
  reporters: z.enum(['titled', 'recorded']).default('titled'),
  /** `authority`: a table from government to government (调度表). `firms`: one that firms fill. */
  filledBy: z.enum(['authority', 'firms']).default('authority'),
  survey: SurveyApproval.optional(),
  /** What the applicant's figures count, where it says nothing else. */
  scope: FigureScope.default('all'),
  /**
   * What follows the last day (逾期): after so many working days it is told to the office of the sponsoring leader, and
   * after an instant the round takes no report any more. A report may come until then, and is late.
   */
  late: z.strictObject({
    days: z.int().min(0).max(60).default(5),
    escalateTo: OrgId,
    until: Instant.optional(),
  }),
  /** 通报: whether it names who reported late or not at all, or says how many alone. */
  bulletin: z.strictObject({ namesLate: z.boolean().default(true) }).prefault({}),
  /** Figures that add up from the first of January (累计): they never fall below the quarter before without a reason. */
  cumulative: z.array(z.string()).default([]),
  /**
   * A figure that is a group's where it is entered, and the legal persons' in place (在地): `figure` is never more than
   * `inPlace`, which counts.
   */
  inPlace: z.array(z.strictObject({ figure: z.string(), inPlace: z.string() })).default([]),
  /**
   * What the parts of a joint cluster add up to: the lead's figure and each partner's, and the lists of enterprises by
   * which one that stands in several is counted once.
   */
  joint: z
    .array(
      z.strictObject({
        lead: z.string(),
        partner: z.string(),
        /** Tables of enterprises, in the lead's part and in the partner's, with their columns. */
        firms: z
          .strictObject({
            lead: z.string(),
            partner: z.string(),
            code: z.string(),
            value: z.string(),
          })
          .optional(),
      }),
    )
    .default([]),
  contact: z.object({
    telephone: z.string(),
    email: z.string().optional(),
    address: z.string().optional(),
  }),
};
