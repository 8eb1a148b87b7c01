import type { Claim, Decision, Envelope } from '../../../engine/decider.ts';
import { noticePeriod } from '../../calendar/deadline.ts';
import { instantAt, type LocalDate, localDateOf } from '../../calendar/instant.ts';
import { isHeld } from '../../case/open-questions.ts';
import { freePlace, movePlace, noticePlace } from '../../case/place.ts';
import type { CaseState } from '../../case/state.ts';
import type { CaseStatus } from '../../case/status.ts';
import type { Facts } from '../../facts.ts';
import { namesOf } from '../../submission/identity-messages.ts';
import { noticeNeeded } from '../limits.ts';
import { proposedOutcome } from '../proposal.ts';
import { mayKeep, newlyShort } from './calendar.ts';
import type { Listed, PublicationCommand, PublicationEvent } from './messages.ts';
import { correctedNames } from './names.ts';
import {
  CasesNotProposed,
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
  const { days, unit, countFirstDay } = facts.call.publicNotice;
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

type Corrected = NonNullable<Extract<PublicationEvent, { type: 'NoticeCorrected' }>['corrected']>;

const listed = (
  kase: CaseState | undefined,
  facts: Facts,
  corrected: Corrected,
): Listed | undefined => {
  const outcome = kase === undefined ? undefined : proposedOutcome(kase, facts);
  if (kase?.identity === undefined || outcome === undefined) return undefined;
  const { caseId } = kase.identity;
  const names = corrected.find((one) => one.caseId === caseId) ?? {
    caseId,
    ...namesOf(kase.identity),
  };
  return { ...names, outcome: { id: outcome.id, title: outcome.title } };
};

/** Names, corrected where they are, and outcomes as of now. Throws CasesNotProposed, which names every case that may not be listed. */
const listOf = (
  cases: readonly string[],
  { facts }: Envelope<unknown, Facts>,
  may: (kase: CaseState) => boolean,
  corrected: Corrected = [],
): Listed[] => {
  const found = [...new Set(cases)].map((caseId, index) => {
    const kase = facts.cases?.get(caseId);
    const ours = kase?.identity?.callId === facts.call.id && may(kase);
    return { caseId, index, line: ours ? listed(kase, facts, corrected) : undefined };
  });
  const wrong = found.filter(({ line }) => line === undefined);
  if (wrong.length > 0) throw new CasesNotProposed(wrong);
  return found.flatMap(({ line }) => line ?? []);
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
  const list = listOf(command.cases, envelope, isPublishable);
  return {
    type: 'NoticePublished',
    noticeId,
    callId: call.id,
    level: call.level,
    office: call.office,
    title,
    issuer: call.publicNotice.issuer,
    basis: call.legalBasis,
    procedure,
    contact: call.publicNotice.contact,
    supervisionTelephone: call.publicNotice.supervisionTelephone,
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

/** Each listed case stands on this round from now on, whether or not it has heard of it; a withdrawal lets all go. */
const placesOf = (
  event: PublicationEvent,
  state: PublicationState,
  { cases }: Facts,
): readonly Claim[] => {
  const noticeId = event.type === 'NoticePublished' ? event.noticeId : state.published?.noticeId;
  const { rounds } = state;
  if (noticeId === undefined) return [];
  if (event.type === 'WebsiteRecorded' || event.type === 'NoticeFoundShort') return [];
  if (event.type === 'NoticeWithdrawn')
    return (rounds[0]?.list ?? []).map(({ caseId, name }) =>
      freePlace(caseId, name, noticePlace(noticeId, roundFor(state, caseId)?.round ?? 1)),
    );
  const earlier = rounds.map(({ round }) => noticePlace(noticeId, round));
  return event.list.flatMap(({ caseId }) => {
    const kase = cases?.get(caseId);
    return kase === undefined ? [] : [movePlace(kase, noticePlace(noticeId, event.round), earlier)];
  });
};

export const decide = (
  envelope: Envelope<PublicationCommand, Facts>,
  state: PublicationState,
): Decision<PublicationEvent> => {
  const events = eventsOf(envelope, state);
  return { events, claims: events.flatMap((event) => placesOf(event, state, envelope.facts)) };
};
