import type { Task } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { remindAgainAt } from '../calendar/clock.ts';
import { pressed } from '../calls/escalation.ts';
import type { EscalatedStep } from '../calls/escalation-setting.ts';
import type { Moment } from '../calls/time-limits.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { isSame, namesOf } from '../submission/identity-messages.ts';
import type { SubmissionEvent } from '../submission/index.ts';
import { readTaskId } from '../task-id.ts';
import { clocks } from './clocks.ts';
import { awaitPublication } from './limits.ts';
import type { NoticeEvent, Of } from './messages.ts';
import { NotForNotice } from './refusals.ts';
import { waits } from './rest.ts';
import { afterProposal, settling } from './settle.ts';
import { tasks } from './tasks.ts';

/** What a 更正公示 says of name and units holds for the application too: all papers after it print that. */
const setRight = (
  { identity }: CaseState,
  names: Of<'EnterNotice'>['corrected'],
  { noticeId, round }: Pick<Of<'EnterNotice'>, 'noticeId' | 'round'>,
): readonly SubmissionEvent[] => {
  if (identity === undefined || names === undefined) return [];
  const { reason, ...now } = names;
  const was = namesOf(identity);
  return isSame(was, now)
    ? []
    : [{ type: 'IdentityCorrected', now, was, reason, notice: { noticeId, round } }];
};

/** Entering a round twice, or an older round after a newer one, changes nothing. */
export const enterNotice = (
  { command }: CaseEnvelope<Of<'EnterNotice'>>,
  kase: CaseState,
): readonly DomainEvent[] => {
  const { type: _, corrected: names, ...period } = command;
  const { current, entered } = kase.notice;
  if (entered.includes(`${period.noticeId}#${period.round}`)) return [];
  const same = current?.noticeId === period.noticeId;
  if (same && period.round < current.round) return [];
  const again = same && (kase.status === 'notice' || kase.status === 'notice-over');
  if (kase.status !== 'proposed' && !again) throw new NotForNotice(kase.status);
  const now: NoticeEvent = { type: 'NoticeEntered', ...period };
  return [now, ...setRight(kase, names, period)];
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

/** Steps by their questions; what has no time limit goes to nobody besides. */
const STEPS: Readonly<Record<string, EscalatedStep>> = {
  publish: 'recognition',
  recognise: 'recognition',
  objection: 'inquiry',
  inquiry: 'inquiry',
};

const again = ({ id, org }: Task, kase: CaseState, moment: Moment) => {
  const step = own(STEPS, readTaskId(id).kind);
  const clock = clocks(kase).find(({ taskId }) => taskId === id)?.clock;
  return step === undefined || clock === undefined
    ? { nextAt: remindAgainAt(moment) }
    : pressed(moment, clock, step, org);
};

const reminders = (kase: CaseState, moment: Moment): readonly NoticeEvent[] => {
  const { at } = moment;
  return tasks(kase)
    .filter(({ kind, wakeAt }) => kind !== 'overdue' && wakeAt !== undefined && wakeAt <= at)
    .map((task) => {
      const { id: taskId, due } = task;
      const { nextAt: wakeAt, ...besides } = again(task, kase, moment);
      const overdue = due !== undefined && at >= due.at;
      return { type: 'NoticeReminded', taskId, overdue, wakeAt, ...besides };
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
