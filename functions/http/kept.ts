import type { Accessed } from '../../engine/ports/access-log.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import { Refusal } from '../../engine/refusal.ts';
import type { Plural } from '../../interface/plurals.ts';
import type { ReadKind } from '../../workflows/audit/access.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { RequestError } from '../door/errors.ts';
import { accountIdOf } from '../kinds/account-id.ts';
import { isPlural, kindOfPlural, streamKey } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import type { HttpRequest, Served } from './route.ts';

/** What was read: of which stream, and which file, paper or register of it. */
export interface Reading {
  readonly what: ReadKind;
  readonly stream?: StreamKey;
  readonly part?: string;
}

const readBy = new WeakMap<HttpRequest, Reading[]>();

/** Notes that the answer to this request shows something; kept before the answer leaves, where it is given at all. */
export const noteRead = (request: HttpRequest, ...readings: readonly Reading[]): void => {
  readBy.set(request, [...(readBy.get(request) ?? []), ...readings]);
};

/** The same of a round, or of applications by their ids. */
export const noteReadOf = (
  request: HttpRequest,
  what: ReadKind,
  plural: Plural,
  ids: readonly (string | undefined)[],
): void =>
  noteRead(
    request,
    ...ids.flatMap((id) =>
      id === undefined ? [] : [{ what, stream: streamKey(kindOfPlural(plural), id) }],
    ),
  );

const whoAndWhen = (ports: Ports, subject: string) => {
  const at = ports.now().toISOString();
  return { account: accountIdOf(ports, subject), at, day: localDateOf(at) };
};

const subjectOf = ({ claims }: HttpRequest): string | undefined =>
  typeof claims?.sub === 'string' && claims.sub !== '' ? claims.sub : undefined;

/**
 * Keeps what the answer to a request shows: nobody reads what leaves no record. One write where this process has not
 * written the same today, and none else. Throws StoreUnavailable.
 */
export const keepReads = async (ports: Ports, request: HttpRequest): Promise<void> => {
  const [readings, subject] = [readBy.get(request), subjectOf(request)];
  if (readings === undefined || subject === undefined) return;
  const common = { kind: 'read' as const, ...whoAndWhen(ports, subject) };
  await ports.access.note(readings.map((reading): Accessed => ({ ...common, ...reading })));
};

/** An id as we make them; whatever else an address holds is no name of anything. */
const PLAIN = /^[\w.@-]{1,120}$/;
const plain = (given: string | undefined): string | undefined =>
  given !== undefined && PLAIN.test(given) ? given : undefined;

/** Kinds of stream whose ids stand in addresses under another name. */
const CASES_UNDER: readonly string[] = ['reviews', 'inquiries'];

const streamIn = (
  { path }: Pick<Served, 'path'>,
  params: Readonly<Record<string, string>>,
): StreamKey | undefined => {
  const [, , area = ''] = path.split('/');
  const plural = CASES_UNDER.includes(area) ? 'cases' : area;
  const id = plain(params.id);
  return id === undefined || !isPlural(plural) ? undefined : streamKey(kindOfPlural(plural), id);
};

/** Ends the name of an act that was only tried. */
export const TRIED = '?dryRun';

/** The command, or the route: `GET /api/cases/{id}/chain`. */
const whatOf = (
  { method, path }: Pick<Served, 'method' | 'path'>,
  { command }: Readonly<Record<string, string>>,
  { query }: HttpRequest,
): string => {
  const act = plain(command) ?? `${method} ${path}`;
  return query.dryRun === 'true' ? `${act}${TRIED}` : act;
};

/** The rule that denied or refused it; undefined where it failed for another reason, and is nobody's to answer for. */
const ruleOf = (error: unknown): string | undefined =>
  error instanceof Refusal || error instanceof RequestError ? error.rule : undefined;

/**
 * How many different things one person can be refused in a day with a record for each, in one process; what is beyond
 * is counted by its rule alone, so that nobody fills the store by asking for what is not there.
 */
const MOST_REFUSED = 500;
/** People remembered; the one who was refused something the longest ago goes first. */
const PEOPLE = 5_000;

const refusedAt = new WeakMap<object, Map<string, Set<string>>>();

/** The same by its rule alone, once there were too many. */
const bounded = (ports: Ports, refused: Accessed): Accessed => {
  const people = refusedAt.get(ports) ?? new Map<string, Set<string>>();
  refusedAt.set(ports, people);
  const { stream, part, ...ofRule } = refused;
  const who = `${refused.account} ${refused.day}`;
  const things = people.get(who) ?? new Set<string>();
  people.delete(who);
  people.set(who, things);
  if (people.size > PEOPLE) people.delete(people.keys().next().value ?? '');
  const thing = JSON.stringify([refused.what, stream, part, refused.rule]);
  if (!things.has(thing) && things.size >= MOST_REFUSED) return ofRule;
  things.add(thing);
  return refused;
};

/**
 * Keeps that something was refused to somebody signed in: who, what, of which stream, by which rule. What is hidden and
 * what is missing are kept alike. Where it cannot be kept the refusal is answered all the same, and the log says so.
 */
export const keepRefusal = async (
  ports: Ports,
  request: HttpRequest,
  found: { readonly candidate: Served; readonly params: Readonly<Record<string, string>> },
  error: unknown,
): Promise<void> => {
  const [rule, subject] = [ruleOf(error), subjectOf(request)];
  if (rule === undefined || subject === undefined) return;
  const { candidate, params } = found;
  const stream = streamIn(candidate, params);
  const part = plain(params.fileId ?? params.register);
  const refused: Accessed = {
    kind: 'refused',
    ...whoAndWhen(ports, subject),
    what: whatOf(candidate, params, request),
    rule,
    ...(stream === undefined ? {} : { stream }),
    ...(part === undefined ? {} : { part }),
  };
  try {
    await ports.access.note([bounded(ports, refused)]);
  } catch (failure) {
    ports.log.error('refusal not kept', { requestId: request.requestId, error: String(failure) });
  }
};
