import type { Decision } from '../../engine/decider.ts';
import { actingFor, type DomainEvent } from '../../engine/event.ts';
import { isHeld } from '../case/open-questions.ts';
import type { CaseState } from '../case/state.ts';
import { ValidityReversed } from '../cluster/refusals.ts';
import type { CaseEnvelope } from '../facts.ts';
import { checkDate, ofDocument } from '../orgs/document-order.ts';
import { numberClaim } from '../orgs/number-claim.ts';
import { levelAbove } from './levels.ts';
import type { RecommendationCommand, RecommendationEvent } from './messages.ts';
import type { HigherOutcome } from './outcome.ts';
import { isInLine, isToRecommend } from './readiness.ts';
import {
  LevelOutOfOrder,
  NotReadyForNomination,
  NotRecommended,
  NotTheUpstream,
  OutcomeAlreadyRecorded,
} from './refusals.ts';
import { askAt, keepTime } from './time.ts';

type Of<T extends RecommendationCommand['type']> = Extract<RecommendationCommand, { type: T }>;
type Moment = CaseEnvelope<unknown>;
type Events = readonly RecommendationEvent[];

const idOf = (kase: CaseState): string => kase.identity?.caseId ?? '';

/** The recommendation's stream has moved on further than this word: saying it again changes nothing. */
const isKnown = (kase: CaseState, { revision }: { readonly revision: number }): boolean =>
  revision <= kase.recommendation.revision;

/** What the batch says was decided there, over no open question; one that came up since holds the case as it goes on. */
const mayFollow = (kase: CaseState, moment: Moment): boolean =>
  kase.status === 'nominated' ||
  (kase.status === 'notice' && isHeld(kase)) ||
  isInLine(kase, moment.facts);

const followNomination = (
  command: Of<'FollowNomination'>,
  kase: CaseState,
  moment: Moment,
): Events => {
  if (isKnown(kase, command)) return [];
  if (!mayFollow(kase, moment)) throw new NotReadyForNomination(idOf(kase), kase.status);
  const { recommendationId, revision, rank } = command;
  return [{ type: 'CaseNominated', recommendationId, revision, rank }];
};

const followNominationWithdrawal = (
  command: Of<'FollowNominationWithdrawal'>,
  kase: CaseState,
): Events => {
  if (isKnown(kase, command) || kase.status !== 'nominated') return [];
  const { recommendationId, revision, reason } = command;
  return [{ type: 'CaseNominationWithdrawn', recommendationId, revision, reason }];
};

const followLetter = (command: Of<'FollowLetter'>, kase: CaseState, moment: Moment): Events => {
  if (isKnown(kase, command)) return [];
  if (!mayFollow(kase, moment)) throw new NotReadyForNomination(idOf(kase), kase.status);
  return [{ ...command, type: 'CaseRecommended', nextAt: askAt(moment) }];
};

const followWithdrawal = (command: Of<'FollowWithdrawal'>, kase: CaseState): Events => {
  if (isKnown(kase, command)) return [];
  if (kase.status !== 'recommended') throw new NotRecommended(idOf(kase));
  return [{ ...command, type: 'CaseRecommendationWithdrawn' }];
};

const followOutcome = (command: Of<'FollowOutcome'>, kase: CaseState): Events => {
  if (isKnown(kase, command)) return [];
  // Also of one that was taken back, where the batch says that the result stands.
  if (kase.status !== 'recommended' && kase.status !== 'recommendation-withdrawn')
    throw new NotRecommended(idOf(kase));
  const { recommendationId, revision, outcome } = command;
  return [{ type: 'HigherOutcomeRecorded', ...outcome, recommendationId, revision }];
};

/** Throws ValidityReversed. */
export const checkValidity = ({
  validFrom,
  validTo,
}: Pick<HigherOutcome, 'validFrom' | 'validTo'>): void => {
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    throw new ValidityReversed(validFrom, validTo);
};

/** Said by the case above: it may overtake the next level's own result, and is heard once. */
const followFurther = ({ outcome }: Of<'FollowFurtherOutcome'>, kase: CaseState): Events => {
  if (kase.recommendation.outcomes.some(({ level }) => level === outcome.level)) return [];
  if (kase.status !== 'recommended' && kase.status !== 'selected')
    throw new NotRecommended(idOf(kase));
  return [{ type: 'HigherOutcomeRecorded', ...outcome }];
};

const recordOutcome = (command: Of<'RecordOutcome'>, kase: CaseState, moment: Moment): Events => {
  const { outcomes } = kase.recommendation;
  const { type: _, ...outcome } = command;
  const { org } = actingFor(moment.actor);
  if (org !== kase.recommendation.to && org !== outcome.body) throw new NotTheUpstream(org);
  if (outcomes.some(({ level }) => level === outcome.level))
    throw new OutcomeAlreadyRecorded(idOf(kase), outcome.level);
  const last = outcomes.at(-1);
  if (last === undefined || last.outcome !== 'selected')
    throw new LevelOutOfOrder(outcome.level, undefined);
  const expected = levelAbove(moment.facts.orgs, last.level);
  if (expected !== outcome.level) throw new LevelOutOfOrder(outcome.level, expected ?? '');
  checkDate(outcome.document, moment.at, last.document && [ofDocument(last.document)]);
  checkValidity(outcome);
  return [{ type: 'HigherOutcomeRecorded', ...outcome }];
};

const eventsOf = (envelope: CaseEnvelope<RecommendationCommand>, kase: CaseState): Events => {
  const { command } = envelope;
  switch (command.type) {
    case 'FollowNomination':
      return followNomination(command, kase, envelope);
    case 'FollowNominationWithdrawal':
      return followNominationWithdrawal(command, kase);
    case 'FollowLetter':
      return followLetter(command, kase, envelope);
    case 'FollowWithdrawal':
      return followWithdrawal(command, kase);
    case 'FollowOutcome':
      return followOutcome(command, kase);
    case 'FollowFurtherOutcome':
      return followFurther(command, kase);
    case 'RecordOutcome':
      return recordOutcome(command, kase, envelope);
    case 'KeepRecommendationTime':
      return keepTime(envelope, kase, isToRecommend(kase));
  }
};

export const decide = (
  envelope: CaseEnvelope<RecommendationCommand>,
  kase: CaseState,
): Decision<DomainEvent> => {
  const { command } = envelope;
  const events = eventsOf(envelope, kase);
  return command.type === 'RecordOutcome'
    ? {
        events,
        // One list of a higher level answers many cases.
        claims: [numberClaim(envelope, command.document, command.body)],
      }
    : { events };
};
