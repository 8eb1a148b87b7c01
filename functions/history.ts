import type { Recorded } from '../engine/event.ts';
import { NeedsNewerVersion } from '../engine/failure.ts';
import { own } from '../engine/own.ts';
import type { Loaded, StreamKey } from '../engine/ports.ts';
import type { AnyAggregate } from './catalogue.ts';
import type { Ports } from './ports.ts';

/** A stream with its state. */
export interface Rehydrated {
  readonly stream: StreamKey;
  readonly loaded: Loaded;
  readonly state: unknown;
}

/** Brings an event of an older version to today's shape; an unknown one is refused by name (design §5). */
const current = (aggregate: AnyAggregate, stream: StreamKey, recorded: Recorded): Recorded => {
  const spec = own(aggregate.events, recorded.header.type);
  if (spec === undefined || recorded.header.v > spec.v) {
    throw new NeedsNewerVersion(stream, recorded.header.type, recorded.header.v);
  }
  let data: unknown = recorded.event;
  for (let version = recorded.header.v; version < spec.v; version += 1) {
    const upcast = spec.upcast?.[version];
    if (upcast === undefined) throw new NeedsNewerVersion(stream, recorded.header.type, version);
    data = upcast(data);
  }
  return data === recorded.event
    ? recorded
    : { ...recorded, event: { ...Object(data), type: recorded.header.type } };
};

/** State after the first `upTo` events (all, unless said). */
export const foldHistory = (
  aggregate: AnyAggregate,
  stream: StreamKey,
  events: readonly Recorded[],
  upTo = events.length,
): unknown =>
  events
    .slice(0, upTo)
    .reduce(
      (state, recorded) => aggregate.evolve(state, current(aggregate, stream, recorded)),
      aggregate.initial,
    );

/** The state after each event, in order. */
export const statesAfterEach = (
  aggregate: AnyAggregate,
  stream: StreamKey,
  events: readonly Recorded[],
): readonly unknown[] => {
  let state: unknown = aggregate.initial;
  return events.map((recorded) => {
    state = aggregate.evolve(state, current(aggregate, stream, recorded));
    return state;
  });
};

/** Loads a stream, strongly consistent, and folds it. */
export const rehydrate = async (
  ports: Pick<Ports, 'events'>,
  aggregate: AnyAggregate,
  stream: StreamKey,
): Promise<Rehydrated> => {
  const loaded = await ports.events.load(stream);
  return { stream, loaded, state: foldHistory(aggregate, stream, loaded.events) };
};
