import { own } from '../../engine/own.ts';
import { asPersonal } from '../../engine/personal.ts';
import { instantAt, type LocalDate, localDateOf } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import type { FileRef } from '../orgs/document.ts';
import { decisionLimit, inquiryLimit } from './limits.ts';
import type { NoticeEvent, Of } from './messages.ts';
import type { Objector } from './objection.ts';
import {
  AnonymousWithoutEvidence,
  EvidenceUnusable,
  IdentityMissing,
  NoSuchLead,
  NoSuchObjection,
  NoticeClosed,
  NotOnNotice,
  NotSupervision,
  ObjectionNotAdmitted,
  ObjectionSettled,
  OutsideNoticePeriod,
} from './refusals.ts';
import { type Settled, settling } from './settle.ts';
import type { NoticePeriodOf, Objection } from './state.ts';

/** The printed period in which a day lies; the latest where it lies in none. Throws NotOnNotice. */
const periodOf = (kase: CaseState, day: LocalDate): NoticePeriodOf => {
  const { current, periods } = kase.notice;
  if (current === undefined) throw new NotOnNotice(kase.status);
  const printed = ({ firstDay, lastDay }: NoticePeriodOf) => firstDay <= day && day <= lastDay;
  return [...periods].reverse().find(printed) ?? current;
};

/** Throws EvidenceUnusable where the storage does not hold a file, or its content is not what its name says. */
const checkFiles = (files: readonly FileRef[], { facts }: CaseEnvelope<unknown>): void => {
  const bad = files.filter(({ fileId }) => {
    const file = facts.files?.get(fileId);
    return facts.files !== undefined && (file === undefined || file.problem !== undefined);
  });
  if (bad.length > 0) throw new EvidenceUnusable(bad.map(({ name }) => name));
};

const isSigned = ({ name, seal, contact }: Objector): boolean =>
  contact !== undefined && (name !== undefined || seal !== undefined);

/** Signed: an objection. Anonymous with evidence: a lead (问题线索). Anything else is not taken in. */
const isLead = (objector: Objector, evidence: readonly FileRef[]): boolean => {
  if (objector.anonymous === true) {
    if (evidence.length === 0) throw new AnonymousWithoutEvidence();
    return true;
  }
  if (!isSigned(objector)) throw new IdentityMissing();
  return false;
};

/** Identity and words are sealed under one subject of their own: erasing its key erases both. */
const sealed = (
  envelope: CaseEnvelope<Of<'Object'> | Of<'RegisterObjection'>>,
  kase: CaseState,
) => {
  const { kind, channel, grounds, evidence, objector } = envelope.command;
  const objectionId = `o-${envelope.commandId.slice(0, 13)}`;
  const subject = `case/${kase.identity?.caseId ?? ''}/objection/${objectionId}`;
  return {
    objectionId,
    kind,
    channel,
    objector: asPersonal(subject, objector),
    statement: asPersonal(subject, { grounds, evidence }),
  };
};

/**
 * Online, by anyone, from 00:00 of the first day to 24:00 of the last. Whoever was turned away within these days for
 * sending too often is not late by the waiting.
 */
export const object = (envelope: CaseEnvelope<Of<'Object'>>, kase: CaseState): NoticeEvent => {
  const { command, at, begunAt } = envelope;
  const { noticeId, firstDay, lastDay, endsAt } = periodOf(kase, localDateOf(begunAt ?? at));
  const late = begunAt !== undefined && at >= endsAt ? { begunAt } : {};
  const sentAt = late.begunAt ?? at;
  if (sentAt < instantAt(firstDay, '00:00') || sentAt >= endsAt)
    throw new NoticeClosed(firstDay, lastDay);
  checkFiles(command.evidence, envelope);
  const lead = isLead(command.objector, command.evidence);
  const received = {
    ...sealed(envelope, kase),
    noticeId,
    receivedOn: localDateOf(sentAt),
    ...late,
  };
  return lead
    ? { type: 'LeadReceived', ...received }
    : { type: 'ObjectionReceived', ...received, decision: decisionLimit(envelope) };
};

/** From paper, telephone, a visit or 12345: the day of postmark or receipt counts, not that of registration. */
export const registerObjection = (
  envelope: CaseEnvelope<Of<'RegisterObjection'>>,
  kase: CaseState,
): NoticeEvent => {
  const { receivedOn, proof, evidence, objector } = envelope.command;
  const { noticeId, firstDay, lastDay } = periodOf(kase, receivedOn);
  if (receivedOn < firstDay || receivedOn > lastDay || receivedOn > localDateOf(envelope.at))
    throw new OutsideNoticePeriod(receivedOn, firstDay, lastDay);
  checkFiles([...evidence, proof], envelope);
  const lead = isLead(objector, evidence);
  const received = { ...sealed(envelope, kase), noticeId, receivedOn, proof };
  return lead
    ? { type: 'LeadReceived', ...received }
    : { type: 'ObjectionReceived', ...received, decision: decisionLimit(envelope) };
};

export const forwardLead = (
  { command, facts }: CaseEnvelope<Of<'ForwardLead'>>,
  kase: CaseState,
): NoticeEvent => {
  const { leadId, to } = command;
  const lead = own(kase.notice.leads, leadId);
  if (lead === undefined || lead.forwardedTo !== undefined) throw new NoSuchLead(leadId);
  if (facts.orgs.byId.get(to)?.kind !== 'supervision') throw new NotSupervision(to);
  return { type: 'LeadForwarded', leadId, to };
};

const objectionOf = (kase: CaseState, objectionId: string): Objection => {
  const objection = own(kase.notice.objections, objectionId);
  if (objection === undefined) throw new NoSuchObjection(objectionId);
  return objection;
};

/** Throws NoSuchObjection or ObjectionSettled. */
const receivedObjection = (kase: CaseState, objectionId: string): Objection => {
  const objection = objectionOf(kase, objectionId);
  if (objection.status !== 'received') throw new ObjectionSettled(objectionId, objection.status);
  return objection;
};

/** Throws NoSuchObjection or ObjectionNotAdmitted. */
export const objectionUnderInquiry = (kase: CaseState, objectionId: string): Objection => {
  const objection = objectionOf(kase, objectionId);
  if (objection.status !== 'admitted')
    throw new ObjectionNotAdmitted(objectionId, objection.status);
  return objection;
};

/** The inquiry's days run from here, whoever it is assigned to and when. */
export const admitObjection = (
  envelope: CaseEnvelope<Of<'AdmitObjection'>>,
  kase: CaseState,
): NoticeEvent => {
  const { id } = receivedObjection(kase, envelope.command.objectionId);
  return { type: 'ObjectionAdmitted', objectionId: id, inquiry: inquiryLimit(envelope) };
};

export const refuseObjection = (
  envelope: CaseEnvelope<Of<'RefuseObjection'>>,
  kase: CaseState,
): readonly Settled[] => {
  const { objectionId, reason, text } = envelope.command;
  const { id } = receivedObjection(kase, objectionId);
  return settling(kase, envelope, { type: 'ObjectionRefused', objectionId: id, reason, text });
};
