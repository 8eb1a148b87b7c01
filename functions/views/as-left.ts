import type { Head, Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import type { Call } from '../../workflows/calls/call.ts';
import type { Related } from '../../workflows/case/reader.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { Departure } from '../../workflows/submission/state.ts';
import type { Person } from '../http/person.ts';
import { aggregates } from '../kinds/catalogue.ts';
import { fieldsOf } from '../kinds/head-fields.ts';
import { foldHistory, rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { foundBy } from './held-back.ts';
import { relatedTo } from './related.ts';

interface Held {
  readonly kase: CaseState;
  readonly loaded: Loaded;
}

export interface Found extends Held {
  readonly actors: readonly Related[];
  readonly hasLeft: boolean;
}

/** The last of the person's units that left, where one did. */
const departureFor = ({ submission }: CaseState, { grants }: Person): Departure | undefined =>
  submission.left.filter(({ org }) => grants.some((grant) => grant.org === org)).at(-1);

/** A case as a unit that left knew it: up to its own departure, with the relations that it had until then. */
export const asLeft = (
  stream: StreamKey,
  { kase, loaded }: Held,
  call: Call,
  person: Person,
): Found | undefined => {
  const departure = departureFor(kase, person);
  if (departure === undefined) return undefined;
  const at = (version: number): CaseState =>
    foldHistory(aggregates.cases, stream, loaded.events, version);
  const events = loaded.events.slice(0, departure.seq);
  const before = at(departure.seq - 1);
  return {
    kase: at(departure.seq),
    loaded: { version: events.length, hash: events.at(-1)?.hash ?? '', events },
    actors: relatedTo(before, call, person),
    hasLeft: true,
  };
};

/**
 * A line of a unit's own list: where it left, the case as it was then (`left`). What the line says today is not looked at
 * further than to see whether anybody left.
 */
export const headFound = async (
  ports: Ports,
  head: Head,
  person: Person,
): Promise<{ readonly head: Head; readonly hasLeft: boolean }> => {
  const { left = '' } = fieldsOf<{ readonly left?: string }>(head);
  const mine = left.split(' ').some((org) => person.grants.some((grant) => grant.org === org));
  if (!mine) return { head, hasLeft: false };
  const { state: kase, loaded } = await rehydrate(ports, aggregates.cases, head.stream);
  const { callId = '', callVersion = 0 } = kase.identity ?? {};
  const call = await ports.reference.call(callId, callVersion);
  const past = call && asFound(head.stream, { kase, loaded }, call, person);
  return past?.hasLeft === true
    ? { head: { ...head, ...aggregates.cases.head(past.kase) }, hasLeft: true }
    : { head, hasLeft: false };
};

/** A case as its reader finds it: as it stands, as it was before a held result, or as it was when the reader's unit left. */
export const asFound = (stream: StreamKey, held: Held, call: Call, person: Person): Found => {
  const actors = relatedTo(held.kase, call, person);
  const past = actors.length === 0 ? asLeft(stream, held, call, person) : undefined;
  return past ?? { ...foundBy(stream, held, actors), actors, hasLeft: false };
};
