import type { Bilingual } from '../../engine/bilingual.ts';
import { actingFor } from '../../engine/event.ts';
import { remindAgainAt } from '../calendar/clock.ts';
import { applicationOf } from '../calls/call.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { handsOfActor } from '../hands/same-hand.ts';
import { checkDate, DocumentMissing, ofInstant } from '../orgs/document-order.ts';
import type { OrgKind } from '../orgs/kind.ts';
import { isListed } from './evolve.ts';
import type { Consequence } from './finding.ts';
import {
  AlreadyExtended,
  ConsequenceUnfounded,
  ExtensionTooLate,
  NotSuspended,
  NotTheInquirer,
  SamePersonInquires,
  UnfitInquirer,
} from './inquiry-refusals.ts';
import { inquiryLimit } from './limits.ts';
import type { NoticeEvent, Of } from './messages.ts';
import { objectionUnderInquiry } from './objections.ts';
import { examinersOf } from './proposal.ts';
import { LeadNotForwarded } from './refusals.ts';
import { type Settled, settling } from './settle.ts';
import { openObjections } from './state.ts';

const INQUIRING: Partial<Readonly<Record<OrgKind, string>>> = {
  supervision: 'supervision',
  department: 'department',
  office: 'office',
};

const unknown: Bilingual = {
  zh: '核查应交由机关纪委或其他科室、部门办理，请重新选择',
  en: 'an inquiry goes to supervision, another section or a department: choose another unit',
};
const concerned: Bilingual = {
  zh: '申报、联合申报或推荐单位不能核查对本项目的异议，请交由其他单位办理',
  en: 'the applicant, its partners and its recommender cannot inquire into an objection to their own case: choose another unit',
};

export const assignInquiry = (
  { command, facts }: CaseEnvelope<Of<'AssignInquiry'>>,
  kase: CaseState,
): NoticeEvent => {
  const { objectionId, to } = command;
  objectionUnderInquiry(kase, objectionId);
  const kind = facts.orgs.byId.get(to)?.kind;
  const role = kind === undefined ? undefined : INQUIRING[kind];
  if (role === undefined) throw new UnfitInquirer(to, unknown);
  const { applicant, partners, recommender } = kase.identity ?? {};
  if (to === applicant || to === recommender || partners?.includes(to) === true)
    throw new UnfitInquirer(to, concerned);
  return { type: 'InquiryAssigned', objectionId, to: { org: to, role } };
};

/** Once, before the limit; the new days follow the old. */
export const extendInquiry = (
  envelope: CaseEnvelope<Of<'ExtendInquiry'>>,
  kase: CaseState,
): NoticeEvent => {
  const { objectionId, reason } = envelope.command;
  const { extended, limit } = objectionUnderInquiry(kase, objectionId);
  if (extended) throw new AlreadyExtended(objectionId);
  if (envelope.at >= limit.due.at) throw new ExtensionTooLate(limit.due.date);
  const inquiry = inquiryLimit(envelope, limit.due.at);
  return { type: 'InquiryExtended', objectionId, reason, inquiry, was: limit.due };
};

/** Throws LeadNotForwarded: after its end a case takes no more acts, so leads must be passed on before. */
export const checkLeads = ({ notice }: CaseState): void => {
  const waiting = Object.values(notice.leads).filter(
    ({ forwardedTo }) => forwardedTo === undefined,
  );
  if (waiting.length > 0) throw new LeadNotForwarded(waiting.map(({ id }) => id));
};

const checkInquirer = ({ actor }: CaseEnvelope<unknown>, kase: CaseState, org?: string): void => {
  const { org: own } = actingFor(actor);
  const hands = handsOfActor(kase, actor);
  if (own !== org) throw new NotTheInquirer(own);
  if (examinersOf(kase).some((one) => hands.includes(one))) throw new SamePersonInquires();
};

/** The letter or the title is out: what follows is another act, by its own document. */
const afterTheFact = (id: string, consequence: Consequence): readonly Settled[] =>
  consequence === 'continue' ? [] : [{ type: 'ConsequenceAwaited', about: `objection:${id}` }];

export const concludeInquiry = (
  envelope: CaseEnvelope<Of<'ConcludeInquiry'>>,
  kase: CaseState,
): readonly Settled[] => {
  const { type: _, ...conclusion } = envelope.command;
  const { objectionId, finding, consequence, document } = conclusion;
  const { id, inquirer, receivedOn } = objectionUnderInquiry(kase, objectionId);
  checkInquirer(envelope, kase, inquirer?.org);
  if (finding === 'not-upheld' && consequence !== 'continue')
    throw new ConsequenceUnfounded(finding, consequence);
  if (document !== undefined)
    checkDate(document, envelope.at, [
      { on: receivedOn, zh: '收到异议之日', en: 'the day on which the objection was received' },
    ]);
  const again =
    consequence === 're-notice' || applicationOf(envelope.facts.call).publicNotice.again === 'each';
  const concluded: NoticeEvent = { type: 'InquiryConcluded', ...conclusion, again };
  if (!isListed(kase)) return [concluded, ...afterTheFact(id, consequence)];
  if (consequence === 'suspend')
    return settling(kase, envelope, { ...concluded, wakeAt: remindAgainAt(envelope) });
  if (consequence !== 'remove') return settling(kase, envelope, concluded);
  if (document === undefined) throw new DocumentMissing();
  checkLeads(kase);
  const moot = openObjections(kase.notice).filter((open) => open.id !== id);
  return [
    concluded,
    { type: 'RemovedFromList', objectionId: id, moot: moot.map((open) => open.id) },
  ];
};

/** The office lifts a suspension on a document; what the notice's time left due follows at once. */
export const resume = (
  envelope: CaseEnvelope<Of<'ResumeAfterSuspension'>>,
  kase: CaseState,
): readonly Settled[] => {
  const { reason, document } = envelope.command;
  const { suspended } = kase.notice;
  if (suspended === undefined) throw new NotSuspended();
  checkDate(document, envelope.at, [
    ofInstant(suspended.since, '暂停办理之日', 'the day of the suspension'),
  ]);
  return settling(kase, envelope, { type: 'SuspensionLifted', reason, document });
};
