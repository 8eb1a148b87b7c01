import type { CaseState } from '../case/state.ts';
import type { FollowUp } from '../process.ts';
import { resultFollowUps } from './results.ts';

/** Each title that a higher level gave stands on the cluster's record (集群档案); its own case there says so itself. */
const titleFollowUps = ({ identity, recommendation }: CaseState): readonly FollowUp[] => {
  if (identity === undefined) return [];
  return recommendation.outcomes.flatMap(
    ({ level, outcome, body, document, name, title, validFrom, validTo, decidedIn }) =>
      outcome !== 'selected' || document === undefined || decidedIn !== undefined
        ? []
        : [
            {
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
            },
          ],
  );
};

/** What other streams should have been told because of a case's results. */
export const recommendationCaseFollowUps = (kase: CaseState): readonly FollowUp[] => [
  ...titleFollowUps(kase),
  ...resultFollowUps(kase),
];
