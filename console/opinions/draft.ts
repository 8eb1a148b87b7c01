import type { GivenOpinion, OpenOpinion } from '../../interface/reviewing.ts';
import type { Verdict } from '../../workflows/review/opinions/verdict.ts';
import type { Answers } from '../input/verification.ts';

/** A figure that the department disputes, as it is typed; `figure` is the path, partner included. */
export interface Dispute {
  readonly value: string;
  readonly source: string;
  readonly note: string;
}

/** What was found of a veto fact; undefined: not said yet. */
export interface FactAnswer {
  readonly found: boolean;
  readonly basis: string;
}

/** What a department has marked in one application and not sent yet. */
export interface Draft {
  readonly disputes: Readonly<Record<string, Dispute>>;
  readonly facts: Readonly<Record<string, FactAnswer>>;
  /** Of a report, figure by figure. */
  readonly answers: Answers;
}

export const EMPTY: Draft = { disputes: {}, facts: {}, answers: {} };
export const NO_DISPUTE: Dispute = { value: '', source: '', note: '' };

/** The draft with a figure disputed so, or no longer. */
export const withDispute = (draft: Draft, path: string, dispute: Dispute | undefined): Draft => {
  const { [path]: _before, ...rest } = draft.disputes;
  return { ...draft, disputes: dispute === undefined ? rest : { ...rest, [path]: dispute } };
};

export const withFact = (draft: Draft, id: string, answer: FactAnswer): Draft => ({
  ...draft,
  facts: { ...draft.facts, [id]: answer },
});

/** Veto facts that nothing was said to yet. */
export const unanswered = ({ vetoFacts }: Pick<OpenOpinion, 'vetoFacts'>, { facts }: Draft) =>
  vetoFacts.filter(({ id }) => facts[id] === undefined);

/** Veto facts that were found without saying on what it rests. */
export const baseless = ({ facts }: Draft): readonly string[] =>
  Object.entries(facts)
    .filter(([, { found, basis }]) => found && basis.trim() === '')
    .map(([id]) => id);

const filled = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });

interface Said {
  readonly verdict: Verdict;
  readonly note?: string;
  readonly document?: object;
  /** The facts without an answer were looked at and not found: said for all that is sent together. */
  readonly restClear: boolean;
  /** The name of a joint applicant, so that its figure is not taken for the whole cluster's. */
  readonly nameOf: (org: string) => string;
}

/** The body of GiveOpinion from what was marked. Disputed values go only with 有异议. */
export const opinionBody = (
  question: Pick<OpenOpinion, 'figures' | 'vetoFacts'>,
  draft: Draft,
  said: Said,
) => {
  const { verdict, note = '', document, restClear, nameOf } = said;
  const values = question.figures.flatMap(({ path, field, org }) => {
    const dispute = draft.disputes[path];
    if (verdict !== 'objection' || dispute === undefined) return [];
    const { value, source, note: own } = dispute;
    const whose =
      org === undefined ? own.trim() : [nameOf(org), own.trim()].filter(Boolean).join('：');
    return [
      { field, ...filled('value', value), ...filled('source', source), ...filled('note', whose) },
    ];
  });
  const found = Object.entries(draft.facts).filter(([, fact]) => fact.found);
  const clear = found.length === 0 && (restClear || unanswered(question, draft).length === 0);
  return {
    verdict,
    values,
    vetoFacts: found.map(([id, { basis }]) => ({ id, basis: basis.trim() })),
    ...(question.vetoFacts.length > 0 && clear ? { vetoFactsClear: true } : {}),
    ...filled('note', note),
    ...(document === undefined ? {} : { document }),
  };
};

/** An opinion that was given, as it may be set right: what it disputed and found, all else answered as not found. */
export const draftOf = ({ opinion, figures, vetoFacts }: GivenOpinion): Draft => ({
  answers: {},
  disputes: Object.fromEntries(
    opinion.values.flatMap(({ field, value = '', source = '', note = '' }) => {
      const path = figures.find((figure) => figure.field === field)?.path;
      return path === undefined ? [] : [[path, { value, source, note }] as const];
    }),
  ),
  facts: Object.fromEntries(
    vetoFacts.map(({ id }) => {
      const found = opinion.vetoFacts.find((fact) => fact.id === id);
      return [id, { found: found !== undefined, basis: found?.basis ?? '' }] as const;
    }),
  ),
});
