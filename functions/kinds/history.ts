import type { Recorded } from '../../engine/event.ts';
import { NeedsNewerVersion } from '../../engine/failure.ts';
import { own } from '../../engine/own.ts';
import type { Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import type { Of, Stored } from './kind.ts';
import type { Ports } from './ports.ts';

/** A stream with its state. */
export interface Rehydrated<S> extends Of<S> {
  readonly stream: StreamKey;
  readonly loaded: Loaded;
}

/** Brings an event of an older version to today's shape; an unknown one is refused by name (design §5). */
const current = <S>({ events }: Stored<S>, stream: StreamKey, recorded: Recorded): Recorded => {
  const spec = own(events, recorded.header.type);
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
export const foldHistory = <S>(
  kind: Stored<S>,
  stream: StreamKey,
  events: readonly Recorded[],
  upTo = events.length,
): S =>
  events
    .slice(0, upTo)
    .reduce((state, recorded) => kind.evolve(state, current(kind, stream, recorded)), kind.initial);

/** The state after each event, in order. */
export const statesAfterEach = <S>(
  kind: Stored<S>,
  stream: StreamKey,
  events: readonly Recorded[],
): readonly S[] => {
  let state = kind.initial;
  return events.map((recorded) => {
    state = kind.evolve(state, current(kind, stream, recorded));
    return state;
  });
};

/** Loads a stream, strongly consistent, and folds it. */
export const rehydrate = async <S>(
  ports: { readonly events: Pick<Ports['events'], 'load'> },
  kind: Stored<S>,
  stream: StreamKey,
): Promise<Rehydrated<S>> => {
  const loaded = await ports.events.load(stream);
  return { kind, stream, loaded, state: foldHistory(kind, stream, loaded.events) };
};
