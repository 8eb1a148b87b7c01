import type { Claim } from '../../engine/decider.ts';
import { actingFor } from '../../engine/event.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import type { CaseEnvelope } from '../facts.ts';
import { handsOfActor } from '../hands/same-hand.ts';
import type { ReviewCommand, ReviewEvent } from './messages.ts';
import { NotAtThisStage, RecusedHere, SelfReview } from './refusals.ts';
import type { ReviewState } from './state.ts';

/** What a command of the review is decided upon. `by` is whose act it is, also where it was recorded on behalf. */
export interface Deciding extends CaseEnvelope<ReviewCommand> {
  readonly kase: CaseState;
  readonly identity: CaseIdentity;
  readonly review: ReviewState;
  readonly by: { readonly role: string; readonly org: string; readonly account: string };
  /** Accounts that count as theirs: bars hold for each. */
  readonly hands: readonly string[];
}

/** What one command causes; the next stage's opening is added by `onward`. */
export interface Decided {
  readonly events: readonly ReviewEvent[];
  readonly claims?: readonly Claim[];
}

/** Throws NotAtThisStage for a stream without a case too. */
export const decidingOn = (envelope: CaseEnvelope<ReviewCommand>, kase: CaseState): Deciding => {
  const { identity, review } = kase;
  if (identity === undefined) throw new NotAtThisStage(envelope.command.type, kase.status);
  const { actor } = envelope;
  const hands = handsOfActor(kase, actor);
  return { ...envelope, kase, identity, review, by: actingFor(actor), hands };
};

export const requireStatus = ({ command, kase }: Deciding, ...allowed: readonly CaseStatus[]) => {
  if (!allowed.includes(kase.status)) throw new NotAtThisStage(command.type, kase.status);
};

/** Filed, and before the departments are asked: a fact may be reported already. */
export const BEFORE_REVIEW: readonly CaseStatus[] = ['formal-review', 'correction'];

/** While the review runs, opinions can still come in and be corrected. */
export const IN_REVIEW: readonly CaseStatus[] = [
  'departments',
  'departments-and-experts',
  'site-check',
  'experts',
  'ranking',
  'decision',
  'deferred',
];

/** After the decision, until the letter or the title: a fact that becomes known now has the decision taken again. */
export const AFTER_REVIEW: readonly CaseStatus[] = [
  'proposed',
  'notice',
  'notice-over',
  'nominated',
];

/** After the letter or the title: a fact is recorded, and what follows from it. */
export const AFTERWARDS: readonly CaseStatus[] = [
  'recommended',
  'selected',
  'recognised',
  'listed',
];

/** It ended without: what departments still have to say is put on file. */
export const ON_FILE: readonly CaseStatus[] = [
  'not-selected',
  'recommendation-withdrawn',
  'not-selected-upstream',
];

// Acts of the applicant and of time are no review.
const NO_REVIEW: readonly ReviewCommand['type'][] = [
  'AnswerReturn',
  'AnswerItems',
  'MakeStatement',
  'EnterDecision',
  'KeepReviewTime',
  'TakeRelease',
];

/** Nobody reviews what they filed. Throws SelfReview. */
export const refuseSelfReview = ({ command, kase, identity, hands }: Deciding): void => {
  if (NO_REVIEW.includes(command.type)) return;
  const { parts, signOffs, filed } = kase.submission;
  const filers = [
    identity.openedBy,
    filed?.by,
    ...Object.values(parts).map((part) => part.by),
    ...Object.values(signOffs).map((signOff) => signOff.by),
  ];
  const filer = filers.find((one) => one !== undefined && hands.includes(one));
  if (filer !== undefined) throw new SelfReview(filer);
};

/** Who asks an expert's seat; whose it is, and who is barred from it, is looked at there. */
const SEATED: readonly string[] = ['expert', 'panel-chair'];

/** Whoever declared a conflict of interest (回避) judges nothing of the case, by no deputy either. Throws RecusedHere. */
export const refuseRecused = ({ command, review, by, hands }: Deciding): void => {
  if (NO_REVIEW.includes(command.type) || SEATED.includes(by.role)) return;
  if (review.barred.some((one) => hands.includes(one))) throw new RecusedHere();
};

/** Ids of created things derive from the command's. */
export const idOf = (kind: string, commandId: string): string =>
  `${kind}-${commandId.slice(0, 13)}`;
