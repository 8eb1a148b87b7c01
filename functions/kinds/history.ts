import type { Recorded } from '../../engine/event.ts';
import { NeedsNewerVersion } from '../../engine/failure.ts';
import { own } from '../../engine/own.ts';
import type { Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import { isOf, type Of, type Stored } from './kind.ts';
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

/**
 * The state after a stream's last event, so that a history is folded once and goes on from there. Under the event
 * itself, whose hash holds all before it, and for as long as the store remembers the event.
 */
const kept = new WeakMap<Recorded, Of<unknown>>();

/** The latest state that is kept of these events: how many it holds, and itself. */
const latestKept = <S>(kind: Stored<S>, events: readonly Recorded[]) => {
  for (let count = events.length; count > 0; count -= 1) {
    const last = events[count - 1];
    const known = last && kept.get(last);
    if (known !== undefined && isOf(known, kind)) return { count, state: known.state };
  }
  return { count: 0, state: kind.initial };
};

/** Without what was taken back by an event that is among them. */
const standing = <S>(kind: Stored<S>, events: readonly Recorded[]): readonly Recorded[] => {
  const gone = new Set(events.flatMap(({ event }) => kind.recalls?.(event) ?? []));
  return gone.size === 0 ? events : events.filter(({ header }) => !gone.has(header.commandId));
};

/** The state with one more event; one that takes another back is folded on a history without that. */
const stepped = <S>(
  kind: Stored<S>,
  state: S,
  recorded: Recorded,
  before: () => readonly Recorded[],
): S => {
  if (kind.recalls?.(recorded.event) === undefined) return kind.evolve(state, recorded);
  const events = [...before(), recorded];
  return standing(kind, events).reduce<S>((folded, one) => kind.evolve(folded, one), kind.initial);
};

/** The state with events that are decided and not recorded yet. */
export const foldOn = <S>(
  { kind, stream, loaded, state }: Rehydrated<S>,
  events: readonly Recorded[],
): S =>
  events.reduce<S>(
    (folded, recorded, at) =>
      stepped(kind, folded, recorded, () => [
        ...loaded.events.map((one) => current(kind, stream, one)),
        ...events.slice(0, at),
      ]),
    state,
  );

/** State after the first `upTo` events (all, unless said). */
export const foldHistory = <S>(
  kind: Stored<S>,
  stream: StreamKey,
  events: readonly Recorded[],
  upTo = events.length,
): S => {
  const whole = upTo >= events.length;
  const wanted = whole ? events : events.slice(0, upTo);
  const from = latestKept(kind, wanted);
  let { state } = from;
  for (let at = from.count; at < wanted.length; at += 1) {
    const recorded = wanted[at];
    if (recorded !== undefined)
      state = stepped(kind, state, current(kind, stream, recorded), () =>
        wanted.slice(0, at).map((one) => current(kind, stream, one)),
      );
  }
  const [before, last] = [wanted[from.count - 1], wanted.at(-1)];
  if (whole && last !== undefined && last !== before) {
    if (before !== undefined) kept.delete(before);
    kept.set(last, { kind, state });
  }
  return state;
};

/** The state after each event, in order. */
export const statesAfterEach = <S>(
  kind: Stored<S>,
  stream: StreamKey,
  events: readonly Recorded[],
): readonly S[] => {
  let state = kind.initial;
  return events.map((recorded, at) => {
    state = stepped(kind, state, current(kind, stream, recorded), () =>
      events.slice(0, at).map((one) => current(kind, stream, one)),
    );
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
