import type { Facts } from '../../workflows/facts.ts';
import { type AnyKind, aggregates } from './catalogue.ts';
import { isOf } from './kind.ts';
import { callOfFacts } from './relations.ts';

/** The programme that a stream belongs to, as a deputy's scope names it: its round's kind, or its register. */
export const programmeOf = (kind: AnyKind, state: unknown, facts: Facts): string | undefined => {
  const held = { kind, state };
  return isOf(held, aggregates.entries) ? held.state.identity?.register : callOfFacts(facts)?.kind;
};
