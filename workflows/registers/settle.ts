import type { Envelope } from '../../engine/decider.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { Facts } from '../facts.ts';
import type { Field } from '../form/form.ts';
import { orgName } from '../orgs/org.ts';
import { asksAfter } from './asks.ts';
import type { CheckName } from './check-name.ts';
import { CHECKS } from './checks.ts';
import type { Register } from './definition.ts';
import type { EntryCommand, EntryEvent } from './messages.ts';
import { type ReadValues, readValues } from './read-values.ts';
import { unknownReferences } from './references.ts';
import { CheckFailed, EntryValuesWrong } from './refusals.ts';
import { type EntryState, evolve, type Values } from './state.ts';

export type EntryFacts = Pick<
  Facts,
  'calendar' | 'orgs' | 'clusters' | 'files' | 'measured' | 'alike'
>;

export type Sent<T extends EntryCommand['type'] = EntryCommand['type']> = Envelope<
  Extract<EntryCommand, { type: T }>,
  EntryFacts
>;

type Without<E> = E extends unknown ? Omit<E, 'asks'> : never;

/**
 * The event with what is asked once it has happened. Throws CheckFailed where the entry would stand as a rule of its
 * register forbids.
 */
export const settled = (
  register: Register,
  { at, actor, command, facts: { calendar, orgs } }: Sent,
  state: EntryState,
  event: Without<EntryEvent>,
  { act, checks = [] }: { readonly act?: string; readonly checks?: readonly CheckName[] } = {},
): EntryEvent => {
  const next = evolve(state, { header: { at, actor }, event: { ...event, asks: state.asked } });
  const nameOf = (org: string) => orgName(orgs, org);
  for (const check of checks) {
    const reason = 'reason' in command ? command.reason : undefined;
    const wrong = CHECKS[check]({ before: state, next, reason, nameOf });
    if (wrong !== undefined) throw new CheckFailed(wrong.said, wrong.path);
  }
  return { ...event, asks: asksAfter(register, next, { at, calendar, orgs }, act) };
};

/** Where values stand in a command, and which of them may stay out. */
interface Place {
  readonly path: string;
  readonly open?: readonly string[];
}

/** Everything that is wrong with values is told at once; the values as they are kept. Throws EntryValuesWrong. */
export const requireValues = (
  fields: readonly Field[],
  given: Values,
  { at, facts: { orgs, clusters = new Set() } }: Pick<Sent, 'at' | 'facts'>,
  { path, open = [] }: Place,
): Values => {
  const { values, problems }: ReadValues = readValues(fields, given, path, open);
  const all: readonly Problem[] = [
    ...problems,
    ...unknownReferences(fields, values, { at, orgs, clusters }, path),
  ];
  if (all.length > 0) throw new EntryValuesWrong(all);
  return values;
};
