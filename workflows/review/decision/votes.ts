import * as z from 'zod';
import { type Bilingual, bilingual } from '../../../engine/bilingual.ts';
import { needed, reaches, type Voting } from '../../calls/voting.ts';
import { oneLine } from '../../input/texts.ts';
import {
  QuorumMissed,
  VotesContradict,
  VotesImpossible,
  VotesMissing,
  VotesNotAsked,
} from './refusals.ts';
import type { DecisionVerdict } from './verdict.ts';

const Count = z.int().min(0).max(500);

/** The votes on one application. Nobody's vote is named; only who left for it is (回避), by unit and post. */
export const Votes = z.strictObject({
  for: Count,
  against: Count,
  abstained: Count,
  recused: z.array(oneLine(2, 60)).max(100).default([]),
});
export type Votes = z.infer<typeof Votes>;

/** What may be wrong with an outcome by itself, with its votes, and with what the agenda of the meeting says. */
export const OUTCOME_REFUSALS = [
  'OutcomeMissing',
  'ReasonMissing',
  'SendBackUnclear',
  'DeviationUnexplained',
  'VotesMissing',
  'VotesNotAsked',
  'VotesImpossible',
  'QuorumMissed',
  'VotesContradict',
  'NotOnAgenda',
  'RecusalMissing',
  'ItemsBefore',
] as const;

/** Of an application: who could have voted, who did, and what an adoption takes. */
interface Counted {
  readonly entitled: number;
  readonly present: number;
  readonly whole: number;
  readonly needed: number;
}

/** Whoever left for it counts neither among those who could have voted nor among those who were there. */
const countedOf = (votes: Votes, { members, majority, of }: Voting): Counted => {
  const entitled = members - new Set(votes.recused).size;
  const present = votes.for + votes.against + votes.abstained;
  const whole = of === 'all' ? entitled : present;
  return { entitled, present, whole, needed: needed(majority, whole) };
};

/** Whether the votes adopt. */
export const isAdoptedBy = (votes: Votes, voting: Voting): boolean =>
  reaches(voting.majority, votes.for, countedOf(votes, voting).whole);

/** `应到21人，回避1人，实到18人：赞成12票，反对4票，弃权2票`. */
export const sayVotes = (votes: Votes, voting: Voting): Bilingual => {
  const { present } = countedOf(votes, voting);
  const { against, abstained, recused } = votes;
  return bilingual(
    `应到${voting.members}人，回避${recused.length}人，实到${present}人：赞成${votes.for}票，反对${against}票，弃权${abstained}票`,
    `${voting.members} members, ${recused.length} recused, ${present} present: ${votes.for} for, ${against} against, ${abstained} abstained`,
  );
};

/** Of what a meeting did not vote on nothing is counted: it may be put off or sent back without. */
const isVotedOn = (verdict: DecisionVerdict): boolean =>
  verdict === 'adopt' || verdict === 'reject';

/**
 * Whether what is recorded is what the votes came to, by the body's own rules. Throws VotesMissing, VotesNotAsked,
 * VotesImpossible, QuorumMissed, VotesContradict.
 */
export const checkVotes = (
  verdict: DecisionVerdict,
  votes: Votes | undefined,
  voting: Voting | undefined,
): void => {
  if (voting === undefined) {
    if (votes !== undefined) throw new VotesNotAsked();
    return;
  }
  if (votes === undefined) {
    if (isVotedOn(verdict)) throw new VotesMissing();
    return;
  }
  const counted = countedOf(votes, voting);
  const { entitled, present } = counted;
  if (present > entitled || new Set(votes.recused).size < votes.recused.length)
    throw new VotesImpossible(voting.members, votes.recused.length, present);
  if (!reaches(voting.quorum, present, entitled))
    throw new QuorumMissed(present, entitled, needed(voting.quorum, entitled));
  const adopted = isAdoptedBy(votes, voting);
  if (isVotedOn(verdict) && adopted !== (verdict === 'adopt'))
    throw new VotesContradict(adopted, votes.for, counted.needed, voting.of);
};
