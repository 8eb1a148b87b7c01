import type { Recorded } from '../../engine/event.ts';
import { type Instant, localDateOf } from '../../workflows/calendar/instant.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { officialNumber } from '../../workflows/orgs/document.ts';
import { type OrgDirectory, orgsOn } from '../../workflows/orgs/org.ts';
import { foldHistory, type Rehydrated } from './history.ts';
import type { Ports } from './ports.ts';

/** What went out by a document: the acts that bear it, and the stream as it stood right after the last of them. */
export interface Sent<S> {
  readonly events: readonly Recorded[];
  readonly state: S;
  /** When it was entered last; one document may have been entered case by case. */
  readonly at: Instant;
}

const member = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

const bears = ({ event }: Recorded, number: string): boolean =>
  member(member(event, 'document'), 'number') === number;

/**
 * The one way to read what was sent, decided or issued by a document: never from today's state, which later acts have
 * changed. `types` are the events by which such a document goes out. Undefined where none bears the number.
 */
export const sentBy = <S>(
  { kind, stream, loaded }: Rehydrated<S>,
  types: readonly string[],
  number: string,
): Sent<S> | undefined => {
  const wanted = officialNumber(number);
  const events = loaded.events.filter(
    (recorded) => types.includes(recorded.header.type) && bears(recorded, wanted),
  );
  const last = events.at(-1)?.header;
  if (last === undefined) return undefined;
  return { events, state: foldHistory(kind, stream, loaded.events, last.seq), at: last.at };
};

/** A stream as it stood at an instant. */
export const standingAt = <S>({ kind, stream, loaded }: Rehydrated<S>, at: Instant): S =>
  foldHistory(
    kind,
    stream,
    loaded.events,
    loaded.events.filter(({ header }) => header.at <= at).length,
  );

/** The round's rules under which an act was decided. */
export const rulesOf = (
  { reference }: Pick<Ports, 'reference'>,
  { header }: Recorded,
): Promise<Call | undefined> => {
  const [id = '', version] = (header.rules.call ?? '').split('@');
  return reference.call(id, Number(version));
};

/** The directory with the names of the instant at which something went out; today's where nothing did. */
export const orgsAt = (orgs: OrgDirectory, at: Instant | undefined): OrgDirectory =>
  at === undefined ? orgs : orgsOn(orgs, localDateOf(at));
