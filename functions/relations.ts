import type { Actor } from '../engine/event.ts';
import { Impossible } from '../engine/failure.ts';
import { own } from '../engine/own.ts';
import type { Call } from '../workflows/calls/call.ts';
import { type CaseRelation, isOfficeOf, relationsTo, sitsIn } from '../workflows/case/relations.ts';
import type { CaseState } from '../workflows/case/state.ts';
import type { Facts } from '../workflows/facts.ts';
import { type Line, mayRead } from '../workflows/reading.ts';
import type { RecommendationStreamState } from '../workflows/recommendation/index.ts';
import type { AnyAggregate } from './catalogue.ts';

/** The call that a stream is about; clusters and accounts have none. */
export const callOfFacts = (facts: Facts): Call | undefined => {
  try {
    return facts.call;
  } catch (error) {
    if (error instanceof Impossible) return undefined;
    throw error;
  }
};

const hasLetter = (state: unknown): boolean =>
  (state as RecommendationStreamState).letters.length > 0;

/** How an actor stands to a stream of any kind, in the rights table's words. */
export const relationsOf = (
  aggregate: AnyAggregate,
  state: unknown,
  facts: Facts,
  actor: Actor,
): ReadonlySet<CaseRelation> => {
  const call = callOfFacts(facts);
  if (aggregate.name === 'case' && call !== undefined)
    return relationsTo(state as CaseState, call, actor);
  const found = new Set<CaseRelation>(['any']);
  if (actor.role === 'system') found.add('system');
  if (call === undefined) {
    if (actor.role === 'office' && facts.orgs.byId.get(actor.org)?.kind === 'office')
      found.add('office');
    return found;
  }
  if (isOfficeOf(call, actor)) found.add('office');
  if (sitsIn(call, actor)) found.add('decider');
  // The higher level sees a batch once its letter was sent, and not before.
  const sent = aggregate.name !== 'recommendation' || hasLetter(state);
  if (call.upstream?.issuer === actor.org && sent) found.add('upstream');
  return found;
};

/** The line that says for whom a kind of stream exists at all; calls, notices and the calendar are public in substance. */
const LINES: Readonly<Record<string, Line>> = {
  case: 'application',
  account: 'accounts',
  recommendation: 'batch',
};

/** Whether a stream exists at all for somebody with these relations; where not, the answer is 404. */
export const maySee = (
  aggregate: AnyAggregate,
  relations: ReadonlySet<CaseRelation>,
  role: string,
): boolean => mayRead(own(LINES, aggregate.name) ?? 'public', role, relations);
