import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import { hasEnded } from '../case/status.ts';
import type { CaseEnvelope } from '../facts.ts';
import { assignInquiry, concludeInquiry, extendInquiry, resume } from './inquiry.ts';
import type { NoticeCommand } from './messages.ts';
import {
  admitObjection,
  forwardLead,
  object,
  refuseObjection,
  registerObjection,
} from './objections.ts';
import { enterNotice, keepTime, leaveNotice } from './period.ts';
import { issueRecognition } from './recognition.ts';
import { NotOnNotice } from './refusals.ts';

const eventsOf = (
  envelope: CaseEnvelope<Exclude<NoticeCommand, { type: 'IssueRecognition' }>>,
  kase: CaseState,
): readonly DomainEvent[] => {
  const { command } = envelope;
  switch (command.type) {
    case 'EnterNotice':
      return enterNotice({ ...envelope, command }, kase);
    case 'LeaveNotice':
      return leaveNotice({ ...envelope, command }, kase);
    case 'KeepNoticeTime':
      return keepTime({ ...envelope, command }, kase);
    case 'Object':
      return [object({ ...envelope, command }, kase)];
    case 'RegisterObjection':
      return [registerObjection({ ...envelope, command }, kase)];
    case 'ForwardLead':
      return [forwardLead({ ...envelope, command }, kase)];
    case 'AdmitObjection':
      return [admitObjection({ ...envelope, command }, kase)];
    case 'RefuseObjection':
      return refuseObjection({ ...envelope, command }, kase);
    case 'AssignInquiry':
      return [assignInquiry({ ...envelope, command }, kase)];
    case 'ExtendInquiry':
      return [extendInquiry({ ...envelope, command }, kase)];
    case 'ConcludeInquiry':
      return concludeInquiry({ ...envelope, command }, kase);
    case 'ResumeAfterSuspension':
      return resume({ ...envelope, command }, kase);
  }
};

/** Words of other streams and of time answer for themselves; any other act on an ended case is refused. */
const SYSTEM: readonly NoticeCommand['type'][] = ['EnterNotice', 'LeaveNotice', 'KeepNoticeTime'];

export const decide = (
  envelope: CaseEnvelope<NoticeCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command } = envelope;
  if (hasEnded(kase.status) && !SYSTEM.includes(command.type)) throw new NotOnNotice(kase.status);
  return command.type === 'IssueRecognition'
    ? issueRecognition({ ...envelope, command }, kase)
    : { events: eventsOf({ ...envelope, command }, kase) };
};
