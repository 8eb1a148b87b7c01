import type { Actor, EventHeader, Recorded } from '../../engine/event.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { type CaseReader, reads } from '../../workflows/case/reader.ts';
import { readsEvent } from '../../workflows/case/reads-event.ts';

/** Somebody who sees a case as it stands today. */
export interface Reader extends CaseReader {
  readonly account: string;
}

/** Whether an event's content is for this reader; that there was one, and its hash, everybody who sees the case may know. */
export const mayReadEvent = (
  reader: CaseReader,
  recorded: Pick<Recorded, 'event'> & { readonly header: Pick<EventHeader, 'actor'> },
): boolean => readsEvent(reader, caseAggregate.events, recorded);

const SEALED_ROLES: readonly string[] = ['expert', 'panel-chair'];

/** Stands for the account and organisation of somebody whose identity is not the reader's to know. */
export const SEALED = 'SEALED';

/** Who acted, as far as the reader may know: who the experts are stays with the office, auditors and supervision. */
export const shownActor = (reader: Reader, actor: Actor): Actor => {
  const { role, onBehalfOf } = actor;
  const own = actor.id === reader.account || onBehalfOf?.account === reader.account;
  if (own || reads(reader, 'whole')) return actor;
  const behalf =
    onBehalfOf !== undefined && SEALED_ROLES.includes(onBehalfOf.role)
      ? { onBehalfOf: { ...onBehalfOf, org: SEALED, account: SEALED } }
      : {};
  const self = SEALED_ROLES.includes(role) ? { id: SEALED, org: SEALED } : {};
  return { ...actor, ...behalf, ...self };
};
