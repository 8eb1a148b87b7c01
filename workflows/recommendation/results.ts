import { isHeldBack } from '../case/held-back.ts';
import type { CaseState } from '../case/state.ts';
import type { FollowUp } from '../process.ts';
import type { KnownOutcome } from './outcome.ts';

const own = (
  kase: CaseState,
  more: Pick<KnownOutcome, 'outcome' | 'body'> & Partial<KnownOutcome>,
): readonly KnownOutcome[] =>
  kase.identity === undefined
    ? []
    : [{ level: kase.identity.level, decidedIn: kase.identity.caseId, ...more }];

const title = (kase: CaseState): readonly KnownOutcome[] => {
  const award = kase.notice.recognised?.command;
  if (award === undefined) return [];
  const { body, document, name, title: given, from, to } = award;
  return own(kase, {
    outcome: 'selected',
    body,
    document,
    name,
    title: given.zh,
    validFrom: from,
    ...(to === undefined ? {} : { validTo: to }),
  });
};

/**
 * What a case above has to tell the case that it was recommended from, from its own level upwards. Only ends are told:
 * while it goes on, also further up, the level below waits. One that the level below took back itself tells nothing.
 */
const resultsOf = (kase: CaseState): readonly KnownOutcome[] => {
  // What is held back from the level below does not flow down to it either.
  if (isHeldBack(kase)) return [];
  const { identity, recommendation, review, status } = kase;
  const body = identity?.office ?? '';
  const decision = review.decisions.at(-1);
  switch (status) {
    case 'recognised':
    case 'listed':
      return title(kase);
    case 'declined':
      return own(kase, { outcome: 'not-selected', body });
    case 'not-selected':
      return own(kase, {
        outcome: 'not-selected',
        body,
        ...(decision === undefined || review.notSelected?.by === 'veto'
          ? {}
          : { document: decision.document }),
      });
    case 'recommendation-withdrawn':
      return own(kase, {
        outcome: 'not-selected',
        body,
        ...(recommendation.withdrawn === undefined
          ? {}
          : { document: recommendation.withdrawn.document }),
      });
    case 'selected':
    case 'not-selected-upstream':
      return recommendation.outcomes.map(({ at: _, ...outcome }) => ({
        ...outcome,
        decidedIn: outcome.decidedIn ?? identity?.caseId,
      }));
    default:
      return [];
  }
};

/**
 * Where both offices are on the system nobody types a result again: the first goes to the batch that recommended the
 * case, which tells its case; what comes from further up goes to the case.
 */
export const resultFollowUps = (kase: CaseState): readonly FollowUp[] => {
  const { from } = kase.identity ?? {};
  if (from?.recommendationId === undefined) return [];
  const { caseId, recommendationId } = from;
  return resultsOf(kase).map((outcome, index) => ({
    key: `result:${outcome.level}`,
    ...(index === 0
      ? {
          aggregate: 'recommendation',
          id: recommendationId,
          command: { type: 'TakeInOutcome', caseId, outcome },
        }
      : { aggregate: 'case', id: caseId, command: { type: 'FollowFurtherOutcome', outcome } }),
  }));
};
