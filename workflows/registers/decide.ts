import { bilingual } from '../../engine/bilingual.ts';
import { canonical } from '../../engine/canonical.ts';
import type { Decision } from '../../engine/decider.ts';
import { actingFor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { requireReason } from '../input/reason.ts';
import { orgName } from '../orgs/org.ts';
import { act } from './act.ts';
import { withAlike } from './alike.ts';
import { correctableBy } from './correcting.ts';
import type { Register } from './definition.ts';
import { requireAgreeing } from './found.ts';
import { handsOf } from './hands.ts';
import type { EntryEvent } from './messages.ts';
import { documentClaims, proofOf, requireProof } from './proof.ts';
import {
  ByActAlone,
  EntryOfAnother,
  EntryOpen,
  EntryUnchanged,
  RegisterUnknown,
} from './refusals.ts';
import { registerNamed } from './registry.ts';
import { requireHand } from './rights.ts';
import { requireValues, type Sent, settled } from './settle.ts';
import { type EntryState, evolve, holderOf, type Values, withValues } from './state.ts';
import { uniqueClaims } from './unique.ts';

/** Roles that act for a unit alone. */
const UNITS: readonly string[] = ['clerk', 'unit-head'];

const CORRECTS = bilingual('更正台账条目', 'Correct an entry');

/** A county enters its own: whom it has written instead is told to it. */
const requireOwn = (
  { opens }: Register,
  holder: string,
  { actor, facts }: Sent<'OpenEntry'>,
): void => {
  const { role, org } = actingFor(actor);
  if (UNITS.includes(role) && holder !== org && opens.by.includes('holder'))
    throw new EntryOfAnother(orgName(facts.orgs, holder));
};

/** The act with which an entry that is found by what it says is opened, or added to. */
const withRow = (
  { found }: Register,
  envelope: Sent<'OpenEntry'>,
): Sent<'ActOnEntry'> | undefined => {
  const { command } = envelope;
  const { row, reason, document, photo } = command;
  if (found === undefined || row === undefined) return undefined;
  const proof = proofOf({ reason, document, photo });
  return { ...envelope, command: { type: 'ActOnEntry', act: found.act, row, ...proof } };
};

/** The event of an entry that begins. */
const opened = (
  register: Register,
  envelope: Sent<'OpenEntry'>,
  state: EntryState,
  values: Values,
): EntryEvent => {
  requireOwn(register, holderOf({ ...state, values }, register), envelope);
  requireHand(register, register.opens, { values }, envelope);
  requireProof(envelope.command, register.opens, envelope);
  const { entryId } = envelope.command;
  const { state: status, checks } = register.opens;
  return settled(
    register,
    envelope,
    state,
    {
      type: 'EntryOpened',
      entryId,
      register: register.name,
      status,
      values,
      ...proofOf(envelope.command),
    },
    { checks },
  );
};

const open = (envelope: Sent<'OpenEntry'>, state: EntryState): Decision<EntryEvent> => {
  const { command, actor, at } = envelope;
  const register = registerNamed(command.register);
  if (register === undefined) throw new RegisterUnknown(command.register);
  const added = withRow(register, envelope);
  if (state.identity !== undefined && added === undefined) throw new EntryOpen();
  const given = withValues({}, command.values);
  const read = requireValues(register.fields, given, envelope, { path: 'values' });
  const values = withAlike(register, read, envelope.facts.alike);
  if (state.identity !== undefined && added !== undefined) {
    requireAgreeing(register, state, values);
    return act(register, added, state);
  }
  const event = opened(register, envelope, state, values);
  const first =
    added === undefined
      ? { events: [] }
      : act(register, added, evolve(state, { header: { at, actor }, event }));
  return {
    events: [event, ...first.events],
    claims: [
      ...uniqueClaims(register, command.entryId, {}, values),
      ...documentClaims(envelope, command, actingFor(actor).org),
    ],
  };
};

/** What an act of another entry raised is entered in its unit's name: that act was theirs to do. */
const takeIn = (envelope: Sent<'TakeInEntry'>, state: EntryState): Decision<EntryEvent> => {
  const { entryId, from, ...command } = envelope.command;
  const register = registerNamed(command.register);
  if (register === undefined) throw new RegisterUnknown(command.register);
  if (state.identity !== undefined) throw new EntryOpen();
  const values = requireValues(register.fields, command.values, envelope, { path: 'values' });
  const event = settled(register, envelope, state, {
    type: 'EntryOpened',
    entryId,
    register: register.name,
    status: register.opens.state,
    values,
    from,
  });
  return { events: [event], claims: uniqueClaims(register, entryId, {}, values) };
};

/** Throws ByActAlone for what changes by an act alone, or by the act of others. */
const requireCorrectable = (
  register: Register,
  given: readonly string[],
  { actor, facts: { orgs } }: Sent<'CorrectEntry'>,
  holder: string,
): void => {
  const hands = handsOf({ register: register.name, holder }, actingFor(actor), orgs);
  const open = correctableBy(register, hands);
  const field = register.fields.find(({ id }) => given.includes(id) && !open.includes(id));
  if (field !== undefined) throw new ByActAlone(field.title);
};

const correct = (
  register: Register,
  envelope: Sent<'CorrectEntry'>,
  state: EntryState,
): Decision<EntryEvent> => {
  const { command, actor } = envelope;
  requireHand(register, { title: CORRECTS, by: register.corrects }, state, envelope);
  requireReason(command.reason);
  requireProof(command, { title: CORRECTS, needs: [] }, envelope);
  const given = Object.keys(command.values);
  requireCorrectable(register, given, envelope, holderOf(state, register));
  const values = requireValues(
    register.fields.filter(({ id }) => given.includes(id)),
    command.values,
    envelope,
    { path: 'values' },
  );
  const differs = Object.entries(values).filter(
    ([id, value]) => canonical(value) !== canonical(own(state.values, id) ?? null),
  );
  if (differs.length === 0) throw new EntryUnchanged();
  const was = Object.fromEntries(differs.map(([id]) => [id, own(state.values, id) ?? null]));
  const event = settled(register, envelope, state, {
    type: 'EntryCorrected',
    values: Object.fromEntries(differs),
    was,
    ...proofOf(command),
  });
  return {
    events: [event],
    claims: documentClaims(envelope, command, actingFor(actor).org),
  };
};

/** Throws RegisterUnknown: of a register that this version does not know nothing can be decided. */
const registerOf = ({ identity }: EntryState): Register => {
  const register = identity && registerNamed(identity.register);
  if (register === undefined) throw new RegisterUnknown(identity?.register ?? '');
  return register;
};

export const decide = (envelope: Sent, state: EntryState): Decision<EntryEvent> => {
  const { command } = envelope;
  switch (command.type) {
    case 'OpenEntry':
      return open({ ...envelope, command }, state);
    case 'TakeInEntry':
      return takeIn({ ...envelope, command }, state);
    case 'ActOnEntry':
      return act(registerOf(state), { ...envelope, command }, state);
    case 'CorrectEntry':
      return correct(registerOf(state), { ...envelope, command }, state);
  }
};
