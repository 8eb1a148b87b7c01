import type { Bilingual } from '../../engine/bilingual.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { Line } from '../../interface/calls.ts';
import type { ApplicationCall } from '../../workflows/calls/call.ts';
import type { Voting } from '../../workflows/calls/voting.ts';
import type { OfficialDocument } from '../../workflows/orgs/document.ts';
import type { DecisionVerdict } from '../../workflows/review/decision/verdict.ts';
import { checkVotes, type Votes } from '../../workflows/review/decision/votes.ts';

/** What a document says of one application, while it is being entered. */
export interface Draft {
  readonly verdict: DecisionVerdict;
  readonly outcome?: string | undefined;
  /** Place on the proposed list; the ranking's where none is entered. */
  readonly position?: number | undefined;
  readonly reason: string;
  readonly sendBackTo?: 'departments' | 'experts' | undefined;
  readonly votes?: DraftVotes;
}

/** As it is typed: who left for it in one line, with a mark between them. */
export interface DraftVotes {
  readonly for?: number | undefined;
  readonly against?: number | undefined;
  readonly abstained?: number | undefined;
  readonly recused?: string;
}

/** Several that were typed in one line. */
export const splitNames = (typed: string): string[] =>
  typed
    .split(/[、，,；;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The votes as they are sent; undefined while one of the counts is missing. */
const votesOf = ({ votes }: Draft): Votes | undefined => {
  if (votes?.for === undefined || votes.against === undefined || votes.abstained === undefined)
    return undefined;
  return {
    ...{ for: votes.for, against: votes.against, abstained: votes.abstained },
    recused: splitNames(votes.recused ?? ''),
  };
};

/** What the rules will say of the votes; undefined where they go together with what was decided. */
export const voteFault = (draft: Draft, voting: Voting | undefined): Bilingual | undefined => {
  try {
    checkVotes(draft.verdict, votesOf(draft), voting);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.because;
  }
};

export type Lacking = 'outcome' | 'reason' | 'deviation' | 'stage' | 'votes';

type Ranked = Pick<Line, 'ranking' | 'decisions'>;
type Outcomes = Pick<ApplicationCall, 'outcomes'>;

/** The body before has decided already: what it adopted is where the next one begins; who leaves, the agenda says. */
export const startingDraft = ({ decisions = [] }: Ranked, recused = ''): Draft => {
  const votes = recused === '' ? {} : { votes: { recused } };
  const last = decisions.at(-1);
  if (last?.verdict !== 'adopt') return { verdict: 'adopt', reason: '', ...votes };
  const { outcome, position, reason = '' } = last;
  return { verdict: 'adopt', outcome, position, reason, ...votes };
};

const deviates = ({ position }: Draft, { ranking }: Ranked): boolean =>
  position !== undefined && ranking !== undefined && position !== ranking.position;

/** What is still to be entered, as the rules will ask for it; undefined where it can be sent. */
export const lackingIn = (
  draft: Draft,
  line: Ranked,
  call: Outcomes,
  voting?: Voting,
): Lacking | undefined => {
  const { verdict, outcome, reason, sendBackTo } = draft;
  const chosen = call.outcomes.find(({ id }) => id === outcome);
  if (verdict === 'adopt' && chosen === undefined) return 'outcome';
  if (verdict === 'send-back' && sendBackTo === undefined) return 'stage';
  if (voteFault(draft, voting) !== undefined) return 'votes';
  if (reason.trim() !== '') return undefined;
  if (verdict !== 'adopt' || chosen?.kind === 'not') return 'reason';
  return deviates(draft, line) ? 'deviation' : undefined;
};

/** The body of RecordDecision. */
export const decisionOf = (
  draft: Draft,
  line: Ranked,
  body: string,
  document: OfficialDocument,
) => ({
  ...sayingOf(draft, line),
  ...(votesOf(draft) === undefined ? {} : { votes: votesOf(draft) }),
  body,
  document,
});

const sayingOf = ({ verdict, outcome, position, reason, sendBackTo }: Draft, line: Ranked) => ({
  verdict,
  ...(verdict === 'adopt' && outcome !== undefined ? { outcome } : {}),
  ...(verdict === 'adopt' && position !== undefined && position !== line.ranking?.position
    ? { position }
    : {}),
  ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  ...(verdict === 'send-back' && sendBackTo !== undefined ? { sendBack: { to: sendBackTo } } : {}),
});

interface Placing {
  readonly line: Pick<Line, 'id' | 'name' | 'track' | 'ranking'>;
  readonly draft: Draft;
}

/** Adopted applications of one track that are given the same place without being tied in the ranking. */
export const samePlace = (all: readonly Placing[]): readonly string[] => {
  const placeOf = ({ line, draft }: Placing) => draft.position ?? line.ranking?.position;
  const listed = all.filter(({ draft }) => draft.verdict === 'adopt');
  return listed.flatMap((one) => {
    const twin = listed.some(
      (other) =>
        other.line.id !== one.line.id &&
        other.line.track === one.line.track &&
        placeOf(one) !== undefined &&
        placeOf(other) === placeOf(one) &&
        one.line.ranking?.tiedWith.includes(other.line.id) !== true,
    );
    return twin ? [one.line.name] : [];
  });
};
