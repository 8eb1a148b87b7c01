import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { refusal } from '../../engine/refusal.ts';
import type { CaseState } from '../case/state.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';
import type { CaseEnvelope } from '../facts.ts';
import { requireReason } from '../input/reason.ts';
import { closingOf } from './access.ts';
import type { CommandOf, EventOf } from './messages.ts';
import { WindowClosed } from './refusals.ts';
import { remindersBefore } from './windows.ts';

export const NotWithdrawn = refusal('NotWithdrawn', 'case.withdrawn', (status: CaseStatus) => ({
  inputs: { status },
  zh: `该项目目前为“${CASE_STATUS[status].zh}”，只有已撤回的申报可以恢复`,
  en: `at “${CASE_STATUS[status].en}” there is nothing to revive: only what was withdrawn is`,
}));

/**
 * 恢复申报: what was withdrawn is filled in again while the round is open, with its parts, papers and seals as they were.
 * It is filed anew, so that its quota is looked at again.
 */
export const reopenCase = (
  envelope: CaseEnvelope<CommandOf<'ReopenCase'>>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command, at, facts } = envelope;
  if (kase.status !== 'withdrawn' || kase.submission.takenBack !== undefined)
    throw new NotWithdrawn(kase.status);
  const closesAt = closingOf(kase, facts);
  if (at > closesAt) throw new WindowClosed(closesAt);
  const reopened: EventOf<'CaseReopened'> = {
    type: 'CaseReopened',
    closesAt,
    reminders: [...remindersBefore(facts, closesAt, at)],
    reason: requireReason(command.reason),
  };
  return { events: [reopened] };
};
