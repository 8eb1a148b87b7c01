import type { Decision, Envelope } from '../../../engine/decider.ts';
import { noticePeriod } from '../../calendar/deadline.ts';
import { instantAt, type LocalDate, localDateOf } from '../../calendar/instant.ts';
import { applicationOf } from '../../calls/call.ts';
import { isHeld } from '../../case/open-questions.ts';
import type { CaseState } from '../../case/state.ts';
import type { CaseStatus } from '../../case/status.ts';
import type { Facts } from '../../facts.ts';
import { StaysUnconfirmed } from '../../submission/partnership-refusals.ts';
import { noticeNeeded } from '../limits.ts';
import { mayKeep, newlyShort } from './calendar.ts';
import { listOf } from './list.ts';
import type { PublicationCommand, PublicationEvent } from './messages.ts';
import { correctedNames, dropsTooSoon } from './names.ts';
import { placesOf } from './places.ts';
import {
  FirstDayPast,
  NotInNotice,
  NoticeBegun,
  NoticeNotNeeded,
  NoticeNotPublished,
  NoticePublished,
  SeenInFuture,
} from './refusals.ts';
import { type PublicationState, roundFor } from './state.ts';

type PublicationEnvelope<T extends PublicationCommand['type']> = Envelope<
  Extract<PublicationCommand, { type: T }>,
  Facts
>;

/** Throws FirstDayPast: nobody can object on a day that is over. An extension `keeps` the day that was printed. */
const daysFrom = (
  firstDay: LocalDate,
  { at, facts }: Envelope<unknown, Facts>,
  keeps: boolean = false,
) => {
  const today = localDateOf(at);
  const { days, unit, countFirstDay } = applicationOf(facts.call).publicNotice;
  const period = noticePeriod({
    firstDay,
    days,
    unit,
    countFirstDay,
    calendar: facts.calendar,
    rule: 'call.publicNotice.days',
  });
  if (firstDay < today && !(keeps && period.endsAt > at)) throw new FirstDayPast(firstDay, today);
  return period;
};

const isPublishable = (kase: CaseState): boolean => kase.status === 'proposed' && !isHeld(kase);

const publish = (
  envelope: PublicationEnvelope<'PublishNotice'>,
  state: PublicationState,
): PublicationEvent => {
  const { command, facts } = envelope;
  if (state.published !== undefined) throw new NoticePublished();
  const { call } = facts;
  if (!noticeNeeded(call)) throw new NoticeNotNeeded(call.id);
  const { noticeId, title, procedure, website } = command;
  const { publicNotice } = applicationOf(call);
  const list = listOf(command.cases, envelope, isPublishable);
  return {
    type: 'NoticePublished',
    noticeId,
    callId: call.id,
    level: call.level,
    office: call.office,
    title,
    issuer: publicNotice.issuer,
    basis: call.legalBasis,
    procedure,
    contact: publicNotice.contact,
    supervisionTelephone: publicNotice.supervisionTelephone,
    ...(website === undefined ? {} : { website }),
    round: 1,
    ...daysFrom(command.firstDay, envelope),
    list,
  };
};

const correctable: readonly CaseStatus[] = ['proposed', 'notice', 'notice-over'];

const correct = (
  envelope: PublicationEnvelope<'CorrectNotice'>,
  state: PublicationState,
): PublicationEvent => {
  const { cases, names = [], text, reason, firstDay } = envelope.command;
  const named = names.map(({ caseId }) => caseId).filter((caseId) => !cases.includes(caseId));
  if (named.length > 0) throw new NotInNotice(named);
  const foreign = cases.filter((caseId) => roundFor(state, caseId) === undefined);
  if (foreign.length > 0) throw new NotInNotice(foreign);
  const { noticeId } = state.published ?? {};
  const onThis = ({ status, notice: { current } }: CaseState): boolean =>
    correctable.includes(status) && (current === undefined || current.noticeId === noticeId);
  const corrected = correctedNames(names, state, envelope.facts);
  const waiting = corrected.filter((one) => dropsTooSoon(one, envelope.facts));
  if (waiting.length > 0) throw new StaysUnconfirmed(waiting.map(({ caseId }) => caseId));
  return {
    type: 'NoticeCorrected',
    text,
    reason,
    ...(corrected.length === 0 ? {} : { corrected }),
    round: state.rounds.length + 1,
    list: listOf(cases, envelope, onThis, corrected),
    ...daysFrom(firstDay, envelope, mayKeep(state, cases, firstDay)),
  };
};

const checkDays = (
  { facts, at }: PublicationEnvelope<'CheckNoticeDays'>,
  state: PublicationState,
): readonly PublicationEvent[] => {
  const { calendar } = facts;
  const rounds = newlyShort(state, calendar, at);
  return rounds.length === 0
    ? []
    : [{ type: 'NoticeFoundShort', calendarVersion: calendar.version, rounds: [...rounds] }];
};

const recordWebsite = (envelope: PublicationEnvelope<'RecordWebsite'>): PublicationEvent => {
  const { url, screenshot, seenAt } = envelope.command;
  if (seenAt > envelope.at) throw new SeenInFuture(seenAt);
  return { type: 'WebsiteRecorded', url, screenshot, seenAt };
};

const withdraw = (
  { command, at }: PublicationEnvelope<'WithdrawNotice'>,
  state: PublicationState,
): PublicationEvent => {
  const firstDay = state.rounds[0]?.firstDay ?? localDateOf(at);
  if (at >= instantAt(firstDay, '00:00')) throw new NoticeBegun(firstDay);
  return { type: 'NoticeWithdrawn', reason: command.reason };
};

const eventsOf = (
  envelope: Envelope<PublicationCommand, Facts>,
  state: PublicationState,
): readonly PublicationEvent[] => {
  const { command } = envelope;
  if (command.type === 'PublishNotice') return [publish({ ...envelope, command }, state)];
  if (state.published === undefined || state.withdrawn !== undefined)
    throw new NoticeNotPublished();
  switch (command.type) {
    case 'CorrectNotice':
      return [correct({ ...envelope, command }, state)];
    case 'CheckNoticeDays':
      return checkDays({ ...envelope, command }, state);
    case 'RecordWebsite':
      return [recordWebsite({ ...envelope, command })];
    case 'WithdrawNotice':
      return [withdraw({ ...envelope, command }, state)];
  }
};

export const decide = (
  envelope: Envelope<PublicationCommand, Facts>,
  state: PublicationState,
): Decision<PublicationEvent> => {
  const events = eventsOf(envelope, state);
  return { events, claims: events.flatMap((event) => placesOf(event, state, envelope.facts)) };
};
