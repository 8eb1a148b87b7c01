import type { KnownOutcome } from '../outcome.ts';
import { change, type Of, type State } from './evolve-nominations.ts';

export const withOutcome = (
  state: State,
  caseId: string,
  outcome: KnownOutcome,
  revision: number,
): State => ({
  ...state,
  nominations: change(state, caseId, (nomination) => ({
    ...nomination,
    outcome,
    ...(nomination.status === 'withdrawn' ? { contested: 'open' as const } : {}),
    revisions: { ...nomination.revisions, outcome: revision },
  })),
});

export const answered = (
  state: State,
  event: Of<'UpstreamOutcomeRecorded'>,
  revision: number,
): State => {
  const { document } = event;
  const { level = '', issuer: body = '' } = state.opened?.upstream ?? {};
  return event.items.reduce(
    (folded, { caseId, ...item }) =>
      withOutcome(folded, caseId, { ...item, level, body, document }, revision),
    state,
  );
};

export const settled = (
  state: State,
  { caseId, stands }: Of<'OutcomeSettled'>,
  revision: number,
): State => ({
  ...state,
  nominations: change(state, caseId, (nomination) => ({
    ...nomination,
    contested: stands ? 'stands' : 'falls',
    revisions: { ...nomination.revisions, outcome: revision },
  })),
});
