import type { DomainEvent } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { awaitPublication, type Moment, remindAgainAt } from './limits.ts';
import type { NoticeEvent, Of } from './messages.ts';
import { NotForNotice } from './refusals.ts';
import { afterProposal, settling } from './settle.ts';
import { dueOf, tasks, waits } from './tasks.ts';

/** Entering a round twice, or an older round after a newer one, changes nothing. */
export const enterNotice = (
  { command }: CaseEnvelope<Of<'EnterNotice'>>,
  kase: CaseState,
): readonly NoticeEvent[] => {
  const { type: _, ...period } = command;
  const { current, entered } = kase.notice;
  if (entered.includes(`${period.noticeId}#${period.round}`)) return [];
  const same = current?.noticeId === period.noticeId;
  if (same && period.round < current.round) return [];
  const corrected = same && (kase.status === 'notice' || kase.status === 'notice-over');
  if (kase.status !== 'proposed' && !corrected) throw new NotForNotice(kase.status);
  return [{ type: 'NoticeEntered', ...period }];
};

export const leaveNotice = (
  envelope: CaseEnvelope<Of<'LeaveNotice'>>,
  kase: CaseState,
): readonly NoticeEvent[] => {
  const { noticeId, reason } = envelope.command;
  if (kase.status !== 'notice' || kase.notice.current?.noticeId !== noticeId) return [];
  return [{ type: 'NoticeLeft', noticeId, reason }, awaitPublication(envelope)];
};

const opening = (kase: CaseState, moment: Moment): readonly DomainEvent[] =>
  kase.status === 'proposed' && kase.notice.publication === undefined
    ? afterProposal(moment, kase.review.outcome?.kind)
    : [];

const reminders = (kase: CaseState, moment: Moment): readonly NoticeEvent[] => {
  const { at } = moment;
  const asked = new Set(tasks(kase).map(({ id }) => id));
  return Object.entries(kase.notice.wake)
    .filter(([taskId, wakeAt]) => asked.has(taskId) && wakeAt <= at)
    .map(([taskId]) => {
      const due = dueOf(kase, taskId)?.at;
      const early = due !== undefined && at < due;
      const wakeAt = early ? due : remindAgainAt(moment);
      return { type: 'NoticeReminded', taskId, overdue: due !== undefined && !early, wakeAt };
    });
};

/** What time causes: the end of the notice, reminders, never a title. Nothing where nothing is due. */
export const keepTime = (
  envelope: CaseEnvelope<Of<'KeepNoticeTime'>>,
  kase: CaseState,
): readonly DomainEvent[] => {
  if (waits(kase).length === 0) return [];
  const opened = opening(kase, envelope);
  if (opened.length > 0) return opened;
  const ended = settling(kase, envelope);
  return ended.length > 0 ? ended : reminders(kase, envelope);
};
