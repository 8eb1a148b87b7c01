import { localDateOf } from '../../calendar/instant.ts';
import type { CaseState } from '../../case/state.ts';
import type { Facts } from '../../facts.ts';
import { decidedAndShown } from '../../notice/proposal.ts';
import { namesOf } from '../../submission/identity-messages.ts';
import { isInLine } from '../readiness.ts';
import { NotReadyForNomination } from '../refusals.ts';
import {
  ApprovalOutstanding,
  DispatchEmpty,
  LetterAlreadySent,
  LetterDoesNotMatch,
  NoSuchLetter,
  NothingNominated,
  ReceiptDateImplausible,
  TakenBackBelow,
} from './letter-refusals.ts';
import type { StreamEvent } from './messages.ts';
import {
  type Decided,
  type Of,
  openedOf,
  readsOf,
  requireAnswered,
  type State,
  type StreamEnvelope,
} from './nomination.ts';
import { UpstreamQuotaExhausted } from './refusals.ts';
import { approvalsOf } from './rests-on.ts';
import { checkLetter, claimOf, frozenParts } from './sending.ts';
import { type Nomination, nominees } from './state.ts';

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

/** Throws LetterDoesNotMatch: the letter names exactly what is nominated, each once. */
const checkNamed = (named: readonly string[], listed: readonly Nomination[]): void => {
  const ids = listed.map(({ caseId }) => caseId);
  const missing = ids.filter((caseId) => !named.includes(caseId));
  const surplus = named.filter((caseId) => !ids.includes(caseId));
  if (missing.length + surplus.length > 0 || named.length !== ids.length)
    throw new LetterDoesNotMatch(missing, surplus);
};

export const send = (
  command: Of<'SendLetter'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  const [earlier] = state.letters;
  if (earlier !== undefined) throw new LetterAlreadySent(earlier.document.number);
  const listed = nominees(state);
  if (listed.length === 0) throw new NothingNominated();
  const missingApproval = opened.chain[state.approvals.length];
  if (missingApproval !== undefined) throw new ApprovalOutstanding(missingApproval.title);
  checkNamed(command.cases, listed);
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

export const dispatch = (
  command: Of<'RecordDispatch'>,
  state: State,
  { at }: StreamEnvelope,
): Decided => {
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
