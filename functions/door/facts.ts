import type { Actor } from '../../engine/event.ts';
import { Impossible } from '../../engine/failure.ts';
import { own } from '../../engine/own.ts';
import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import type { Facts, Need } from '../../workflows/facts.ts';
import type { Message } from '../../workflows/process.ts';
import { attachmentsOf } from '../../workflows/submission/state.ts';
import { aggregates, idOf, streamKey } from '../kinds/catalogue.ts';
import { EVENT_TYPES } from '../kinds/event-types.ts';
import { isOf, type Kind } from '../kinds/kind.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';
import { agendaOf } from './agenda-of.ts';
import { alikeIn } from './alike-in.ts';
import { clustersIn } from './clusters-in.ts';
import { earlierApplication } from './earlier.ts';
import { earlierPeriods } from './earlier-periods.ts';
import { NotFound } from './errors.ts';
import { expertNamed } from './expert-fact.ts';
import { filesKnown } from './file-checks.ts';
import { uploadedFiles } from './file-facts.ts';
import { confirmedHashes, contentsOf, frozenOf, namedHashes, partBefore } from './frozen-parts.ts';
import { measuredIn } from './measured-in.ts';
import { peopleFor } from './people-for.ts';
import { recordNamed } from './record-fact.ts';
import { askedAct } from './recorded-act.ts';
import { standingsIn } from './standings.ts';
import { titlesHeld } from './titles-held.ts';
import { workingCopies } from './working-copies.ts';

/** The stream as it stands, of whatever kind, and what is asked of it. */
interface Subject {
  readonly kind: Kind<unknown>;
  readonly stream: StreamKey;
  readonly state: unknown;
  readonly command: Message & Readonly<Record<string, unknown>>;
  /** Who acts, once that is settled. */
  readonly sender?: Actor;
}

/** A member of what was sent: its schema has checked it, whatever kind of command it is. */
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The call that a command is about, with its stream where its version is not the stream's to keep. */
const callOf = async (ports: Ports, { kind, state, command, stream }: Subject) => {
  const about = kind.callOf(state, command, idOf(stream));
  if (about === undefined) return undefined;
  const { callId } = about;
  if ('itself' in about) return { callId, call: about.itself, live: undefined };
  if (about.version !== undefined)
    return { callId, call: await ports.reference.call(callId, about.version), live: undefined };
  const live = await ports.reference.liveCall(callId);
  return { callId, call: live.call, live };
};

/** What is only asked of applications; an empty one for every other kind of stream. */
const caseIn = (subject: Subject): CaseState =>
  isOf(subject, aggregates.cases) ? subject.state : aggregates.cases.initial;

const caseIds = (command: Subject['command']): readonly string[] => {
  const named = [
    command.caseId,
    field(command.from, 'caseId'),
    ...list(command.cases),
    ...list(command.order),
    ...list(command.items).map((item) => field(item, 'caseId')),
  ];
  return [...new Set(named.filter((id): id is string => typeof id === 'string'))];
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const drafts = (ports: Ports, subject: Subject, facts: Pick<Facts, 'form'>) =>
  workingCopies(
    ports,
    { stream: subject.stream, kase: caseIn(subject), part: subject.command.part },
    facts,
  );

const contents = (ports: Ports, subject: Subject) => {
  const { stream, command } = subject;
  const source = text(field(command.from, 'caseId'));
  return source === undefined
    ? contentsOf(ports, stream, confirmedHashes(caseIn(subject)))
    : frozenOf(ports, streamKey(aggregates.cases, source), namedHashes(command.parts));
};

/** The parts of the latest earlier application of the same cluster, if there was one. */
const previous = async (ports: Ports, subject: Subject): Promise<Facts['previous']> => {
  const { identity } = caseIn(subject);
  const found = identity && (await earlierApplication(ports, identity));
  return found?.identity === undefined
    ? undefined
    : contentsOf(ports, streamKey(aggregates.cases, found.identity.caseId), confirmedHashes(found));
};

/** Of the track that a call is asked to rank; of nothing where that is too early, or done. */
const standings = async (ports: Ports, subject: Subject): Promise<Facts['standings']> => {
  const track = text(subject.command.track);
  if (!isOf(subject, aggregates.calls) || track === undefined) return undefined;
  const { closesAt, rankings } = subject.state;
  const isDue = closesAt <= ports.now().toISOString() && own(rankings, track) === undefined;
  return isDue ? standingsIn(ports, idOf(subject.stream), track) : undefined;
};

/** An application to which nothing was attached has nothing that awaits its check. */
const aboutFiles = async (
  ports: Ports,
  subject: Subject,
  needs: ReadonlySet<Need>,
): Promise<Pick<Facts, 'files' | 'fileChecks'>> => {
  const { stream, command } = subject;
  const checked = needs.has('file-checks') && attachmentsOf(caseIn(subject).submission).length > 0;
  return {
    ...(needs.has('files') ? { files: await uploadedFiles(ports, stream, command) } : {}),
    ...(checked ? { fileChecks: await filesKnown(ports, stream) } : {}),
  };
};

type Found = Awaited<ReturnType<typeof callOf>>;

/** The call and the reference data: all that it takes to tell who may act. Throws NotFound. */
export interface StandingFacts {
  readonly facts: Facts;
  readonly found: Found;
}

export const standingFacts = async (ports: Ports, subject: Subject): Promise<StandingFacts> => {
  const found = await callOf(ports, subject);
  if (found !== undefined && found.call === undefined && !isOf(subject, aggregates.calls))
    throw new NotFound(subject.kind.seenBy);
  const { reference } = ports;
  const callId = found?.callId ?? '';
  const facts = {
    get call() {
      if (found?.call === undefined) throw new Impossible(`${subject.command.type} has no call`);
      return found.call;
    },
    get form() {
      const form = found?.call && reference.form(found.call.form.id, found.call.form.version);
      if (form === undefined) throw new Impossible(`no form for ${callId}`);
      return form;
    },
    calendar: reference.calendar,
    orgs: reference.orgs,
  };
  return { facts, found };
};

const needsOf = ({ kind, command }: Subject): ReadonlySet<Need> =>
  new Set(own(kind.commands, command.type)?.needs ?? []);

/** What the rules of this command read; only what its `needs` names is loaded, and only for somebody who may send it. */
export const factsFor = async (
  ports: Ports,
  sent: Subject,
  standing?: StandingFacts,
): Promise<Facts> => {
  const subject = { ...sent, command: askedAct(sent) };
  const { facts, found } = standing ?? (await standingFacts(ports, subject));
  const needs = needsOf(subject);
  const callId = found?.callId ?? '';
  const more = {
    ...(needs.has('call-live')
      ? { callState: found?.live ?? (await ports.reference.liveCall(callId)) }
      : {}),
    ...(needs.has('drafts') ? { drafts: await drafts(ports, subject, facts) } : {}),
    ...(needs.has('contents') ? { contents: await contents(ports, subject) } : {}),
    ...(needs.has('before') ? { before: await partBefore(ports, subject, caseIn(subject)) } : {}),
    ...(await aboutFiles(ports, subject, needs)),
    ...(needs.has('cases') ? { cases: await loadCases(ports, caseIds(subject.command)) } : {}),
    ...(needs.has('agenda') ? await agendaOf(ports, subject, callId) : {}),
    ...(needs.has('standings') ? { standings: await standings(ports, subject) } : {}),
    ...(needs.has('record')
      ? { record: await recordNamed(ports, text(subject.command.clusterId)) }
      : {}),
    ...(needs.has('expert') ? { expert: await expertNamed(ports, subject.command.expert) } : {}),
    ...(await peopleFor(ports, subject, needs)),
    ...(needs.has('clusters') ? { clusters: await clustersIn(ports, subject) } : {}),
    ...(needs.has('measured') ? { measured: await measuredIn(ports, subject) } : {}),
    ...(needs.has('alike') ? { alike: await alikeIn(ports, subject) } : {}),
    ...(needs.has('event-types') ? { eventTypes: EVENT_TYPES } : {}),
    ...(needs.has('titles') ? { titles: await titlesHeld(ports, caseIn(subject).identity) } : {}),
    ...(needs.has('periods')
      ? { periods: await earlierPeriods(ports, caseIn(subject).identity) }
      : {}),
    ...(needs.has('previous') ? { previous: await previous(ports, subject) } : {}),
  };
  // Not spread: the getters must stay getters, since a cluster or an account has no call.
  return Object.assign(facts, more);
};
