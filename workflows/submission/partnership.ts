import type { Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import type { CommandsOf } from '../../engine/messages.ts';
import { own } from '../../engine/own.ts';
import { localDateOf } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { partsOf } from '../form/form.ts';
import { requireReason } from '../input/reason.ts';
import { checkDate, DocumentMissing, ofInstant } from '../orgs/document-order.ts';
import { numberClaims } from '../orgs/number-claim.ts';
import { acceptedPartners, requireEditable, unansweredPartners } from './access.ts';
import { type IdentityNames, namesOf } from './identity-messages.ts';
import type { CommandOf, EventOf, SubmissionCommand } from './messages.ts';
import { mayFile, recommenderOf } from './open-case.ts';
import { NotEditable } from './part-refusals.ts';
import { departureOf, isOnNotice, unconfirmedStays } from './partners.ts';
import { partnershipCommands } from './partnership-messages.ts';
import {
  AlreadyJoined,
  AlreadyStaying,
  LeadUnfit,
  LeavesByOffice,
  NobodyLeft,
} from './partnership-refusals.ts';

/** Anything that changes who takes part makes another application of it: other parts, and seals that no longer hold. */
const rightly = (
  { facts }: Pick<CaseEnvelope<unknown>, 'facts'>,
  was: IdentityNames,
  now: IdentityNames,
  reason: string,
): EventOf<'IdentityCorrected'> => ({
  type: 'IdentityCorrected',
  now,
  was,
  reason,
  parts: partsOf(facts.form, now.applicant, now.partners).map(({ part, org }) => ({ part, org })),
});

const openedOn = ({ identity }: CaseState, at: string) =>
  ofInstant(identity?.openedAt ?? at, '该项目新建之日', 'the day on which it was opened');

/** 同意联合申报: from now on the unit fills in, confirms and signs. */
const joinApplication = (
  envelope: CaseEnvelope<CommandOf<'JoinApplication'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, actor } = envelope;
  requireEditable(kase, envelope);
  const { org } = actingFor(actor);
  if (!unansweredPartners(kase).includes(org)) throw new AlreadyJoined();
  const { document } = command;
  if (document !== undefined) checkDate(document, at, [openedOn(kase, at)]);
  const joined: EventOf<'PartnerJoined'> = {
    type: 'PartnerJoined',
    org,
    ...(document === undefined ? {} : { document }),
  };
  return { events: [joined], claims: numberClaims(envelope, document, org) };
};

type Leaving = CaseEnvelope<CommandOf<'LeaveApplication'>>;

/** Without a document only where the unit never joined: it declines. */
const left = (envelope: Leaving, kase: CaseState): EventOf<'PartnerLeft'> => {
  const { command, at, actor } = envelope;
  const { org } = actingFor(actor);
  const joined = !unansweredPartners(kase).includes(org);
  const reason = requireReason(command.reason);
  const { document } = command;
  if (joined && document === undefined) throw new DocumentMissing();
  if (document !== undefined) checkDate(document, at, [openedOn(kase, at)]);
  return {
    type: 'PartnerLeft',
    org,
    reason,
    ...(document === undefined ? {} : { document }),
    joined,
    holds: isOnNotice(kase),
  };
};

/**
 * 退出联合申报. While it is filled in, the unit goes with its part. On the public notice the case waits: the others say that
 * they go on, and a corrected notice says who files. In between it is with the office, which corrects on a document.
 */
const leaveApplication = (envelope: Leaving, kase: CaseState): Decision<DomainEvent> => {
  const { identity, status } = kase;
  const { org } = actingFor(envelope.actor);
  const isPartner =
    identity?.partners.includes(org) === true && departureOf(kase, org) === undefined;
  if (identity === undefined || !isPartner || (status !== 'draft' && !isOnNotice(kase)))
    throw new LeavesByOffice(status);
  if (status === 'draft') requireEditable(kase, envelope);
  const event = left(envelope, kase);
  const claims = numberClaims(envelope, event.document, event.org);
  if (event.holds) return { events: [event], claims };
  const was = namesOf(identity);
  const now = { ...was, partners: was.partners.filter((org) => org !== event.org) };
  return { events: [event, rightly(envelope, was, now, event.reason)], claims };
};

/** 变更牵头申报单位: a partner that has joined becomes the lead, and the lead a partner. */
const handOverLead = (
  envelope: CaseEnvelope<CommandOf<'HandOverLead'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, facts } = envelope;
  const { identity } = kase;
  requireEditable(kase, envelope);
  if (identity === undefined || kase.status !== 'draft') throw new NotEditable(kase.status);
  const { to, document } = command;
  const next = mayFile(facts, to, localDateOf(at));
  const joined = acceptedPartners(kase).includes(to);
  if (next === undefined || !joined || recommenderOf(facts, next) !== identity.recommender)
    throw new LeadUnfit(to, joined);
  const reason = requireReason(command.reason);
  checkDate(document, at, [openedOn(kase, at)]);
  const was = namesOf(identity);
  const partners = [was.applicant, ...was.partners.filter((org) => org !== to)];
  const handed: EventOf<'LeadHandedOver'> = {
    type: 'LeadHandedOver',
    from: was.applicant,
    to,
    reason,
    document,
  };
  const names = rightly(envelope, was, { ...was, applicant: to, partners }, reason);
  const corrected: EventOf<'IdentityCorrected'> = { ...names, document };
  return {
    events: [handed, corrected],
    claims: numberClaims(envelope, document, was.applicant),
  };
};

/** 确认继续联合申报: after a unit left during the notice, each of the others says that it goes on without it. */
const confirmStaying = (
  envelope: CaseEnvelope<CommandOf<'ConfirmStaying'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, actor, facts } = envelope;
  const departure = departureOf(kase, command.org);
  if (departure?.holds !== true || !isOnNotice(kase)) throw new NobodyLeft(command.org);
  const { org } = actingFor(actor);
  if (own(departure.stayed, org) !== undefined || !unconfirmedStays(kase, departure).includes(org))
    throw new AlreadyStaying();
  const { document } = command;
  if (document === undefined && facts.call.signOff.document) throw new DocumentMissing();
  if (document !== undefined)
    checkDate(document, at, [
      ofInstant(departure.at, '该单位退出之日', 'the day on which that unit left'),
    ]);
  const stays: EventOf<'StayConfirmed'> = {
    type: 'StayConfirmed',
    org,
    after: command.org,
    ...(document === undefined ? {} : { document }),
  };
  return { events: [stays], claims: numberClaims(envelope, document, org) };
};

type PartnershipCommand = CommandsOf<typeof partnershipCommands>;

export const isPartnership = (command: SubmissionCommand): command is PartnershipCommand =>
  Object.hasOwn(partnershipCommands, command.type);

/** Who takes part in a joint application, each unit by an act of its own. */
export const decidePartnership = (
  envelope: CaseEnvelope<PartnershipCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command } = envelope;
  switch (command.type) {
    case 'JoinApplication':
      return joinApplication({ ...envelope, command }, kase);
    case 'LeaveApplication':
      return leaveApplication({ ...envelope, command }, kase);
    case 'HandOverLead':
      return handOverLead({ ...envelope, command }, kase);
    case 'ConfirmStaying':
      return confirmStaying({ ...envelope, command }, kase);
  }
};
