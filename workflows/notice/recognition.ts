import type { Claim } from '../../engine/decider.ts';
import { localDateOf } from '../calendar/instant.ts';
import type { Outcome } from '../calls/call.ts';
import { openQuestions } from '../case/open-questions.ts';
import { takeTitlePlace } from '../case/place.ts';
import { QuestionOpen } from '../case/question-refusals.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { checkDate } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import { checkLeads } from './inquiry.ts';
import { NotForRecognition, NoticeNotOver } from './inquiry-refusals.ts';
import { noticeNeeded } from './limits.ts';
import type { NoticeEvent, Of } from './messages.ts';
import { decidedAndShown, proposedOutcome } from './proposal.ts';
import { DocumentDated } from './refusals.ts';
import { type Settled, settling } from './settle.ts';
import { lastDayOfTitle } from './title.ts';

type Issue = CaseEnvelope<Of<'IssueRecognition'>>;

/** Throws where the case is not one that a document may name now; gives the end of the notice where it is due. */
const noticeEnd = (envelope: Issue, kase: CaseState): readonly Settled[] => {
  const { status, notice } = kase;
  const open = openQuestions(kase);
  if (open.length > 0) throw new QuestionOpen(kase.identity?.caseId ?? '', open);
  if (status === 'notice-over') return [];
  if (status === 'proposed' && !noticeNeeded(envelope.facts.call)) return [];
  if (status !== 'notice' || notice.current === undefined)
    throw new NotForRecognition(status, kase.review.outcome?.id ?? '');
  if (envelope.at < notice.current.endsAt) throw new NoticeNotOver(notice.current.lastDay);
  return settling(kase, envelope);
};

/**
 * Decision, notice, document, publication, today: each follows the one before.
 * Throws DocumentFromTheFuture, DocumentOrderImplausible, DocumentDated.
 */
const checkDates = ({ command, at }: Issue, kase: CaseState): void => {
  const { document, publishedOn } = command;
  checkDate(document, at, decidedAndShown(kase));
  if (publishedOn !== undefined && (publishedOn < document.date || publishedOn > localDateOf(at)))
    throw new DocumentDated(document, 'recognition.published-on', {
      zh: `公布日期${publishedOn}应在文件日期之后且不晚于今日，请核对`,
      en: `${publishedOn} as the day of publication must not be before the document or after today: check it`,
    });
};

const titleOf = (
  { command, commandId, facts }: Issue,
  identity: CaseIdentity,
  outcome: Outcome,
) => {
  const { document, publishedOn } = command;
  const years = facts.call.validityYears;
  return {
    titleId: `t-${commandId.slice(0, 13)}`,
    clusterId: identity.clusterId,
    name: identity.name,
    level: identity.level,
    outcome: { id: outcome.id, kind: outcome.kind, title: outcome.title },
    title: outcome.title,
    body: facts.call.publicNotice.issuer,
    document,
    publishedOn,
    validFrom: document.date,
    ...(years === undefined ? {} : { validTo: lastDayOfTitle(document.date, years) }),
  };
};

/** The act from which title and validity start (印发认定文件); never a timer's. */
export const issueRecognition = (
  envelope: Issue,
  kase: CaseState,
): { readonly events: readonly Settled[]; readonly claims: readonly Claim[] } => {
  const { identity } = kase;
  const outcome = proposedOutcome(kase, envelope.facts);
  if (identity === undefined || outcome === undefined) throw new NotForRecognition(kase.status, '');
  if (outcome.kind === 'recommend' || outcome.kind === 'not')
    throw new NotForRecognition(kase.status, outcome.id);
  const ended = noticeEnd(envelope, kase);
  checkDates(envelope, kase);
  checkLeads(kase);
  const recognised: NoticeEvent = { type: 'Recognised', ...titleOf(envelope, identity, outcome) };
  const { document } = envelope.command;
  const body = envelope.facts.call.publicNotice.issuer;
  return {
    events: [...ended, recognised],
    // One document names many cases: each claims its number for the same paper.
    claims: [numberClaim(envelope, document, body), takeTitlePlace(kase)],
  };
};
