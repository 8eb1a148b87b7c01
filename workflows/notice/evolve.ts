import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import { type CaseState, moveTo } from '../case/state.ts';
import { remindedOf } from './clocks.ts';
import type { NoticeEvent } from './messages.ts';
import { type NoticeState, type Objection, openObjections } from './state.ts';
import { awardOf } from './title.ts';

type Event<T extends NoticeEvent['type']> = Extract<NoticeEvent, { type: T }>;

const patch = (kase: CaseState, slice: Partial<NoticeState>): CaseState => ({
  ...kase,
  notice: { ...kase.notice, ...slice },
});

const change = (kase: CaseState, id: string, fields: Partial<Objection>): CaseState => {
  const objection = own(kase.notice.objections, id);
  if (objection === undefined) return kase;
  return patch(kase, {
    objections: { ...kase.notice.objections, [id]: { ...objection, ...fields } },
  });
};

const entered = (kase: CaseState, event: Event<'NoticeEntered'>, at: Instant): CaseState => {
  const { type: _, ...current } = event;
  const next = patch(kase, {
    current,
    periods: [...kase.notice.periods, current],
    publication: undefined,
    entered: [...kase.notice.entered, `${event.noticeId}#${event.round}`],
    again: false,
    recognition: undefined,
  });
  return moveTo(next, 'notice', at);
};

/** Taken back before its first day: nobody could object by it. */
const left = (kase: CaseState, { noticeId }: Event<'NoticeLeft'>, at: Instant): CaseState => {
  const periods = kase.notice.periods.filter((period) => period.noticeId !== noticeId);
  return moveTo(patch(kase, { current: undefined, periods }), 'proposed', at);
};

const received = (kase: CaseState, event: Event<'ObjectionReceived'>, at: Instant): CaseState => {
  const { objectionId: id, noticeId, kind, channel, receivedOn, decision } = event;
  const objection: Objection = {
    id,
    noticeId,
    kind,
    channel,
    receivedOn,
    since: at,
    status: 'received',
    limit: decision,
    extended: false,
  };
  const reopens = kase.status === 'notice-over';
  const asked = patch(kase, {
    objections: { ...kase.notice.objections, [id]: objection },
    ...(reopens ? { recognition: undefined } : {}),
  });
  // An objection in time that is registered late opens the notice again: the case is not over while it is open. What
  // has gone further stays where it is, and is held there.
  return reopens ? moveTo(asked, 'notice', at) : asked;
};

/** Nothing went out yet that a second notice or a suspension would have to call back. */
export const isListed = ({ status }: CaseState): boolean =>
  status === 'notice' || status === 'notice-over' || status === 'nominated';

const concluded = (kase: CaseState, event: Event<'InquiryConcluded'>, at: Instant): CaseState => {
  const { objectionId: id, finding, consequence, again, wakeAt } = event;
  const settled = change(kase, id, { status: 'concluded', finding, consequence });
  if (!isListed(kase)) return settled;
  const marked = patch(settled, { again: settled.notice.again || again });
  return consequence === 'suspend'
    ? patch(marked, { suspended: { since: at, objectionId: id, wakeAt } })
    : marked;
};

/** The case is off the list: what was open about it has no object any more, and no time runs. */
export const closed = (kase: CaseState): CaseState => {
  const open = openObjections(kase.notice);
  const next = open.reduce((one, { id }) => change(one, id, { status: 'moot' }), kase);
  return patch(next, { suspended: undefined });
};

const over = (kase: CaseState, event: Event<'NoticePeriodEnded'>, at: Instant): CaseState => {
  const recognition = { since: at, ...event.recognition };
  return moveTo(patch(kase, { recognition }), 'notice-over', at);
};

const recognised = (kase: CaseState, event: Event<'Recognised'>, at: Instant): CaseState => {
  const next = patch(kase, { recognised: awardOf(event, kase.identity?.caseId ?? '') });
  return moveTo(next, event.outcome.kind === 'recognise' ? 'recognised' : 'listed', at);
};

/** One event onto the case, at the instant of its header. */
export const apply = (kase: CaseState, event: NoticeEvent, at: Instant): CaseState => {
  switch (event.type) {
    case 'PublicationAwaited': {
      const { needed, limit } = event;
      return patch(kase, { publication: { needed, ...limit } });
    }
    case 'NoticeEntered':
      return entered(kase, event, at);
    case 'NoticeLeft':
      return left(kase, event, at);
    case 'NoticePeriodEnded':
      return over(kase, event, at);
    case 'NoticeReminded':
      return remindedOf(kase, event, at);
    case 'Recognised':
      return recognised(kase, event, at);
    case 'ObjectionReceived':
      return received(kase, event, at);
    case 'ObjectionAdmitted': {
      const { objectionId: id, inquiry } = event;
      return change(kase, id, { status: 'admitted', limit: inquiry });
    }
    case 'ObjectionRefused': {
      const { objectionId: id, reason } = event;
      return change(kase, id, { status: 'refused', refused: reason });
    }
    case 'LeadReceived': {
      const lead = { id: event.objectionId, since: at };
      return patch(kase, { leads: { ...kase.notice.leads, [lead.id]: lead } });
    }
    case 'LeadForwarded': {
      const lead = own(kase.notice.leads, event.leadId);
      if (lead === undefined) return kase;
      const forwarded = { ...lead, forwardedTo: event.to };
      return patch(kase, { leads: { ...kase.notice.leads, [lead.id]: forwarded } });
    }
    case 'InquiryAssigned':
      return change(kase, event.objectionId, { inquirer: event.to });
    case 'InquiryExtended': {
      const { objectionId: id, inquiry } = event;
      return change(kase, id, { extended: true, limit: inquiry });
    }
    case 'InquiryConcluded':
      return concluded(kase, event, at);
    case 'SuspensionLifted':
      return patch(kase, { suspended: undefined });
    case 'ReturnedForNotice':
      return moveTo(patch(kase, { again: false, current: undefined }), 'proposed', at);
    case 'RemovedFromList':
      return moveTo(closed(kase), 'not-selected', at);
  }
};

export const evolve = (kase: CaseState, { header, event }: Recorded<NoticeEvent>): CaseState =>
  apply(kase, event, header.at);
