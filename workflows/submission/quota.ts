import type { Claim } from '../../engine/decider.ts';
import { own } from '../../engine/own.ts';
import { refusal } from '../../engine/refusal.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import type { Facts } from '../facts.ts';

export const QuotaExhausted = refusal(
  'QuotaExhausted',
  'call.quota',
  (limit: number | undefined) => ({
    inputs: { limit },
    zh: `本单位在本批次的申报名额${limit === undefined ? '' : `（${limit}个）`}已用完；可先撤回申报另一项目，再提交本项目`,
    en: `the quota${limit === undefined ? '' : ` of ${limit}`} of this organisation in this round is used up: withdraw another application first`,
  }),
);

type Filing = Pick<CaseIdentity, 'callId' | 'applicant' | 'caseId'>;

const filedKey = ({ callId, applicant }: Filing): string => `FILED|${callId}|${applicant}`;

/** Always claimed, also where there is no limit: the set is the list of what a unit filed in the round. */
export const filedClaim = (filing: Filing, limit?: number): Claim => ({
  kind: 'set',
  key: filedKey(filing),
  member: filing.caseId,
  ...(limit === undefined ? {} : { limit }),
  refusal: () => new QuotaExhausted(limit),
});

/** How many a unit may file in the round; undefined: as many as it likes. */
export const quotaLimit = ({ quota }: Facts['call'], applicant: string): number | undefined =>
  own(quota.units, applicant) ?? quota.perUnit;

/** The unit's place in the round is taken by this application. */
export const quotaClaim = (identity: CaseIdentity, { call }: Facts): Claim =>
  filedClaim(identity, quotaLimit(call, identity.applicant));

/** The unit's place in the round is free again. */
export const quotaReleased = (kase: CaseState): readonly Claim[] =>
  kase.identity === undefined || kase.submission.filed === undefined
    ? []
    : [{ kind: 'leave', key: filedKey(kase.identity), member: kase.identity.caseId }];
