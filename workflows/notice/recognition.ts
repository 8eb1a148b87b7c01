import type { Claim } from '../../engine/decider.ts';
import { refusal } from '../../engine/refusal.ts';
import { localDateOf } from '../calendar/instant.ts';
import { applicationOf } from '../calls/call.ts';
import type { Outcome } from '../calls/call-parts.ts';
import { openQuestions } from '../case/open-questions.ts';
import { takeTitlePlace } from '../case/place.ts';
import { QuestionOpen } from '../case/question-refusals.ts';
import type { CaseIdentity, CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { checkDate } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import { checkLeads } from './inquiry.ts';
import { noticeNeeded } from './limits.ts';
import type { NoticeEvent, Of } from './messages.ts';
import { decidedAndShown, proposedOutcome } from './proposal.ts';
import { type Settled, settling } from './settle.ts';
import { lastDayOfTitle } from './title.ts';

export const NotForRecognition = refusal(
  'NotForRecognition',
  'recognition.outcome',
  (status: string, outcome: string) => ({
    inputs: { status, outcome },
    zh: '只有审议结果为认定或培育、且公示期满的项目才能印发认定文件',
    en: 'a recognition document is issued for an application decided to be recognised or listed, once its notice is over',
  }),
);

export const NoticeNotOver = refusal(
  'NoticeNotOver',
  'recognition.notice-over',
  (lastDay: string) => ({
    inputs: { lastDay },
    zh: `公示期至${lastDay}止，期满后才能印发认定文件`,
    en: `the notice runs to ${lastDay}: the document can be issued once it is over`,
  }),
);

export const PublicationDateImplausible = refusal(
  'PublicationDateImplausible',
  'recognition.published-on',
  (publishedOn: string, document: string, today: string) => ({
    inputs: { publishedOn, document, today },
    zh: `公布日期${publishedOn}应在文件日期之后且不晚于今日，请核对`,
    en: `${publishedOn} as the day of publication must not be before the document or after today: check it`,
  }),
);

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
 * Throws DocumentFromTheFuture, DocumentOrderImplausible, PublicationDateImplausible.
 */
const checkDates = ({ command, at }: Issue, kase: CaseState): void => {
  const { document, publishedOn } = command;
  checkDate(document, at, decidedAndShown(kase));
  const today = localDateOf(at);
  if (publishedOn !== undefined && (publishedOn < document.date || publishedOn > today))
    throw new PublicationDateImplausible(publishedOn, document.date, today);
};

const titleOf = (
  { command, commandId, facts }: Issue,
  identity: CaseIdentity,
  outcome: Outcome,
) => {
  const { document, publishedOn } = command;
  const { validityYears: years, publicNotice } = applicationOf(facts.call);
  return {
    titleId: `t-${commandId.slice(0, 13)}`,
    clusterId: identity.clusterId,
    name: identity.name,
    level: identity.level,
    outcome: { id: outcome.id, kind: outcome.kind, title: outcome.title },
    title: outcome.title,
    body: publicNotice.issuer,
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
  const body = applicationOf(envelope.facts.call).publicNotice.issuer;
  return {
    events: [...ended, recognised],
    // One document names many cases: each claims its number for the same paper.
    claims: [numberClaim(envelope, document, body), takeTitlePlace(kase)],
  };
};
