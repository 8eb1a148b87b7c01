import type { Bilingual } from '../../engine/bilingual.ts';
import type { Decision } from '../../engine/decider.ts';
import { actingFor } from '../../engine/event.ts';
import { own } from '../../engine/own.ts';
import { handsOfActor } from '../hands/same-hand.ts';
import type { Act, Register, Rows } from './definition.ts';
import type { EntryEvent } from './messages.ts';
import { documentClaims, proofOf, requireProof } from './proof.ts';
import { raisedBy } from './raise.ts';
import {
  ActNotNow,
  ActUnknown,
  NothingMeasured,
  RowInForce,
  RowUnknown,
  SecondPersonNeeded,
} from './refusals.ts';
import { requireHand } from './rights.ts';
import { requireValues, type Sent, settled } from './settle.ts';
import {
  type EntryState,
  inForce,
  type Row,
  statusTitle,
  type Values,
  withValues,
} from './state.ts';
import { uniqueClaims } from './unique.ts';

type Acting = Sent<'ActOnEntry'>;
type ChangedRow = NonNullable<Extract<EntryEvent, { type: 'EntryActed' }>['row']>;

const titleOf = (
  parts: readonly { readonly id: string; readonly title: Bilingual }[],
  id: string,
) => parts.find((part) => part.id === id)?.title ?? { zh: id, en: id };

/** Throws SecondPersonNeeded. */
const requireSecond = (register: Register, act: Act, state: EntryState, { actor }: Acting) => {
  const hands = handsOfActor(state, actor);
  const earlier = act.notBy.find((one) => hands.includes(own(state.done, one)?.account ?? ''));
  if (earlier !== undefined)
    throw new SecondPersonNeeded(act.title, titleOf(register.acts, earlier));
};

const sameKey = ({ key }: Rows, a: Values, b: Values): boolean =>
  key.length > 0 && key.every((field) => own(a, field) === own(b, field));

/** Throws RowInForce where another row in force has the same key. */
const requireOnce = (rows: Rows, others: readonly Row[], values: Values): void => {
  if (others.some((row) => sameKey(rows, row.values, values))) throw new RowInForce(rows.title);
};

/** What the system has measured, as a row says it. Throws NothingMeasured. */
const measuredRow = ({ facts: { measured } }: Acting): Values => {
  if (measured === undefined) throw new NothingMeasured();
  return measured;
};

const added = (rows: Rows, act: Act, envelope: Acting, state: EntryState): ChangedRow => {
  const given =
    act.fills === undefined ? withValues({}, envelope.command.row?.values) : measuredRow(envelope);
  const values = requireValues(rows.fields, given, envelope, { path: 'row.values' });
  requireOnce(rows, inForce(state, rows.id), values);
  return { of: rows.id, effect: 'add', id: `r-${envelope.commandId.slice(0, 13)}`, values };
};

/** What a row says anew: those of its fields that are given. */
const changedTo = (rows: Rows, envelope: Acting, known: Row, needed: readonly string[]): Values => {
  const given = envelope.command.row?.values ?? {};
  const open = rows.fields.map(({ id }) => id).filter((id) => !needed.includes(id));
  const fields = rows.fields.map((field) =>
    needed.includes(field.id) ? { ...field, required: true } : field,
  );
  const values = requireValues(fields, given, envelope, { path: 'row.values', open });
  return { ...known.values, ...values };
};

const changed = (
  rows: Rows,
  effect: 'change' | 'end',
  envelope: Acting,
  state: EntryState,
): ChangedRow => {
  const open = inForce(state, rows.id);
  const known = open.find(({ id }) => id === envelope.command.row?.id);
  if (known === undefined) throw new RowUnknown(rows.title);
  const values = changedTo(rows, envelope, known, effect === 'end' ? [rows.ends] : []);
  if (effect === 'change')
    requireOnce(
      rows,
      open.filter(({ id }) => id !== known.id),
      values,
    );
  return { of: rows.id, effect, id: known.id, values };
};

const rowOf = (
  register: Register,
  act: Act,
  envelope: Acting,
  state: EntryState,
): ChangedRow | undefined => {
  const rows = register.rows.find(({ id }) => id === act.rows?.of);
  if (act.rows === undefined || rows === undefined) return undefined;
  const { effect } = act.rows;
  return effect === 'add'
    ? added(rows, act, envelope, state)
    : changed(rows, effect, envelope, state);
};

/** Fields that the act gives anew; an act that gives none takes none. What may be left out stays as it was, unless it is emptied. */
const setBy = (register: Register, act: Act, envelope: Acting): Values =>
  requireValues(
    register.fields
      .filter(({ id }) => act.sets.includes(id))
      .map((field) => ({ ...field, required: field.required || !act.optional.includes(field.id) })),
    envelope.command.values ?? {},
    envelope,
    { path: 'values', open: act.optional },
  );

const givesValues = ({ sets, fixes }: Act): boolean =>
  sets.length > 0 || Object.keys(fixes).length > 0;

/** Throws what decide throws. */
export const act = (
  register: Register,
  envelope: Acting,
  state: EntryState,
): Decision<EntryEvent> => {
  const { command, actor } = envelope;
  const found = register.acts.find(({ id }) => id === command.act);
  if (found === undefined) throw new ActUnknown(command.act);
  requireHand(register, found, state, envelope);
  if (!found.from.includes(state.status))
    throw new ActNotNow(found.title, statusTitle(register, state.status));
  requireSecond(register, found, state, envelope);
  requireProof(command, found, envelope);
  const values = { ...setBy(register, found, envelope), ...found.fixes };
  const row = rowOf(register, found, envelope, state);
  const after = withValues(state.values, values);
  const raised = raisedBy(found, envelope.commandId, { values: after, row: row?.values ?? {} });
  const event = settled(
    register,
    envelope,
    state,
    {
      type: 'EntryActed',
      act: found.id,
      ...(found.to === undefined ? {} : { status: found.to }),
      ...(givesValues(found) ? { values } : {}),
      ...(row === undefined ? {} : { row }),
      ...(raised === undefined ? {} : { raised }),
      ...proofOf(command),
    },
    { act: found.id, checks: found.checks },
  );
  return {
    events: [event],
    claims: [
      ...uniqueClaims(register, state.identity?.entryId ?? '', state.values, after),
      ...documentClaims(envelope, command, actingFor(actor).org),
    ],
  };
};
