import { type Deadline, deadlineAfter, workingDaysBefore } from '../calendar/deadline.ts';
import { type Instant, instantAt, type LocalDate, localDateOf } from '../calendar/instant.ts';
import type { Call } from '../calls/call.ts';
import type { Facts } from '../facts.ts';
import type { NoticeEvent } from './messages.ts';
import type { Limit } from './objection.ts';

/** Working days between two reminders of a question that is overdue: a week of offices, so few events a year. */
const REMIND_AGAIN_DAYS = 5;

/** Opening of offices: reminders come in the morning, not at the hour of the limit. */
const MORNING = '09:00';

export interface Moment {
  readonly at: Instant;
  readonly facts: Facts;
}

/** Whether the call's list is published before it takes effect. */
export const noticeNeeded = (call: Call): boolean => call.publicNotice.days > 0;

const remindedBefore = (due: Deadline, { at, facts }: Moment): Instant => {
  const day = workingDaysBefore(facts.calendar, due, facts.call.reminders.tasks);
  const morning = instantAt(day, MORNING);
  return morning > at && morning < due.at ? morning : due.at;
};

/** `days` working days from `start` (default: now), with the reminder before it. */
export const limitOf = (
  moment: Moment,
  rule: string,
  days: number,
  start: Instant = moment.at,
): Limit => {
  const { calendar, call } = moment.facts;
  const due = deadlineAfter({
    start,
    days,
    calendar,
    rule,
    hour: call.hour,
    upstreamLimit: call.upstream?.deadline,
  });
  return { due, wakeAt: remindedBefore(due, moment) };
};

/** Taking an objection in is looked at as an application's form is, within the same days. */
export const decisionLimit = (moment: Moment): Limit =>
  limitOf(moment, 'call.days.formalReview', moment.facts.call.days.formalReview);

export const inquiryLimit = (moment: Moment, start?: Instant): Limit =>
  limitOf(moment, 'call.days.inquiry', moment.facts.call.days.inquiry, start);

export const recognitionLimit = (moment: Moment): Limit =>
  limitOf(moment, 'call.days.recognition', moment.facts.call.days.recognition);

/** Opens the wait for the notice, or for what comes next where the call publishes none. */
export const awaitPublication = (moment: Moment): NoticeEvent => ({
  type: 'PublicationAwaited',
  needed: noticeNeeded(moment.facts.call),
  limit: recognitionLimit(moment),
});

/** The next reminder of a question that has none ahead of it. */
export const remindAgainAt = ({ at, facts }: Moment): Instant =>
  deadlineAfter({
    start: at,
    days: REMIND_AGAIN_DAYS,
    calendar: facts.calendar,
    rule: 'notice.remind',
    hour: facts.call.hour,
  }).at;

export const today = ({ at }: { readonly at: Instant }): LocalDate => localDateOf(at);
