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

/** How many a unit may file in the round; undefined: as many as it likes. */
export const quotaLimit = ({ quota }: Facts['call'], applicant: string): number | undefined =>
  own(quota.units, applicant) ?? quota.perUnit;

type Within = Pick<Facts, 'call'>;

const placeTaken = (filing: Filing, { call }: Within, isLimited: boolean): readonly Claim[] => {
  const limit = quotaLimit(call, filing.applicant);
  if (limit === undefined) return [];
  const place = { kind: 'set', key: filedKey(filing), member: filing.caseId } as const;
  return [{ ...place, ...(isLimited ? { limit } : {}), refusal: () => new QuotaExhausted(limit) }];
};

/** A place of the unit's in the round, which this application takes; nothing where it may file as many as it likes. */
export const quotaClaims = (filing: Filing, facts: Within): readonly Claim[] =>
  placeTaken(filing, facts, true);

/** Such a place, had whatever the quota says: another level sent the application. */
export const placeBeyondQuota = (filing: Filing, facts: Within): readonly Claim[] =>
  placeTaken(filing, facts, false);

/** The unit's place in the round is free again. */
export const quotaReleased = (kase: CaseState, { call }: Within): readonly Claim[] => {
  const { identity, submission } = kase;
  if (identity === undefined || submission.filed === undefined) return [];
  return quotaLimit(call, identity.applicant) === undefined
    ? []
    : [{ kind: 'leave', key: filedKey(identity), member: identity.caseId }];
};
