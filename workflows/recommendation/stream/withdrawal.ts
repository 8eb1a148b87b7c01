import { checkDate } from '../../orgs/document-order.ts';
import { NotRecommended, OutcomeAlreadyRecorded } from '../refusals.ts';
import { type Decided, type Of, openedOf, type State, type StreamEnvelope } from './nomination.ts';
import { lettersOf } from './rests-on.ts';
import { claimOf } from './sending.ts';
import { nominationOf } from './state.ts';

export const withdraw = (
  command: Of<'WithdrawRecommendation'>,
  state: State,
  envelope: StreamEnvelope,
): Decided => {
  const opened = openedOf(state);
  const nomination = nominationOf(state, command.caseId);
  if (nomination?.status !== 'recommended') throw new NotRecommended(command.caseId);
  if (nomination.outcome !== undefined)
    throw new OutcomeAlreadyRecorded(command.caseId, opened.upstream.level);
  checkDate(command.document, envelope.at, lettersOf([nomination]));
  return {
    events: [{ ...command, type: 'RecommendationWithdrawn' }],
    claims: [claimOf(envelope, command.document, opened, 'withdrawal')],
  };
};
