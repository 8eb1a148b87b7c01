import * as z from 'zod';
import type { Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import { Instant } from '../../workflows/calendar/instant.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import type { Related } from '../../workflows/case/reader.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { Line } from '../../workflows/readers.ts';
import { Hidden, NotFound } from '../door/errors.ts';
import { parse } from '../http/body.ts';
import { noteRead } from '../http/kept.ts';
import { type Person, signedIn } from '../http/person.ts';
import type { HttpRequest } from '../http/route.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { foldHistory, rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { asFound } from './as-left.ts';
import { toldTo } from './told.ts';

export { relatedTo } from './related.ts';

/** A case as somebody who may see it finds it. */
export interface Visible {
  readonly person: Person;
  readonly stream: StreamKey;
  readonly kase: CaseState;
  /** As asked for by `?at=` or `?version=`; rights are always today's (design §7). */
  readonly shown: CaseState;
  /** Events that lie before that moment, of all that there are. */
  readonly shownVersion: number;
  readonly loaded: Loaded;
  /** Events that the person is told of; versions that a person reads or names count these alone. */
  readonly told: readonly number[];
  readonly call: Call;
  /** The person's roles that stand in a relation to it. */
  readonly actors: readonly Related[];
  /** The instant of the reading. */
  readonly now: string;
  /** The person's unit took part until it left: all of this is as it was then, and nothing of it theirs to act on. */
  readonly hasLeft: boolean;
}

const Moment = z.object({
  at: Instant.optional(),
  version: z.coerce.number().int().positive().optional(),
});

/** How many events there were at the asked moment; a version counts what the person is told. */
const upTo = (request: HttpRequest, loaded: Loaded, told: readonly number[]): number => {
  const { at, version } = parse(Moment, { at: request.query.at, version: request.query.version });
  const byVersion =
    version === undefined || version >= told.length ? loaded.version : (told[version - 1] ?? 0);
  return at === undefined
    ? byVersion
    : loaded.events.slice(0, byVersion).filter(({ header }) => header.at <= at).length;
};

type FindVisible = (
  ports: Ports,
  request: HttpRequest,
  id: string,
  line?: Line,
) => Promise<Visible>;

/** `past`: for a unit that left as well, which finds the case as it was then. */
const find = async (
  ports: Ports,
  request: HttpRequest,
  id: string,
  line: Line,
  past: boolean,
): Promise<Visible> => {
  const person = await signedIn(ports, request);
  const stream = streamKey(caseAggregate, id);
  const stored = await rehydrate(ports, aggregates.cases, stream);
  const { identity } = stored.state;
  if (identity === undefined) throw new NotFound(line);
  const call = await ports.reference.call(identity.callId, identity.callVersion);
  if (call === undefined) throw new NotFound(line);
  const held = { kase: stored.state, loaded: stored.loaded };
  const { kase, loaded, actors, hasLeft } = asFound(stream, held, call, person);
  if (actors.length === 0 || (hasLeft && !past)) throw new Hidden(stored.loaded, line);
  noteRead(request, { what: 'application', stream });
  const told = toldTo({ kase, actors }, stream, loaded);
  const now = ports.now().toISOString();
  const shownVersion = upTo(request, loaded, told);
  const shown = foldHistory(aggregates.cases, stream, loaded.events, shownVersion);
  if (shown.identity === undefined) throw new NotFound(line);
  return { person, stream, kase, shown, shownVersion, loaded, told, call, actors, now, hasLeft };
};

/**
 * Throws NotFound where there is no such case, or none for this person: the two look the same, and the same as where of a
 * case that is theirs they do not read what `line` names.
 */
export const visibleCase: FindVisible = (ports, request, id, line = 'application') =>
  find(ports, request, id, line, false);

/** The same for reading alone: a unit that left reads what it knew until then, and nothing is its to do any more. */
export const visibleOrPast: FindVisible = (ports, request, id, line = 'application') =>
  find(ports, request, id, line, true);
