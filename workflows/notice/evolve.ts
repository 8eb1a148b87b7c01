import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import { type CaseState, moveTo } from '../case/state.ts';
import type { NoticeEvent } from './messages.ts';
import type { Limit } from './objection.ts';
import { type NoticeState, type Objection, openObjections } from './state.ts';
import { awardOf } from './title.ts';

type Event<T extends NoticeEvent['type']> = Extract<NoticeEvent, { type: T }>;

const patch = (kase: CaseState, slice: Partial<NoticeState>): CaseState => ({
  ...kase,
  notice: { ...kase.notice, ...slice },
});

const without = <V>(all: Readonly<Record<string, V>>, ...keys: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));

const change = (kase: CaseState, id: string, fields: Partial<Objection>): CaseState => {
  const objection = own(kase.notice.objections, id);
  if (objection === undefined) return kase;
  return patch(kase, {
    objections: { ...kase.notice.objections, [id]: { ...objection, ...fields } },
  });
};

const waking = (kase: CaseState, taskId: string, wakeAt: Instant): CaseState =>
  patch(kase, { wake: { ...kase.notice.wake, [taskId]: wakeAt } });

const asleep = (kase: CaseState, ...taskIds: readonly string[]): CaseState =>
  patch(kase, { wake: without(kase.notice.wake, ...taskIds) });

const limited = (kase: CaseState, taskId: string, { wakeAt }: Limit): CaseState =>
  waking(kase, taskId, wakeAt);

export const objectionTask = (id: string): string => `objection:${id}`;
export const inquiryTask = (id: string): string => `inquiry:${id}`;

/** Another time limit of an open objection, of the decision or of the inquiry. */
export const withObjectionLimit = (
  kase: CaseState,
  id: string,
  taskId: string,
  limit: Limit,
): CaseState => limited(change(kase, id, { limit }), taskId, limit);

const entered = (kase: CaseState, event: Event<'NoticeEntered'>, at: Instant): CaseState => {
  const { type: _, ...current } = event;
  const next = patch(asleep(kase, 'publish', 'recognise'), {
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
  const next = patch(asleep(kase, 'recognise'), {
    objections: { ...kase.notice.objections, [id]: objection },
    ...(reopens ? { recognition: undefined } : {}),
  });
  const asked = limited(next, objectionTask(id), decision);
  // An objection in time that is registered late opens the notice again: the case is not over while it is open. What
  // has gone further stays where it is, and is held there.
  return reopens ? moveTo(asked, 'notice', at) : asked;
};

/** Nothing went out yet that a second notice or a suspension would have to call back. */
export const isListed = ({ status }: CaseState): boolean =>
  status === 'notice' || status === 'notice-over' || status === 'nominated';

const concluded = (kase: CaseState, event: Event<'InquiryConcluded'>, at: Instant): CaseState => {
  const { objectionId: id, finding, consequence, again, wakeAt } = event;
  const settled = asleep(
    change(kase, id, { status: 'concluded', finding, consequence }),
    inquiryTask(id),
  );
  if (!isListed(kase)) return settled;
  const marked = patch(settled, { again: settled.notice.again || again });
  if (consequence !== 'suspend') return marked;
  const suspended = patch(marked, { suspended: { since: at, objectionId: id } });
  return wakeAt === undefined ? suspended : waking(suspended, 'resume', wakeAt);
};

/** The case is off the list: what was open about it has no object any more, and no time runs. */
export const closed = (kase: CaseState): CaseState => {
  const open = openObjections(kase.notice);
  const next = open.reduce((one, { id }) => change(one, id, { status: 'moot' }), kase);
  return patch(next, { wake: {}, suspended: undefined });
};

const over = (kase: CaseState, event: Event<'NoticePeriodEnded'>, at: Instant): CaseState => {
  const recognition = { since: at, due: event.recognition.due };
  const next = waking(patch(kase, { recognition }), 'recognise', event.recognition.wakeAt);
  return moveTo(next, 'notice-over', at);
};

const recognised = (kase: CaseState, event: Event<'Recognised'>, at: Instant): CaseState => {
  const next = patch(kase, { recognised: awardOf(event, kase.identity?.caseId ?? ''), wake: {} });
  return moveTo(next, event.outcome.kind === 'recognise' ? 'recognised' : 'listed', at);
};

/** One event onto the case, at the instant of its header. */
export const apply = (kase: CaseState, event: NoticeEvent, at: Instant): CaseState => {
  switch (event.type) {
    case 'PublicationAwaited': {
      const { needed, limit } = event;
      const next = patch(kase, { publication: { needed, due: limit.due } });
      return waking(next, needed ? 'publish' : 'recognise', limit.wakeAt);
    }
    case 'NoticeEntered':
      return entered(kase, event, at);
    case 'NoticeLeft':
      return left(kase, event, at);
    case 'NoticePeriodEnded':
      return over(kase, event, at);
    case 'NoticeReminded':
      return waking(kase, event.taskId, event.wakeAt);
    case 'Recognised':
      return recognised(kase, event, at);
    case 'ObjectionReceived':
      return received(kase, event, at);
    case 'ObjectionAdmitted': {
      const { objectionId: id, inquiry } = event;
      const next = change(kase, id, { status: 'admitted', limit: inquiry });
      return limited(asleep(next, objectionTask(id)), inquiryTask(id), inquiry);
    }
    case 'ObjectionRefused': {
      const { objectionId: id, reason } = event;
      return asleep(change(kase, id, { status: 'refused', refused: reason }), objectionTask(id));
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
      return limited(
        change(kase, id, { extended: true, limit: inquiry }),
        inquiryTask(id),
        inquiry,
      );
    }
    case 'InquiryConcluded':
      return concluded(kase, event, at);
    case 'SuspensionLifted':
      return asleep(patch(kase, { suspended: undefined }), 'resume');
    case 'ReturnedForNotice':
      return moveTo(patch(kase, { again: false, current: undefined }), 'proposed', at);
    case 'RemovedFromList':
      return moveTo(closed(kase), 'not-selected', at);
  }
};

export const evolve = (kase: CaseState, { header, event }: Recorded<NoticeEvent>): CaseState =>
  apply(kase, event, header.at);
