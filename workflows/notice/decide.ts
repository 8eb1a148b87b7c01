import type { Claim, Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import type { CaseState } from '../case/state.ts';
import { type CaseStatus, hasEnded } from '../case/status.ts';
import type { CaseEnvelope } from '../facts.ts';
import { numberClaims } from '../orgs/number-claim.ts';
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

/** The document of a conclusion or a resumption: one number, one body, one round, whatever it is for. */
const numbersOf = (envelope: CaseEnvelope<NoticeCommand>): readonly Claim[] => {
  const { command, actor } = envelope;
  if (command.type !== 'ConcludeInquiry' && command.type !== 'ResumeAfterSuspension') return [];
  return numberClaims(envelope, command.document, actingFor(actor).org);
};

/** Ended with a title: what was posted in time is still taken in, and looked into. */
const TITLED: readonly CaseStatus[] = ['recognised', 'listed'];

/** Words of other streams and of time answer for themselves; any other act on an ended case is refused. */
const SYSTEM: readonly NoticeCommand['type'][] = ['EnterNotice', 'LeaveNotice', 'KeepNoticeTime'];

export const decide = (
  envelope: CaseEnvelope<NoticeCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command } = envelope;
  const over = hasEnded(kase.status) && !TITLED.includes(kase.status);
  if (over && !SYSTEM.includes(command.type)) throw new NotOnNotice(kase.status);
  if (command.type === 'IssueRecognition') return issueRecognition({ ...envelope, command }, kase);
  return {
    events: eventsOf({ ...envelope, command }, kase),
    claims: numbersOf({ ...envelope, command }),
  };
};
