import type { Bilingual } from '../../engine/bilingual.ts';
import type { DomainEvent } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { Refusal } from '../../engine/refusal.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { type CommandRequest, type Decided, decideOn } from './command.ts';

export interface WouldBe<S> extends Decided<S> {
  /** What would be recorded, in order. */
  readonly events: readonly { readonly event: DomainEvent; readonly title: Bilingual }[];
}

/**
 * What a command would bring about now: decided by the same rules on the same facts, with the claims (numbers, quotas)
 * looked at and not taken. Throws what the command would be refused with. Appends nothing and keeps no key, so it
 * promises nothing: whoever comes in between counts.
 */
export const dryRun = async <S>(ports: Ports, request: CommandRequest<S>): Promise<WouldBe<S>> => {
  const { aggregate, stream } = request;
  const decided = await decideOn(ports, request, await rehydrate(ports, aggregate, stream));
  const refused = await ports.events.refusing(decided.decision.claims ?? []);
  if (refused instanceof Refusal) refused.rules = decided.rules;
  if (refused !== undefined) throw refused;
  return {
    ...decided,
    events: decided.decision.events.map((event) => ({
      event,
      title: own(aggregate.events, event.type)?.title ?? { zh: event.type, en: event.type },
    })),
  };
};
