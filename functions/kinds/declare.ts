import type { Aggregate } from '../../engine/decider.ts';
import type { DomainEvent } from '../../engine/event.ts';
import type { Facts, Need } from '../../workflows/facts.ts';
import type { Message } from '../../workflows/process.ts';
import type { Line } from '../../workflows/readers.ts';
import type { AboutCall, Kind, KindBeside, Sent } from './kind.ts';
import { relationsWithoutCall } from './relations.ts';

/** A kind of stream of its aggregate and what it says beside. */
export const kind = <S, C extends Message, E extends DomainEvent>(
  aggregate: Aggregate<S, C, E, Facts, Need>,
  beside: KindBeside<S>,
): Kind<S> => ({ ...aggregate, ...beside });

type Command = Message & Readonly<Record<string, unknown>>;

/** A text that says something: states begin with empty ones. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The call that the stream keeps, else the one that the command names. */
export const keptOrNamed = (
  kept: string | undefined,
  { callId }: Command,
): AboutCall | undefined => {
  const id = text(kept) ?? text(callId);
  return id === undefined ? undefined : { callId: id };
};

/** Clusters, accounts, entries of registers and the calendar belong to no call. */
export const noCall = (): undefined => undefined;

/** Ids derive from person and key: the double click opens one case, not two. */
export const derived =
  (prefix: string) =>
  ({ sha256, account, key }: Sent): string =>
    `${prefix}-${sha256(`${account}|${key}`).slice(0, 16)}`;

/** A kind that belongs to no call, and has no process. */
export const byItself = <S>(seenBy: Line): KindBeside<S> => ({
  processes: [],
  callOf: noCall,
  relations: (_state, actor, around) => relationsWithoutCall(actor, around),
  seenBy,
});
