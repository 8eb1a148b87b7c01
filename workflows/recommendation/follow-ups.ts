import type { CaseState } from '../case/state.ts';
import type { FollowUp } from '../process.ts';

/** Each title that a higher level gave stands on the cluster's record (集群档案). */
export const recommendationCaseFollowUps = (kase: CaseState): readonly FollowUp[] => {
  const { identity, recommendation } = kase;
  if (identity === undefined) return [];
  return recommendation.outcomes
    .filter(({ outcome }) => outcome === 'selected')
    .map(({ level, outcome, body, document, title, validFrom, validTo }) => ({
      key: `title:${level}`,
      aggregate: 'cluster',
      id: identity.clusterId,
      command: {
        type: 'AwardTitle',
        titleId: `${identity.caseId}-${level}`,
        level,
        name: title ?? document.title,
        outcome,
        document,
        from: validFrom ?? document.date,
        ...(validTo === undefined ? {} : { to: validTo }),
        caseId: identity.caseId,
        body,
      },
    }));
};
