import type { Claim, Decision } from '../../../engine/decider.ts';
import { actingFor } from '../../../engine/event.ts';
import { localDateOf } from '../../calendar/instant.ts';
import { batchPlace, takePlace } from '../../case/place.ts';
import type { CaseState } from '../../case/state.ts';
import type { Facts } from '../../facts.ts';
import { decidedAndShown } from '../../notice/proposal.ts';
import type { OfficialDocument } from '../../orgs/document.ts';
import { checkDate, type Earlier, ofDocument } from '../../orgs/document-order.ts';
import { numberClaim } from '../../orgs/number-claim.ts';
import { namesOf } from '../../submission/identity-messages.ts';
import { checkValidity } from '../decide.ts';
import { checkLetterKind, type RecommendationLetter } from '../letter.ts';
import type { FrozenParts } from '../outcome.ts';
import { isInLine } from '../readiness.ts';
import {
  NotReadyForNomination,
  NotRecommended,
  NotTheUpstream,
  OutcomeAlreadyRecorded,
} from '../refusals.ts';
import {
  ApprovalOutstanding,
  DispatchEmpty,
  LetterAlreadySent,
  LetterDoesNotMatch,
  LetterNotSent,
  NoSuchLetter,
  NothingNominated,
  OutcomeNotContested,
  ReceiptDateImplausible,
  TakenBackBelow,
  UpstreamDeadlinePassed,
} from './letter-refusals.ts';
import type { StreamEvent } from './messages.ts';
import {
  candidate,
  checkQuota,
  type Of,
  openedOf,
  readsOf,
  requireAnswered,
  type StreamEnvelope,
} from './nomination.ts';
import { RankTaken, UpstreamQuotaExhausted } from './refusals.ts';
import { approvalsOf, lettersOf } from './rests-on.ts';
import {
  type Nomination,
  nominationOf,
  nominees,
  type Opened,
  type RecommendationStreamState,
} from './state.ts';

type State = RecommendationStreamState;
type Decided = Decision<StreamEvent>;

/** Judged by the instant of the act; after it only with the upstream's own agreement. */
const checkUpstreamDeadline = (
  { upstream }: Opened,
  at: string,
  agreement: OfficialDocument | undefined,
): void => {
  if (at > upstream.deadline && agreement === undefined)
    throw new UpstreamDeadlinePassed(upstream.deadline, at);
};

const checkLetter = (
  opened: Opened,
  document: RecommendationLetter,
  agreement: OfficialDocument | undefined,
  { at, facts }: StreamEnvelope,
  restsOn: readonly Earlier[],
): void => {
  checkUpstreamDeadline(opened, at, agreement);
  checkLetterKind(facts.orgs, document.kind, opened.unit, opened.upstream.issuer);
  checkDate(document, at, restsOn);
  if (agreement !== undefined) checkDate(agreement, at, [], 'agreement');
};

/** One number is one document: a withdrawal or a supplement may name several cases, but never the letter's number. */
const claimOf = (
  envelope: StreamEnvelope,
  document: OfficialDocument,
  { recommendationId, unit }: Opened,
  what: 'letter' | 'withdrawal' | 'supplement',
): Claim => numberClaim(envelope, document, unit, `${recommendationId}/${what}`);

/** Hashes of all confirmed parts as they stand: what is sent now is this, for ever. */
const frozenParts = (kase: CaseState): FrozenParts =>
  Object.fromEntries(
    Object.entries(kase.submission.parts).map(([part, { content }]) => [part, content]),
  );

/** Name and units as they are right by now. */
const namesIn = ({ identity }: CaseState) =>
  identity === undefined ? {} : { names: namesOf(identity) };

/** Still to be recommended, with no question open. Throws NotReadyForNomination, TakenBackBelow, QuestionOpen. */
const sendable = (caseId: string, facts: Facts): CaseState => {
  const kase = facts.cases?.get(caseId);
  if (kase === undefined) throw new NotReadyForNomination(caseId, 'none');
  if (kase.submission.takenBack !== undefined) throw new TakenBackBelow(caseId);
  requireAnswered(kase);
  if (kase.status !== 'nominated' && !isInLine(kase, facts))
    throw new NotReadyForNomination(caseId, kase.status);
  return kase;
};

const send = (command: Of<'SendLetter'>, state: State, envelope: StreamEnvelope): Decided => {
  const opened = openedOf(state);
  const [earlier] = state.letters;
  if (earlier !== undefined) throw new LetterAlreadySent(earlier.document.number);
  const listed = nominees(state);
  if (listed.length === 0) throw new NothingNominated();
  const missingApproval = opened.chain[state.approvals.length];
  if (missingApproval !== undefined) throw new ApprovalOutstanding(missingApproval.title);
  const ids = listed.map(({ caseId }) => caseId);
  const missing = ids.filter((caseId) => !command.cases.includes(caseId));
  const surplus = command.cases.filter((caseId) => !ids.includes(caseId));
  if (missing.length + surplus.length > 0 || command.cases.length !== ids.length)
    throw new LetterDoesNotMatch(missing, surplus);
  const { quota } = opened.upstream;
  if (quota !== undefined && listed.length > quota)
    throw new UpstreamQuotaExhausted(quota, listed.length);
  checkLetter(opened, command.document, command.agreement, envelope, [
    ...approvalsOf(state),
    ...[...(envelope.facts.cases?.values() ?? [])].flatMap(decidedAndShown),
  ]);
  const found = listed.map(({ caseId, rank }) => {
    const kase = sendable(caseId, envelope.facts);
    return { kase, sent: { caseId, rank, parts: frozenParts(kase), ...namesIn(kase) } };
  });
  const cases = found.map(({ sent }) => sent);
  const { document, agreement } = command;
  const event: StreamEvent = {
    type: 'LetterSent',
    document,
    to: opened.upstream.issuer,
    cases,
    ...(agreement === undefined ? {} : { agreement }),
  };
  return {
    events: [event],
    claims: [claimOf(envelope, document, opened, 'letter')],
    reads: readsOf(found.map(({ kase }) => kase)),
  };
};

const dispatch = (command: Of<'RecordDispatch'>, state: State, { at }: StreamEnvelope): Decided => {
  const letter = state.letters.find(({ document }) => document.number === command.letter);
  if (letter === undefined) throw new NoSuchLetter(command.letter);
  const { ems, receiptDate, receipt } = command;
  if (ems === undefined && receiptDate === undefined && receipt === undefined)
    throw new DispatchEmpty();
  const today = localDateOf(at);
  if (receiptDate !== undefined && (receiptDate > today || receiptDate < letter.document.date))
    throw new ReceiptDateImplausible(receiptDate, letter.document.date, today);
  return { events: [{ ...command, type: 'DispatchRecorded' }] };
};

const withdraw = (
  command: Of<'WithdrawRecommendation'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  const nomination = nominationOf(state, command.caseId);
  if (nomination?.status !== 'recommended') throw new NotRecommended(command.caseId);
  if (nomination.outcome !== undefined)
    throw new OutcomeAlreadyRecorded(command.caseId, opened.upstream.level);
  checkDate(command.document, envelope.at, lettersOf([nomination]));
  return {
    events: [{ ...command, type: 'RecommendationWithdrawn' }],
    claims: [claimOf(envelope, command.document, opened, 'withdrawal')],
  };
};

const supplement = (
  command: Of<'SupplementRecommendation'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  if (state.letters.length === 0) throw new LetterNotSent();
  const { caseId, rank, document, reason, agreement } = command;
  const { kase, listed } = candidate(state, opened, caseId, envelope.facts);
  checkQuota(state, opened);
  if (nominees(state).some((nomination) => nomination.rank === rank)) throw new RankTaken(rank);
  checkLetter(opened, document, agreement, envelope, [
    ...state.letters.map((sent) => ofDocument(sent.document)),
    ...decidedAndShown(kase),
  ]);
  const event: StreamEvent = {
    type: 'RecommendationSupplemented',
    kase: listed,
    rank,
    parts: frozenParts(kase),
    document,
    to: opened.upstream.issuer,
    reason,
    ...(agreement === undefined ? {} : { agreement }),
  };
  return {
    events: [event],
    claims: [
      claimOf(envelope, document, opened, 'supplement'),
      takePlace(kase, batchPlace(opened.recommendationId)),
    ],
    reads: readsOf([kase]),
  };
};

/** Sent by a letter, and perhaps taken back since: the higher level answers what it was sent. */
const wasSent = ({ status }: Nomination): boolean =>
  status === 'recommended' || status === 'withdrawn';

/** Whether a result for a recommendation that was taken back stands: asked of the higher level, answered by its document. */
const settleOutcome = (
  command: Of<'SettleOutcome'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  const nomination = nominationOf(state, command.caseId);
  if (nomination?.contested !== 'open') throw new OutcomeNotContested(command.caseId);
  const { outcome } = nomination;
  checkDate(
    command.document,
    envelope.at,
    outcome?.document === undefined ? [] : [ofDocument(outcome.document)],
  );
  return {
    events: [{ ...command, type: 'OutcomeSettled' }],
    claims: [numberClaim(envelope, command.document, opened.upstream.issuer)],
  };
};

const recordOutcome = (
  command: Of<'RecordUpstreamOutcome'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  const { org } = actingFor(envelope.actor);
  if (org !== opened.upstream.issuer) throw new NotTheUpstream(org);
  checkDate(
    command.document,
    envelope.at,
    lettersOf(command.items.map(({ caseId }) => nominationOf(state, caseId))),
  );
  const seen = new Set<string>();
  for (const item of command.items) {
    const nomination = nominationOf(state, item.caseId);
    if (nomination === undefined || !wasSent(nomination)) throw new NotRecommended(item.caseId);
    if (nomination.outcome !== undefined || seen.has(item.caseId))
      throw new OutcomeAlreadyRecorded(item.caseId, opened.upstream.level);
    seen.add(item.caseId);
    checkValidity(item);
  }
  return {
    events: [{ ...command, type: 'UpstreamOutcomeRecorded' }],
    // One list of the higher level answers many units.
    claims: [numberClaim(envelope, command.document, opened.upstream.issuer)],
  };
};

/** Said by the case above, once. That it ended there is no news of a recommendation that was taken back. */
const takeInOutcome = ({ caseId, outcome }: Of<'TakeInOutcome'>, state: State): Decided => {
  const nomination = nominationOf(state, caseId);
  const sent =
    nomination?.status === 'recommended' ||
    (nomination?.status === 'withdrawn' && outcome.outcome === 'selected');
  const awaited = sent && nomination.outcome === undefined;
  return { events: awaited ? [{ type: 'UpstreamOutcomeTakenIn', caseId, outcome }] : [] };
};

export const letterDecisions = {
  send,
  dispatch,
  withdraw,
  supplement,
  recordOutcome,
  settleOutcome,
  takeInOutcome,
};
