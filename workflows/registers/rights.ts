import type { Bilingual } from '../../engine/bilingual.ts';
import { type Actor, actingFor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import type { Facts } from '../facts.ts';
import type { Register } from './definition.ts';
import { HANDS, type Held, handsOf, heldOf } from './hands.ts';
import type { Hand } from './part-name.ts';
import { NotByThisHand } from './refusals.ts';
import { registerNamed } from './registry.ts';
import type { EntryState } from './state.ts';

/** Throws NotByThisHand unless the actor is one of those whose act it is. */
export const requireHand = (
  register: Register,
  { title, by }: { readonly title: Bilingual; readonly by: readonly Hand[] },
  state: Pick<EntryState, 'values'>,
  { actor, facts: { orgs } }: { readonly actor: Actor; readonly facts: Pick<Facts, 'orgs'> },
): void => {
  // What follows from another stream is nobody's hand.
  if (actor.role === 'system') return;
  const hands = handsOf(heldOf(register, state), actingFor(actor), orgs);
  if (!hands.some((hand) => by.includes(hand))) throw new NotByThisHand(title);
};

interface Named {
  readonly type: string;
  readonly act?: unknown;
}

/**
 * Who may send a command to an entry: those whom its register names for the act. Undefined where it says nothing of it:
 * then whoever may act on entries at all is told what is wrong.
 */
export const mayOnEntry = (
  { identity }: EntryState,
  { type, act }: Named,
): readonly { readonly role: string; readonly relation: string }[] | undefined => {
  const register = identity && registerNamed(identity.register);
  if (register === undefined) return undefined;
  const acts = Object.fromEntries(register.acts.map((one) => [one.id, one.by]));
  const by =
    type === 'CorrectEntry'
      ? register.corrects
      : type === 'ActOnEntry'
        ? own(acts, String(act))
        : undefined;
  return by?.flatMap((hand) => HANDS[hand]);
};

/** Whose entry it is, as long as its register is known. */
export const heldOfEntry = (state: EntryState): Held & { readonly holder: string } => {
  const register = state.identity && registerNamed(state.identity.register);
  return register === undefined
    ? { register: state.identity?.register ?? '', holder: '' }
    : heldOf(register, state);
};
