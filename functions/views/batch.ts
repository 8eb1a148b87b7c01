import type { Recorded } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Instant } from '../../workflows/calendar/instant.ts';
import { mayRead } from '../../workflows/reading.ts';
import type { RecommendationStreamState } from '../../workflows/recommendation/index.ts';
import { type Nomination, nominationOf } from '../../workflows/recommendation/stream/state.ts';
import { Hidden, NotFound } from '../door/errors.ts';
import { factsFor } from '../door/facts.ts';
import { noteRead } from '../http/kept.ts';
import { actorAs, signedIn } from '../http/person.ts';
import type { HttpRequest } from '../http/route.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { type Rehydrated, rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { relationsOf } from '../kinds/relations.ts';
import { sentBy } from '../kinds/sent.ts';

/** A recommendation batch with its history. */
export type Batch = Rehydrated<RecommendationStreamState>;

/** A batch for whoever may see it; throws NotFound for everybody else. */
export const visibleBatch = async (
  ports: Ports,
  request: HttpRequest,
  id: string,
): Promise<Batch> => {
  const person = await signedIn(ports, request);
  const aggregate = aggregates.recommendations;
  const stream = streamKey(aggregate, id);
  const batch = await rehydrate(ports, aggregate, stream);
  const { state, loaded } = batch;
  if (loaded.version === 0) throw new NotFound('batch');
  const facts = await factsFor(ports, { kind: aggregate, stream, state, command: { type: '' } });
  const seen = person.grants.some((grant) =>
    mayRead(
      aggregate.seenBy,
      grant.role,
      relationsOf(aggregate, state, facts, actorAs(person, grant)),
    ),
  );
  if (!seen) throw new Hidden(loaded, aggregate.seenBy);
  noteRead(request, { what: 'batch', stream });
  return batch;
};

/** What a letter, a supplement or a withdrawal carried, and the batch as it stood then. */
export interface SentPaper {
  readonly act: 'letter' | 'supplement' | 'withdrawal';
  readonly state: RecommendationStreamState;
  readonly at: Instant;
  /** The act that it was entered by last. */
  readonly recorded: Recorded;
  readonly cases: readonly Nomination[];
}

const ACTS: Readonly<Record<string, SentPaper['act']>> = {
  LetterSent: 'letter',
  RecommendationSupplemented: 'supplement',
  RecommendationWithdrawn: 'withdrawal',
};

const member = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

const caseIdsOf = ({ event }: Recorded): readonly unknown[] => {
  const { type } = event;
  if (type === 'LetterSent') {
    const cases = member(event, 'cases');
    return Array.isArray(cases) ? cases.map((one) => member(one, 'caseId')) : [];
  }
  return [
    type === 'RecommendationWithdrawn'
      ? member(event, 'caseId')
      : member(member(event, 'kase'), 'caseId'),
  ];
};

/** Throws NotFound where the batch sent nothing by this number. */
export const sentPaper = (batch: Batch, number: string): SentPaper => {
  const sent = sentBy(batch, Object.keys(ACTS), number);
  const recorded = sent?.events.at(-1);
  const act = own(ACTS, recorded?.header.type ?? '');
  if (sent === undefined || recorded === undefined || act === undefined)
    throw new NotFound('batch');
  const { state } = sent;
  const cases = sent.events
    .flatMap(caseIdsOf)
    .flatMap((id) => nominationOf(state, String(id)) ?? [])
    .sort((a, b) => a.rank - b.rank);
  return { act, state, at: sent.at, recorded, cases };
};

/** The instant at which a nomination went out by its letter; undefined while it has none. */
export const sentAtOf = ({ loaded }: Batch, { revisions }: Nomination): Instant | undefined =>
  revisions.letter === undefined ? undefined : loaded.events[revisions.letter - 1]?.header.at;
