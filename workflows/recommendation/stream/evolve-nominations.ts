import type { NominatedCase } from './events.ts';
import type { StreamEvent } from './messages.ts';
import { countsInQuota, type Nomination, type RecommendationStreamState } from './state.ts';

export type State = RecommendationStreamState;
export type Of<T extends StreamEvent['type']> = Extract<StreamEvent, { type: T }>;

export const change = (
  state: State,
  caseId: string,
  edit: (nomination: Nomination) => Nomination,
): readonly Nomination[] =>
  state.nominations.map((nomination) =>
    nomination.caseId === caseId ? edit(nomination) : nomination,
  );

/** Moves every place from `from` on by `by`; whoever moves is told its new place by this version. */
const shift = (
  nominations: readonly Nomination[],
  from: number,
  by: 1 | -1,
  revision: number,
): readonly Nomination[] =>
  nominations.map((nomination) =>
    countsInQuota(nomination) && nomination.rank >= from
      ? {
          ...nomination,
          rank: nomination.rank + by,
          revisions: { ...nomination.revisions, nomination: revision },
        }
      : nomination,
  );

export const added = (
  nominations: readonly Nomination[],
  kase: NominatedCase,
  more: Pick<Nomination, 'rank' | 'status' | 'revisions' | 'parts'> & Partial<Nomination>,
): readonly Nomination[] => [
  ...nominations.filter(({ caseId }) => caseId !== kase.caseId),
  { ...kase, ...more },
];

export const nominated = (state: State, event: Of<'Nominated'>, revision: number): State => ({
  ...state,
  approvals: [],
  nominations: added(shift(state.nominations, event.rank, 1, revision), event.kase, {
    rank: event.rank,
    status: 'nominated',
    revisions: { nomination: revision },
    parts: {},
  }),
});

export const reranked = (state: State, { order }: Of<'Reranked'>, revision: number): State => ({
  ...state,
  approvals: [],
  nominations: state.nominations.map((nomination) => {
    const rank = order.indexOf(nomination.caseId) + 1;
    if (!countsInQuota(nomination) || rank === 0 || rank === nomination.rank) return nomination;
    return { ...nomination, rank, revisions: { ...nomination.revisions, nomination: revision } };
  }),
});

export const nominationWithdrawn = (
  state: State,
  { caseId, reason }: Of<'NominationWithdrawn'>,
  revision: number,
): State => {
  const rank = state.nominations.find((nomination) => nomination.caseId === caseId)?.rank ?? 0;
  const out = change(state, caseId, (nomination) => ({
    ...nomination,
    reason,
    status: 'nomination-withdrawn',
    revisions: { ...nomination.revisions, nominationWithdrawal: revision },
  }));
  return { ...state, approvals: [], nominations: shift(out, rank + 1, -1, revision) };
};
