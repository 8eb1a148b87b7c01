import type { CaseState } from '../case/state.ts';
import type { FollowUp } from '../process.ts';

/** Each title that a higher level gave stands on the cluster's record (集群档案). */
export const recommendationCaseFollowUps = (kase: CaseState): readonly FollowUp[] => {
  const { identity, recommendation } = kase;
  if (identity === undefined) return [];
  return recommendation.outcomes
    .filter(({ outcome }) => outcome === 'selected')
    .map(({ level, outcome, body, document, name, title, validFrom, validTo }) => ({
      key: `title:${level}`,
      aggregate: 'cluster',
      id: identity.clusterId,
      command: {
        type: 'AwardTitle',
        titleId: `${identity.caseId}-${level}`,
        level,
        name: name ?? identity.name,
        outcome,
        // The document has one name for it, and that is Chinese.
        ...(title === undefined ? {} : { title: { zh: title, en: title } }),
        document,
        from: validFrom ?? document.date,
        ...(validTo === undefined ? {} : { to: validTo }),
        caseId: identity.caseId,
        body,
      },
    }));
};
