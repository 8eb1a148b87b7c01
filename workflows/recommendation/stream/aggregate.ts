import type { Aggregate, Decision } from '../../../engine/decider.ts';
import type { Facts, Need } from '../../facts.ts';
import { handsOfActor, rememberingDeputies } from '../../hands/same-hand.ts';
import { decideOnBehalf, type OnBehalfCommand } from '../../on-behalf/decide.ts';
import { type OnBehalfEvent, onBehalfCommands, onBehalfEvents } from '../../on-behalf/record.ts';
import { evolveStream } from './evolve.ts';
import { dispatch, send } from './letter.ts';
import { type StreamCommand, type StreamEvent, streamCommands, streamEvents } from './messages.ts';
import { nominationDecisions, type StreamEnvelope } from './nomination.ts';
import { recordOutcome, settleOutcome, takeInOutcome } from './outcome.ts';
import { initialStream, type RecommendationStreamState } from './state.ts';
import { supplement } from './supplement.ts';
import { streamHead, streamTasks } from './tasks.ts';
import { withdraw } from './withdrawal.ts';

export type RecommendationStreamCommand = StreamCommand | OnBehalfCommand;
export type RecommendationStreamEvent = StreamEvent | OnBehalfEvent;

type State = RecommendationStreamState;

const isStreamCommand = (value: { readonly type: string }): value is StreamCommand =>
  Object.hasOwn(streamCommands, value.type);

const decideAct = (
  envelope: StreamEnvelope<StreamCommand>,
  state: State,
): Decision<StreamEvent> => {
  const { command } = envelope;
  switch (command.type) {
    case 'OpenRecommendation':
      return nominationDecisions.open(command, state, envelope);
    case 'AmendUpstream':
      return nominationDecisions.amend(command, state, envelope);
    case 'Nominate':
      return nominationDecisions.nominate(command, state, envelope);
    case 'Rerank':
      return nominationDecisions.rerank(command, state);
    case 'WithdrawNomination':
      return nominationDecisions.withdraw(command, state);
    case 'ApproveNominations':
      return nominationDecisions.approve(command, state, envelope);
    case 'SendLetter':
      return send(command, state, envelope);
    case 'RecordDispatch':
      return dispatch(command, state, envelope);
    case 'WithdrawRecommendation':
      return withdraw(command, state, envelope);
    case 'SupplementRecommendation':
      return supplement(command, state, envelope);
    case 'RecordUpstreamOutcome':
      return recordOutcome(command, state, envelope);
    case 'SettleOutcome':
      return settleOutcome(command, state, envelope);
    case 'TakeInOutcome':
      return takeInOutcome(command, state);
  }
};

const decide = (
  envelope: StreamEnvelope<RecommendationStreamCommand>,
  state: State,
): Decision<RecommendationStreamEvent> => {
  const { command } = envelope;
  if (command.type === 'RecordOnBehalf' || command.type === 'CheckRecord') {
    return decideOnBehalf<StreamCommand, Facts, StreamEvent>({
      envelope: { ...envelope, command },
      records: state.records,
      hands: handsOfActor(state, envelope.actor),
      commands: streamCommands,
      // Which body is next, and whose answer it is, the batch itself knows.
      relationsOf: () => undefined,
      decideAct: (act) => decideAct(act, state),
      isCommand: isStreamCommand,
    });
  }
  return decideAct({ ...envelope, command }, state);
};

const batch: Aggregate<State, RecommendationStreamCommand, RecommendationStreamEvent, Facts, Need> =
  {
    name: 'recommendation',
    prefix: 'REC',
    commands: { ...streamCommands, ...onBehalfCommands },
    events: { ...streamEvents, ...onBehalfEvents },
    initial: initialStream,
    decide,
    evolve: evolveStream,
    tasks: streamTasks,
    head: streamHead,
    rules: (_state, { call, calendar }) => ({
      call: `${call.id}@${call.version}`,
      calendar: calendar.version,
    }),
  };

/** One unit's recommendation to one upstream call: the home of its quota, order, letters and answers. */
export const recommendationAggregate = rememberingDeputies(batch);
