import type { Recorded } from '../../../engine/event.ts';
import type { OnBehalfEvent } from '../../on-behalf/record.ts';
import { evolveRecords, onBehalfEvents } from '../../on-behalf/record.ts';
import type { KnownOutcome } from '../outcome.ts';
import type { NominatedCase } from './events.ts';
import type { StreamEvent } from './messages.ts';
import { countsInQuota, type Nomination, type RecommendationStreamState } from './state.ts';

type State = RecommendationStreamState;
type Of<T extends StreamEvent['type']> = Extract<StreamEvent, { type: T }>;

const change = (
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

const added = (
  nominations: readonly Nomination[],
  kase: NominatedCase,
  more: Pick<Nomination, 'rank' | 'status' | 'revisions' | 'parts'> & Partial<Nomination>,
): readonly Nomination[] => [
  ...nominations.filter(({ caseId }) => caseId !== kase.caseId),
  { ...kase, ...more },
];

const nominated = (state: State, event: Of<'Nominated'>, revision: number): State => ({
  ...state,
  approvals: [],
  nominations: added(shift(state.nominations, event.rank, 1, revision), event.kase, {
    rank: event.rank,
    status: 'nominated',
    revisions: { nomination: revision },
    parts: {},
  }),
});

const reranked = (state: State, { order }: Of<'Reranked'>, revision: number): State => ({
  ...state,
  approvals: [],
  nominations: state.nominations.map((nomination) => {
    const rank = order.indexOf(nomination.caseId) + 1;
    if (!countsInQuota(nomination) || rank === 0 || rank === nomination.rank) return nomination;
    return { ...nomination, rank, revisions: { ...nomination.revisions, nomination: revision } };
  }),
});

const nominationWithdrawn = (
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

const sent = (state: State, event: Of<'LetterSent'>, revision: number, at: string): State => ({
  ...state,
  letters: [
    ...state.letters,
    {
      document: event.document,
      sentAt: at,
      cases: event.cases.map(({ caseId }) => caseId),
    },
  ],
  nominations: event.cases.reduce(
    (nominations, { caseId, parts, names }) =>
      change({ ...state, nominations }, caseId, (nomination) => ({
        ...nomination,
        ...names,
        parts,
        status: 'recommended',
        letter: event.document,
        revisions: { ...nomination.revisions, letter: revision },
      })),
    state.nominations,
  ),
});

/** One supplementary letter may name several cases, each entered by itself. */
const withSupplement = (
  letters: State['letters'],
  { document, kase }: Of<'RecommendationSupplemented'>,
  at: string,
): State['letters'] =>
  letters.some((letter) => letter.document.number === document.number)
    ? letters.map((letter) =>
        letter.document.number === document.number
          ? { ...letter, cases: [...letter.cases, kase.caseId] }
          : letter,
      )
    : [...letters, { document, sentAt: at, cases: [kase.caseId] }];

const supplemented = (
  state: State,
  event: Of<'RecommendationSupplemented'>,
  revision: number,
  at: string,
): State => ({
  ...state,
  letters: withSupplement(state.letters, event, at),
  nominations: added(state.nominations, event.kase, {
    rank: event.rank,
    status: 'recommended',
    revisions: { nomination: revision, letter: revision },
    parts: event.parts,
    letter: event.document,
  }),
});

const withOutcome = (
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

const answered = (state: State, event: Of<'UpstreamOutcomeRecorded'>, revision: number): State => {
  const { document } = event;
  const { level = '', issuer: body = '' } = state.opened?.upstream ?? {};
  return event.items.reduce(
    (folded, { caseId, ...item }) =>
      withOutcome(folded, caseId, { ...item, level, body, document }, revision),
    state,
  );
};

const opened = (state: State, event: Of<'RecommendationOpened'>, at: string): State => {
  const { type: _, ...fields } = event;
  return { ...state, callId: event.callId, opened: { ...fields, at } };
};

const amended = (state: State, { quota, deadline }: Of<'UpstreamAmended'>): State => {
  if (state.opened === undefined) return state;
  const upstream = {
    ...state.opened.upstream,
    ...(quota === undefined ? {} : { quota }),
    ...(deadline === undefined ? {} : { deadline }),
  };
  return { ...state, opened: { ...state.opened, upstream } };
};

const evolveOwn = (state: State, { header, event }: Recorded<StreamEvent>): State => {
  const { seq, at } = header;
  switch (event.type) {
    case 'RecommendationOpened':
      return opened(state, event, at);
    case 'UpstreamAmended':
      return amended(state, event);
    case 'Nominated':
      return nominated(state, event, seq);
    case 'Reranked':
      return reranked(state, event, seq);
    case 'NominationWithdrawn':
      return nominationWithdrawn(state, event, seq);
    case 'NominationsApproved': {
      const { body, document } = event;
      return { ...state, approvals: [...state.approvals, { body, document, at }] };
    }
    case 'LetterSent':
      return sent(state, event, seq, at);
    case 'DispatchRecorded':
      return {
        ...state,
        letters: state.letters.map((letter) =>
          letter.document.number === event.letter
            ? {
                ...letter,
                ems: event.ems ?? letter.ems,
                receiptDate: event.receiptDate ?? letter.receiptDate,
                receiptFile: event.receipt?.fileId ?? letter.receiptFile,
              }
            : letter,
        ),
      };
    case 'RecommendationWithdrawn': {
      const { caseId, document, reason } = event;
      const nominations = change(state, caseId, (nomination) => ({
        ...nomination,
        reason,
        status: 'withdrawn',
        withdrawal: document,
        revisions: { ...nomination.revisions, withdrawal: seq },
      }));
      return { ...state, nominations };
    }
    case 'RecommendationSupplemented':
      return supplemented(state, event, seq, at);
    case 'UpstreamOutcomeRecorded':
      return answered(state, event, seq);
    case 'OutcomeSettled': {
      const contested = event.stands ? ('stands' as const) : ('falls' as const);
      const nominations = change(state, event.caseId, (nomination) => ({
        ...nomination,
        contested,
        revisions: { ...nomination.revisions, outcome: seq },
      }));
      return { ...state, nominations };
    }
    case 'UpstreamOutcomeTakenIn':
      return withOutcome(state, event.caseId, event.outcome, seq);
  }
};

const isOnBehalf = (event: { readonly type: string }): event is OnBehalfEvent =>
  Object.hasOwn(onBehalfEvents, event.type);

export const evolveStream = (
  state: State,
  recorded: Recorded<StreamEvent | OnBehalfEvent>,
): State => {
  const { event, header } = recorded;
  const next = isOnBehalf(event)
    ? { ...state, records: evolveRecords(state.records, { ...recorded, event }) }
    : evolveOwn(state, { ...recorded, event });
  return { ...next, version: header.seq, changedAt: header.at };
};
