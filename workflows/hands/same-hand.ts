import type { Aggregate } from '../../engine/decider.ts';
import { type Actor, type DomainEvent, personsOf } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Facts, Need } from '../facts.ts';
import type { Message } from '../process.ts';

/**
 * Who acted for whom in a stream (代理), each way. Whoever once did counts there as the same hand as whom they did it for,
 * as long as the stream lives: an act by the deputy of the first person is no second person's.
 */
export type SameHands = Readonly<Record<string, readonly string[]>>;

/** A stream that keeps it; absent where no deputy has acted yet. */
export interface Remembering {
  readonly sameHands?: SameHands | undefined;
}

const also = (known: SameHands, one: string, other: string): SameHands => ({
  ...known,
  [one]: [...new Set([...(own(known, one) ?? []), other])],
});

const noted = (known: SameHands, actor: Actor): SameHands =>
  actor.for === undefined
    ? known
    : also(also(known, actor.id, actor.for.account), actor.for.account, actor.id);

/** All accounts that count as whoever acts: they themselves, whom they act for, and who acted here for any of them. */
export const handsOfActor = ({ sameHands = {} }: Remembering, actor: Actor): readonly string[] => [
  ...new Set(personsOf(actor).flatMap((one) => [one, ...(own(sameHands, one) ?? [])])),
];

/** A kind of stream that remembers who acted for whom in it. */
export const rememberingDeputies = <
  S extends Remembering,
  C extends Message,
  E extends DomainEvent,
>(
  aggregate: Aggregate<S, C, E, Facts, Need>,
): Aggregate<S, C, E, Facts, Need> => ({
  ...aggregate,
  evolve: (state, recorded) => {
    const next = aggregate.evolve(state, recorded);
    const { actor } = recorded.header;
    return actor.for === undefined
      ? next
      : { ...next, sameHands: noted(next.sameHands ?? {}, actor) };
  },
});
