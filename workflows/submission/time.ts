import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseStatus } from '../case/status.ts';
import type { CaseEnvelope } from '../facts.ts';
import { requireReason } from '../input/reason.ts';
import { checkDate } from '../orgs/document-order.ts';
import { numberClaims } from '../orgs/number-claim.ts';
import { closingOf } from './access.ts';
import { keepLate } from './late-report.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { remindPreliminary } from './preliminary.ts';
import { quotaReleased } from './quota.ts';
import { NotWithdrawable } from './refusals.ts';
import { clusterReleased } from './same-cluster.ts';
import { remindersBefore } from './windows.ts';

type At = Pick<CaseEnvelope<unknown>, 'at' | 'facts'>;

const extended = ({ at, facts }: At, closesAt: Instant): EventOf<'WindowExtended'> => ({
  type: 'WindowExtended',
  closesAt,
  reminders: [...remindersBefore(facts, closesAt, at)],
});

type Following = CaseEnvelope<CommandOf<'FollowWindow'>>;

/** As it was when it lapsed: confirmed parts, evidence, seals and working copies all stand. */
const revived = ({ command, at, facts }: Following, lapsedAt: Instant): EventOf<'CaseRevived'> => {
  const { closesAt, document, reason } = command;
  return {
    type: 'CaseRevived',
    lapsedAt,
    closesAt,
    reminders: [...remindersBefore(facts, closesAt, at)],
    ...(document === undefined ? {} : { document }),
    ...(reason === undefined ? {} : { reason }),
  };
};

/**
 * The call was extended (延期), by a document, for all applicants: a draft takes the new end. One that lapsed by the end
 * that was moved, or since, goes on; one that lapsed by an earlier end stays lapsed, and so does what was withdrawn.
 */
export const followWindow = (envelope: Following, kase: CaseState): Decision<DomainEvent> => {
  const { closesAt, from } = envelope.command;
  const known = kase.submission.closesAt;
  if (closesAt <= known) return { events: [] };
  if (kase.status === 'draft') return { events: [extended(envelope, closesAt)] };
  const isOver = kase.status === 'lapsed' || kase.status === 'not-filed';
  const lapsedByIt = isOver && from !== undefined && known >= from;
  return { events: lapsedByIt ? [revived(envelope, known)] : [] };
};

/** What time causes while a case is filled in: a later end, the lapse after the end, or a reminder. Else nothing. */
const keepDraft = (envelope: At, kase: CaseState): readonly DomainEvent[] => {
  const { at, facts } = envelope;
  const { submission } = kase;
  const closesAt = closingOf(kase, facts);
  if (closesAt > submission.closesAt) return [extended(envelope, closesAt)];
  if (at > closesAt && facts.call.kind === 'monitoring')
    return keepLate(facts.call, envelope, kase, closesAt);
  if (at > closesAt) {
    const lapsed: EventOf<'CaseLapsed'> = { type: 'CaseLapsed', closesAt };
    return [lapsed];
  }
  // Several may have passed while nobody kept the time: one reminder is enough, the latest.
  const last = submission.reminders.filter((reminder) => reminder.at <= at).at(-1);
  if (last === undefined) return [];
  const reminded: EventOf<'SubmissionReminded'> = {
    type: 'SubmissionReminded',
    workingDaysBefore: last.workingDaysBefore,
    closesAt,
  };
  return [reminded];
};

export const keepSubmissionTime = (
  envelope: CaseEnvelope<CommandOf<'KeepSubmissionTime'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { preliminary } = kase.submission;
  if (kase.status === 'draft') return { events: keepDraft(envelope, kase) };
  if (kase.status !== 'preliminary' || preliminary === undefined) return { events: [] };
  return { events: remindPreliminary(envelope, preliminary) };
};

/** Until its rank is frozen nobody else's place depends on it. */
const WITHDRAWABLE: readonly CaseStatus[] = [
  'draft',
  'preliminary',
  'verification',
  'confirmation',
  'formal-review',
  'correction',
  'departments',
  'departments-and-experts',
  'site-check',
  'experts',
  'ranking',
];

/** 撤回申报: ends the case and gives the unit's place in the round back. */
export const withdrawCase = (
  envelope: CaseEnvelope<CommandOf<'WithdrawCase'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, facts } = envelope;
  const frozen = own(facts.callState?.rankings, kase.identity?.track ?? '') !== undefined;
  if (!WITHDRAWABLE.includes(kase.status) || frozen) throw new NotWithdrawable(kase.status);
  const { document } = command;
  const reason = requireReason(command.reason);
  if (document !== undefined) checkDate(document, at);
  const withdrawn: EventOf<'CaseWithdrawn'> = {
    type: 'CaseWithdrawn',
    reason,
    ...(document === undefined ? {} : { document }),
  };
  return {
    events: [withdrawn],
    claims: [
      ...quotaReleased(kase, facts),
      ...clusterReleased(kase, facts),
      ...numberClaims(envelope, document, kase.identity?.applicant ?? ''),
    ],
  };
};
