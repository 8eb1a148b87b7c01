import { z } from 'zod';
import type { Actor } from '../../engine/event.ts';
import type { Loaded, StreamKey } from '../../engine/ports.ts';
import { Instant } from '../../workflows/calendar/instant.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { type CaseRelation, relationsTo } from '../../workflows/case/relations.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { maySeeCase } from '../../workflows/rights.ts';
import { aggregates, streamKey } from '../catalogue.ts';
import { Hidden, NotFound } from '../errors.ts';
import { foldHistory, rehydrate } from '../history.ts';
import { parse } from '../http/body.ts';
import { actorAs, type Person, signedIn } from '../http/person.ts';
import type { HttpRequest } from '../http/route.ts';
import type { Ports } from '../ports.ts';

/** One of a person's roles, and how it stands to a case. */
export interface Related {
  readonly actor: Actor;
  readonly relations: ReadonlySet<CaseRelation>;
}

/** A case as somebody who may see it finds it. */
export interface Visible {
  readonly person: Person;
  readonly stream: StreamKey;
  readonly kase: CaseState;
  /** As asked for by `?at=` or `?version=`; rights are always today's (design §7). */
  readonly shown: CaseState;
  readonly shownVersion: number;
  readonly loaded: Loaded;
  readonly call: Call;
  /** The person's roles that stand in a relation to it. */
  readonly actors: readonly Related[];
}

const Moment = z.object({
  at: Instant.optional(),
  version: z.coerce.number().int().positive().optional(),
});

/** How many events there were at the asked moment. */
const upTo = (request: HttpRequest, loaded: Loaded): number => {
  const { at, version } = parse(Moment, { at: request.query.at, version: request.query.version });
  const byVersion = Math.min(version ?? loaded.version, loaded.version);
  return at === undefined
    ? byVersion
    : loaded.events.slice(0, byVersion).filter(({ header }) => header.at <= at).length;
};

/** Those of a person's roles for which the case exists, each with its relations; none: it does not exist for them. */
export const relatedTo = (kase: CaseState, call: Call, person: Person): readonly Related[] =>
  person.grants.flatMap((grant) => {
    const actor = actorAs(person, grant);
    const relations = relationsTo(kase, call, actor);
    return maySeeCase(relations, grant.role) ? [{ actor, relations }] : [];
  });

/** Throws NotFound where there is no such case, or none for this person: the two look the same. */
export const visibleCase = async (
  ports: Ports,
  request: HttpRequest,
  id: string,
): Promise<Visible> => {
  const person = await signedIn(ports, request);
  const stream = streamKey(caseAggregate, id);
  const { state, loaded } = await rehydrate(ports, aggregates.cases, stream);
  const kase = state as CaseState;
  if (kase.identity === undefined) throw new NotFound();
  const call = await ports.reference.call(kase.identity.callId, kase.identity.callVersion);
  if (call === undefined) throw new NotFound();
  const actors = relatedTo(kase, call, person);
  if (actors.length === 0) throw new Hidden(loaded);
  // Reading is kept too (auditors ask for it): who, in which roles, which case; never what it says.
  ports.log.info('case read', {
    stream,
    account: person.account,
    roles: actors.map(({ actor }) => actor.role),
  });
  const shownVersion = upTo(request, loaded);
  const shown = foldHistory(aggregates.cases, stream, loaded.events, shownVersion) as CaseState;
  if (shown.identity === undefined) throw new NotFound();
  return { person, stream, kase, shown, shownVersion, loaded, call, actors };
};

/** Roles that see the whole case: the office that runs it, and those who audit it. */
const WHOLE = ['auditor', 'supervision'];

export const seesAll = ({ actors }: Pick<Visible, 'actors'>): boolean =>
  actors.some(
    ({ actor: { role }, relations }) =>
      (role === 'office' && relations.has('office')) || WHOLE.includes(role),
  );

export const ownsPart = ({ actors }: Pick<Visible, 'actors'>): boolean =>
  actors.some(
    ({ relations }) =>
      relations.has('applicant') || relations.has('partner') || relations.has('recommender'),
  );
