import { type Limit, started } from '../calendar/clock.ts';
import type { Instant } from '../calendar/instant.ts';
import type { Call } from '../calls/call.ts';
import { clockFor, type Moment } from '../calls/time-limits.ts';
import type { NoticeEvent } from './messages.ts';

/** Whether the call's list is published before it takes effect. */
export const noticeNeeded = (call: Call): boolean =>
  call.kind === 'application' && call.publicNotice.days > 0;

/** Taking an objection in is looked at as an application's form is, within the same days. */
export const decisionLimit = (moment: Moment): Limit =>
  started(clockFor(moment, { step: 'formalReview' }));

export const inquiryLimit = (moment: Moment, start?: Instant): Limit =>
  started(clockFor(moment, { step: 'inquiry', start }));

export const recognitionLimit = (moment: Moment): Limit =>
  started(clockFor(moment, { step: 'recognition' }));

/** Opens the wait for the notice, or for what comes next where the call publishes none. */
export const awaitPublication = (moment: Moment): NoticeEvent => ({
  type: 'PublicationAwaited',
  needed: noticeNeeded(moment.facts.call),
  limit: recognitionLimit(moment),
});
