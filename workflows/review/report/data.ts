import * as z from 'zod';
import { said } from '../../../engine/bilingual.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { FigureScope } from '../../calls/monitoring.ts';
import { Period } from '../../calls/period.ts';
import { Decimal } from '../../decimal/decimal.ts';
import { together } from '../../input/texts.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { OrgId } from '../../orgs/org.ts';
import { Adopted, FigureAnswer, FigureStage } from './answer.ts';

/** `size.revenue`, or of a partner's part `partnerSize@371621.revenue`. */
export const FigurePath = z.string().min(3).max(130);

export const VerificationId = z
  .string()
  .regex(/^v-[0-9a-f-]{1,40}$/, said('请从已有核实意见中选择', 'choose one of the answers given'));

/** A department's word on one figure. */
export const VerifiedFigure = z.strictObject({
  field: FigurePath,
  answer: FigureAnswer,
  /** What the department holds: with 不一致 and 口径不同. */
  value: Decimal.optional(),
  /** What that value counts: with 口径不同. */
  scope: FigureScope.optional(),
  source: z.string().max(500).optional(),
  note: z.string().max(2000).optional(),
});
export type VerifiedFigure = z.infer<typeof VerifiedFigure>;

export const verificationBody = {
  figures: together(z.array(VerifiedFigure).min(1).max(200)),
  document: OfficialDocument.optional(),
};

export const VerificationData = z.object({
  id: VerificationId,
  department: OrgId,
  ...verificationBody,
  late: z.boolean(),
});
export type VerificationData = z.infer<typeof VerificationData>;

/** How the office settled one figure that departments hold otherwise. */
export const Adoption = z.object({
  field: FigurePath,
  adopted: Adopted,
  /** Whose figure, where it is a department's. */
  department: OrgId.optional(),
  /** The answers that it was decided over: another one asks anew. */
  over: z.array(VerificationId),
  reason: z.string(),
});
export type Adoption = z.infer<typeof Adoption>;

/**
 * A figure as it goes out of a report (数据是事实): nothing overwrites it, a revision is another one. Where both were
 * kept there are two of one indicator, told apart by `source`.
 */
export const ReportedFigure = z.object({
  /** `section.field` of the form, without the partner: whose it is stands in `source`. */
  indicator: z.string(),
  period: Period,
  value: Decimal,
  unit: z.string(),
  scope: FigureScope,
  stage: FigureStage,
  /** The unit that reported it, or the department whose figure was taken. */
  source: OrgId,
  /** The last day of the period. */
  asOf: LocalDate,
  /** A department agreed, or the office settled what it holds otherwise. False: 未核实. */
  verified: z.boolean(),
  /** Of a joint report the unit whose part it is of; without it, it is the cluster's as a whole. */
  partOf: OrgId.optional(),
  /** Why it stands in place of the one before. */
  supersedes: z.object({ value: Decimal, reason: z.string() }).optional(),
});
export type ReportedFigure = z.infer<typeof ReportedFigure>;
