import { added, change, type Of, type State } from './evolve-nominations.ts';

export const sent = (
  state: State,
  event: Of<'LetterSent'>,
  revision: number,
  at: string,
): State => ({
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

export const supplemented = (
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

export const dispatched = (state: State, event: Of<'DispatchRecorded'>): State => ({
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
});

export const withdrawn = (
  state: State,
  { caseId, document, reason }: Of<'RecommendationWithdrawn'>,
  revision: number,
): State => ({
  ...state,
  nominations: change(state, caseId, (nomination) => ({
    ...nomination,
    reason,
    status: 'withdrawn',
    withdrawal: document,
    revisions: { ...nomination.revisions, withdrawal: revision },
  })),
});
