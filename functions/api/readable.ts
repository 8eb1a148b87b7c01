import type { Actor, DomainEvent, EventHeader, Recorded } from '../../engine/event.ts';
import type { Call } from '../../workflows/calls/call.ts';
import { appliesToApplicant } from '../../workflows/case/disclosure.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { type ReviewEvent, review } from '../../workflows/review/index.ts';
import { mayReadReviewEvent } from '../../workflows/review/view-history.ts';
import { ownsPart, type Related, seesAll } from './related.ts';

/** Somebody who sees a case as it stands today. */
export interface Reader {
  readonly kase: CaseState;
  readonly call: Call;
  readonly actors: readonly Related[];
  readonly account: string;
}

/** The review knows itself who may read what: marks stay closed even to the office until all are in. */
const isReviewEvent = (event: DomainEvent): event is ReviewEvent =>
  Object.hasOwn(review.events, event.type);

const ownOrTold = (reader: Reader, header: Pick<EventHeader, 'type' | 'actor'>): boolean =>
  seesAll(reader) ||
  reader.actors.some(
    ({ actor }) =>
      header.actor.id === actor.id ||
      header.actor.org === actor.org ||
      header.actor.onBehalfOf?.org === actor.org,
  ) ||
  (ownsPart(reader) && appliesToApplicant(header.type));

/** Whether an event's content is for this reader; that there was one, and its hash, everybody who sees the case may know. */
export const mayReadEvent = (
  reader: Reader,
  { header, event }: Pick<Recorded, 'event'> & { header: Pick<EventHeader, 'type' | 'actor'> },
): boolean =>
  isReviewEvent(event)
    ? mayReadReviewEvent(
        reader.kase,
        reader.call,
        reader.actors.map(({ actor }) => actor),
        event,
        reader.account,
      )
    : ownOrTold(reader, header);

const SEALED_ROLES: readonly string[] = ['expert', 'panel-chair'];

/** Stands for the account and organisation of somebody whose identity is not the reader's to know. */
export const SEALED = 'SEALED';

/** Who acted, as far as the reader may know: who the experts are stays with the office, auditors and supervision. */
export const shownActor = (reader: Reader, actor: Actor): Actor => {
  const { role, onBehalfOf } = actor;
  const own = actor.id === reader.account || onBehalfOf?.account === reader.account;
  if (own || seesAll(reader)) return actor;
  const behalf =
    onBehalfOf !== undefined && SEALED_ROLES.includes(onBehalfOf.role)
      ? { onBehalfOf: { ...onBehalfOf, org: SEALED, account: SEALED } }
      : {};
  const self = SEALED_ROLES.includes(role) ? { id: SEALED, org: SEALED } : {};
  return { ...actor, ...behalf, ...self };
};
