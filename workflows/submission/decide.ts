import type { Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { CommandsOf } from '../../engine/messages.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEnvelope } from '../facts.ts';
import { attachFile, detachFile } from './attach.ts';
import { correctIdentity } from './correct-identity.ts';
import { fileCase } from './file-case.ts';
import { confirmPart, reopenPart } from './fill.ts';
import { followingCommands } from './following-messages.ts';
import { urgeUnit } from './late-report.ts';
import type { SubmissionCommand } from './messages.ts';
import { openCase } from './open-case.ts';
import { openReport } from './open-report.ts';
import { decidePartnership, isPartnership } from './partnership.ts';
import { recommendPreliminarily } from './preliminary.ts';
import { receiveRecommendation, takeBackRecommendation } from './receive-recommendation.ts';
import { reopenCase } from './reopen.ts';
import { signOff } from './sign-off.ts';
import { followWindow, keepSubmissionTime, withdrawCase } from './time.ts';

type FollowingCommand = CommandsOf<typeof followingCommands>;

const isFollowing = (command: SubmissionCommand): command is FollowingCommand =>
  Object.hasOwn(followingCommands, command.type);

/** What time and other streams ask. */
const decideFollowing = (
  envelope: CaseEnvelope<FollowingCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command } = envelope;
  switch (command.type) {
    case 'UrgeUnit':
      return urgeUnit({ ...envelope, command }, kase);
    case 'KeepSubmissionTime':
      return keepSubmissionTime({ ...envelope, command }, kase);
    case 'FollowWindow':
      return followWindow({ ...envelope, command }, kase);
    case 'ReceiveRecommendation':
      return receiveRecommendation({ ...envelope, command }, kase);
    case 'TakeBackRecommendation':
      return takeBackRecommendation({ ...envelope, command }, kase);
  }
};

export const decide = (
  envelope: CaseEnvelope<SubmissionCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command } = envelope;
  if (isPartnership(command)) return decidePartnership({ ...envelope, command }, kase);
  if (isFollowing(command)) return decideFollowing({ ...envelope, command }, kase);
  switch (command.type) {
    case 'OpenCase':
      return openCase({ ...envelope, command }, kase);
    case 'CorrectIdentity':
      return correctIdentity({ ...envelope, command }, kase);
    case 'OpenReport':
      return openReport({ ...envelope, command }, kase);
    case 'ConfirmPart':
      return confirmPart({ ...envelope, command }, kase);
    case 'ReopenPart':
      return reopenPart({ ...envelope, command }, kase);
    case 'AttachFile':
      return attachFile({ ...envelope, command }, kase);
    case 'DetachFile':
      return detachFile({ ...envelope, command }, kase);
    case 'SignOff':
      return signOff({ ...envelope, command }, kase);
    case 'FileCase':
      return fileCase({ ...envelope, command }, kase);
    case 'RecommendPreliminarily':
      return recommendPreliminarily({ ...envelope, command }, kase);
    case 'WithdrawCase':
      return withdrawCase({ ...envelope, command }, kase);
    case 'ReopenCase':
      return reopenCase({ ...envelope, command }, kase);
  }
};
