import * as z from 'zod';
import { said } from '../../../engine/bilingual.ts';
import { SilenceRule } from '../../calls/call-parts.ts';
import { together } from '../../input/texts.ts';
import { OfficialDocument } from '../../orgs/document.ts';
import { OrgId } from '../../orgs/org.ts';
import { Verdict } from './verdict.ts';

/** A disputed figure. The department's own value is welcome, never compulsory (statistics and tax secrecy). */
export const DisputedValue = z.strictObject({
  field: z.string().min(1).max(130),
  value: z.string().max(200).optional(),
  source: z.string().max(500).optional(),
  note: z.string().max(2000).optional(),
});
export type DisputedValue = z.infer<typeof DisputedValue>;

export const FoundVeto = z.strictObject({
  id: z.string().min(1).max(60),
  basis: z.string().max(2000),
});

export const OpinionId = z
  .string()
  .regex(/^o-[0-9a-f-]{1,40}$/, said('请从已有意见中选择', 'choose one of the opinions given'));

/** What made scores be looked at again: an opinion, or (`c-`) a part that the applicant confirmed anew. */
export const CauseId = z
  .string()
  .regex(
    /^[oc]-[0-9a-f-]{1,40}$/,
    said('请从待处理事项中选择', 'choose one of what is to be dealt with'),
  );

/** What a department says, as it says it. */
export const opinionBody = {
  verdict: Verdict,
  values: together(z.array(DisputedValue).max(100)).default([]),
  /** Veto facts that it found, each with the decision or record it rests on. */
  vetoFacts: together(z.array(FoundVeto).max(40)).default([]),
  /** No veto fact that it answers for was found. */
  vetoFactsClear: z.boolean().optional(),
  note: z.string().max(2000).optional(),
  document: OfficialDocument.optional(),
};

export const OpinionData = z.object({
  id: OpinionId,
  department: OrgId,
  ...opinionBody,
  /** Given after its time limit. */
  late: z.boolean(),
});
export type OpinionData = z.infer<typeof OpinionData>;

export const AskedDepartment = z.object({
  org: OrgId,
  indicators: z.array(z.string()),
  vetoFacts: z.array(z.string()),
  silence: SilenceRule,
});
export type AskedDepartment = z.infer<typeof AskedDepartment>;
