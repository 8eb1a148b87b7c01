import type { Aggregate, CommandSpec, Decision } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { oncePer } from '../../engine/once-per.ts';
import type { Facts, Need } from '../facts.ts';
import { isOneOf, type Message } from '../process.ts';
import { decideHands } from './decide.ts';
import { evolveHands, type Hands, withHands } from './in-hand.ts';
import { type HandCommand, type HandEvent, handCommands, handEvents } from './messages.ts';

/** A stream whose questions change hands; those that count their events say so by a version. */
interface Handed {
  readonly hands: Hands;
  readonly version?: number;
}

const tellsOfHands = isOneOf<HandEvent>(handEvents);

/**
 * A kind of stream whose questions are taken, handed on, lent and returned within the organisation that is asked.
 * `may`: whoever is asked anything there.
 */
export const changingHands = <S extends Handed, C extends Message, E extends DomainEvent>(
  aggregate: Aggregate<S, C, E, Facts, Need>,
  may: CommandSpec['may'],
): Aggregate<S, C | HandCommand, E | HandEvent, Facts, Need> => {
  const commands = handCommands(may);
  const isOfHands = (command: C | HandCommand): command is HandCommand =>
    isOneOf<HandCommand>(commands)(command);
  const isOfStream = (event: E | HandEvent): event is E => !tellsOfHands(event);
  // Asked for a state again and again: before and after a command, for its head, by whoever reads it.
  const tasks = oncePer((state: S) => withHands(aggregate.tasks(state), state.hands));
  return {
    ...aggregate,
    commands: { ...aggregate.commands, ...commands },
    events: { ...aggregate.events, ...handEvents },
    decide: (envelope, state): Decision<E | HandEvent> => {
      const { command } = envelope;
      return isOfHands(command)
        ? decideHands({ ...envelope, command }, tasks(state))
        : aggregate.decide({ ...envelope, command }, state);
    },
    evolve: (state, recorded) => {
      const { event, header } = recorded;
      if (isOfStream(event)) return aggregate.evolve(state, { ...recorded, event });
      const hands = evolveHands(state.hands, { ...recorded, event });
      return { ...state, hands, ...(state.version === undefined ? {} : { version: header.seq }) };
    },
    tasks,
  };
};
