import { canonical } from '../../engine/canonical.ts';
import type { Decision } from '../../engine/decider.ts';
import type { Actor, DomainEvent, EventHeader, Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Loaded, StreamKey } from '../../engine/ports/event-store.ts';
import { laterOf } from '../../workflows/calendar/instant.ts';
import type { Facts } from '../../workflows/facts.ts';
import { idOf } from '../kinds/catalogue.ts';
import { foldHistory, foldOn, type Rehydrated, rehydrate } from '../kinds/history.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { byItsRules, writtenByItsRules } from './by-its-rules.ts';
import { SYSTEM } from './by-system.ts';
import { Hidden, KeyMismatch, NotFound, VersionMismatch } from './errors.ts';
import { factsFor, standingFacts } from './facts.ts';
import { handedIn, type ToTakeIn } from './file-checks.ts';
import { handedInBy, keepNamed } from './file-facts.ts';
import { joinings } from './joinings.ts';
import { recordedAs } from './recorded-as.ts';
import { takeIn } from './take-in.ts';
import { taskChanges } from './task-changes.ts';
import { inTurn } from './turn.ts';
import { untilFirst } from './until-first.ts';

export interface CommandRequest<S> {
  readonly aggregate: Kind<S>;
  readonly stream: StreamKey;
  /** Parsed by its schema. */
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>;
  readonly commandId: string;
  /** Throws NotFound where the stream holds nothing yet, before anything is told of it. */
  readonly existing?: boolean;
  /** The tag that the sender insists on (`If-Match`), and what it would be now to this sender. */
  readonly ifMatch?: {
    readonly tag: string;
    readonly now: (held: Rehydrated<S>) => Promise<string>;
  };
  /** When the sender began, where a limit kept it from being done then: never the sender's own word. */
  readonly begunAt?: string | undefined;
  /** Who acts; told the state and facts, since which of a person's roles applies depends on the case. Throws where none does. */
  readonly actor: (state: S, facts: Facts) => Actor;
}

/** The stream as the command left it, and what the command recorded. */
export interface Handled<S> extends Rehydrated<S> {
  readonly status: string;
  readonly events: readonly Recorded[];
  readonly repeated: boolean;
}

const answer = <S>(
  after: Rehydrated<S>,
  events: readonly Recorded[],
  repeated: boolean,
): Handled<S> => ({ ...after, status: after.kind.head(after.state).status, events, repeated });

/** The first so many events of a stream. */
const upTo = ({ events }: Loaded, version: number, hash: string): Loaded => ({
  version,
  hash,
  events: events.slice(0, version),
});

/** The first answer again, if this command was decided before: searched in the whole stream, always. */
const earlierAnswer = <S>(
  request: CommandRequest<S>,
  commandHash: string,
  { kind, stream, loaded }: Rehydrated<S>,
): Handled<S> | undefined => {
  const mine = loaded.events.filter(({ header }) => header.commandId === request.commandId);
  const last = mine.at(-1);
  if (last === undefined) return undefined;
  if (mine.some((recorded) => recorded.commandHash !== commandHash)) throw new KeyMismatch();
  const { seq } = last.header;
  const state = foldHistory(kind, stream, loaded.events, seq);
  return answer({ kind, stream, state, loaded: upTo(loaded, seq, last.hash) }, mine, true);
};

/** What a command comes to, before anything is written. */
export interface Decided<S> {
  readonly held: Rehydrated<S>;
  /** Whose act the events show. */
  readonly actor: Actor;
  readonly facts: Facts;
  readonly at: string;
  readonly decision: Decision<DomainEvent>;
  readonly rules: EventHeader['rules'];
  /** State once the events are recorded. */
  readonly next: S;
  /** What it hands in that is checked afterwards. */
  readonly awaited: ToTakeIn;
}

/** Throws what `actor` throws; that the stream is there is told to nobody for whom it is not. */
const senderOf = <S>(
  { actor, aggregate }: CommandRequest<S>,
  { state, loaded }: Rehydrated<S>,
  facts: Facts,
): Actor => {
  try {
    return actor(state, facts);
  } catch (error) {
    throw error instanceof NotFound && loaded.version > 0
      ? new Hidden(loaded, aggregate.seenBy)
      : error;
  }
};

/** Decides on what is stored now. Throws a Refusal, VersionMismatch, or what `actor` throws; writes nothing. */
export const decideOn = async <S>(
  ports: Ports,
  request: CommandRequest<S>,
  held: Rehydrated<S>,
): Promise<Decided<S>> => {
  const { aggregate, stream, command, commandId } = request;
  const { loaded, state } = held;
  if (request.existing === true && loaded.version === 0) throw new NotFound(aggregate.seenBy);
  await ports.reference.freshen();
  // Who may act is settled before anything is read for the rules: a stranger learns nothing from what is loaded.
  const subject = { kind: aggregate, stream, state, command };
  const standing = await standingFacts(ports, subject);
  const sender = senderOf(request, held, standing.facts);
  const facts = await factsFor(ports, { ...subject, sender }, standing);
  const { ifMatch } = request;
  if (ifMatch !== undefined && ifMatch.tag !== (await ifMatch.now(held)))
    throw new VersionMismatch();
  const awaited = await handedIn(ports, { stream, command, sender, facts });
  const now = ports.now().toISOString();
  const at = laterOf(now, loaded.events.at(-1)?.header.at ?? now);
  const { begunAt } = request;
  const decision = byItsRules(
    () => aggregate.decide({ command, commandId, at, begunAt, actor: sender, facts }, state),
    () => aggregate.rules(state, facts),
  );
  const actor = decision.actor ?? sender;
  const rules = decision.events.length === 0 ? {} : aggregate.rules(state, facts);
  const provisional = recordedAs(held, decision.events, { at, actor, commandId, rules });
  const next = foldOn(held, provisional);
  const claims = [...(decision.claims ?? []), ...(aggregate.claims?.(state, next, facts) ?? [])];
  return { held, actor, facts, at, decision: { ...decision, claims }, rules, next, awaited };
};

const appended = async <S>(
  ports: Ports,
  { aggregate, stream, command, commandId }: CommandRequest<S>,
  commandHash: string,
  { held: { loaded, state }, actor, at, decision, rules, next, awaited }: Decided<S>,
): Promise<readonly Recorded[]> => {
  // Before it is recorded: what an event names must never be removed, nor be opened before its check.
  if (actor.role !== SYSTEM.role) {
    await keepNamed(ports, stream, decision.events, handedInBy(command.type));
    await takeIn(ports, { stream, awaited, by: actor }, handleCommand);
  }
  const head = aggregate.head(next);
  const recorded = await ports.events.append({
    stream,
    expectedVersion: loaded.version,
    previousHash: loaded.hash,
    events: decision.events.map((event) => ({
      event,
      v: own(aggregate.events, event.type)?.v ?? 1,
    })),
    meta: { at, actor, commandId, commandHash, rules },
    head,
    ...(loaded.version === 0 ? {} : joinings(aggregate.head(state), head)),
    tasks: taskChanges(aggregate.tasks(state), aggregate.tasks(next)),
    claims: decision.claims ?? [],
    reads: decision.reads ?? [],
    contents: decision.contents ?? [],
  });
  // Whoever amends the calendar counts by it at once; other processes follow within a minute.
  if (aggregate.name === 'calendar') await ports.reference.freshen('now');
  ports.committed?.({ stream, recorded });
  return recorded;
};

const decideOnce = async <S>(
  ports: Ports,
  request: CommandRequest<S>,
  commandHash: string,
): Promise<Handled<S>> => {
  const held = await rehydrate(ports, request.aggregate, request.stream);
  const earlier = earlierAnswer(request, commandHash, held);
  if (earlier !== undefined) return earlier;
  const decided = await decideOn(ports, request, held);
  const recorded =
    decided.decision.events.length === 0
      ? []
      : await writtenByItsRules(appended(ports, request, commandHash, decided), decided.rules);
  const events = [...held.loaded.events, ...recorded];
  const hash = recorded.at(-1)?.hash ?? held.loaded.hash;
  const loaded = { version: events.length, hash, events };
  return answer({ ...held, state: decided.next, loaded }, recorded, false);
};

/**
 * The one door (design §1): loads, decides, appends; where another writer was first it reloads and decides again,
 * bounded and with jitter. Commands on one stream queue within the process, so that they do not cancel each other.
 * Throws a Refusal, KeyMismatch (422), VersionMismatch (412), or what `actor` throws.
 */
export const handleCommand = <S>(ports: Ports, request: CommandRequest<S>): Promise<Handled<S>> =>
  inTurn(request.stream, async () => {
    const commandHash = ports.sha256(
      canonical({ stream: idOf(request.stream), ...request.command }),
    );
    return untilFirst(() => decideOnce(ports, request, commandHash));
  });
