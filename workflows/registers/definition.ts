import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { Field, FieldId } from '../form/form.ts';
import { Ask, Comparison, Mark, RowSheet } from './asking.ts';
import { CheckName, DerivedName, ProposalName, TallyName } from './check-name.ts';
import { Hand, PartName } from './part-name.ts';

/** What an act is proved by, beside what it says. */
export const Proof = z.enum(['reason', 'document', 'photo']);
export type Proof = z.infer<typeof Proof>;

/** A state of an entry; one that is not open is an end, though an act may lead out of it again. */
export const EntryStatus = z.strictObject({
  id: PartName,
  title: Bilingual,
  open: z.boolean().default(true),
});

/** Something of which an entry has several, each with its own time: memberships, labels, actions. */
export const Rows = z.strictObject({
  id: PartName,
  title: Bilingual,
  fields: z.array(Field).min(1),
  /** The date by which a row is over; a row without it is in force. */
  ends: FieldId,
  /** No two rows in force have the same of these. */
  key: z.array(FieldId).default([]),
  /** As long as a row is in force, and the entry at no end, it also stands in the list of what this field names. */
  listedUnder: FieldId.optional(),
});
export type Rows = z.infer<typeof Rows>;

/** What an act does to rows: adds one, changes one, or ends one. */
export const RowEffect = z.enum(['add', 'change', 'end']);
export type RowEffect = z.infer<typeof RowEffect>;

/**
 * An entry of another register that an act opens, in the same unit's name: its values by field, each a text with
 * `{field}` for what the entry says then, and `{row.field}` for the row of the act; one that is nothing else passes on
 * the value as it is kept.
 */
export const Raise = z.strictObject({
  register: PartName,
  values: z.record(FieldId, z.string().min(1).max(200)),
});
export type Raise = z.infer<typeof Raise>;

/** Something that may be done to an entry. */
export const Act = z.strictObject({
  id: PartName,
  title: Bilingual,
  from: z.array(PartName).min(1),
  /** None: the entry stays where it is. */
  to: PartName.optional(),
  by: z.array(Hand).min(1),
  /** Fields of the entry that are given anew. */
  sets: z.array(FieldId).default([]),
  /** Those of them that may be left out: what stood before stays. */
  optional: z.array(FieldId).default([]),
  /** What the act itself says of the entry, and nobody types; null empties. */
  fixes: z.record(FieldId, z.union([z.string(), z.boolean(), z.null()])).default({}),
  rows: z.strictObject({ of: PartName, effect: RowEffect }).optional(),
  /** The row says what the system has measured of the entry; nobody types it. */
  fills: z.enum(['measured']).optional(),
  needs: z.array(Proof).default([]),
  /** Not by whoever did one of these last: a second person. */
  notBy: z.array(PartName).default([]),
  checks: z.array(CheckName).default([]),
  /** What it brings before somebody else. */
  raises: Raise.optional(),
});
export type Act = z.infer<typeof Act>;

/** One code, number or name that only one entry may bear, for ever. */
export const Unique = z.strictObject({
  id: PartName,
  title: Bilingual,
  fields: z.array(FieldId).min(1),
});
export type Unique = z.infer<typeof Unique>;

/**
 * A register (台账) as data: what its entries say, where they can stand, what may be done by whom and with what proof,
 * what is asked by when, what is unique, which columns its list and its Excel sheet have. A closed set of shapes, which
 * one aggregate interprets; what only code can say is a named check. A later version may add and never takes away what
 * entries already say: the version is kept in each event's header.
 */
export const Register = z.strictObject({
  name: PartName,
  version: z.int().positive(),
  title: Bilingual,
  /** One entry of it. */
  one: Bilingual,
  /** What it rests on: the policy's words, a source, or that it is ours. */
  basis: Bilingual,
  fields: z.array(Field).min(1),
  /** The field that names an entry in lists. */
  named: FieldId,
  /** The field that says whose entry it is; of kind `reference` to an organisation. */
  holder: FieldId,
  /** Its entries are single firms, which are told to whoever works with them and to no leader. */
  ofFirms: z.boolean().default(false),
  /** Whose entries they are: of units that file, or of departments that answer for one each. */
  heldBy: z.enum(['units', 'departments']).default('units'),
  rows: z.array(Rows).default([]),
  states: z.array(EntryStatus).min(1),
  opens: z.strictObject({
    title: Bilingual,
    state: PartName,
    by: z.array(Hand).min(1),
    needs: z.array(Proof).default([]),
    checks: z.array(CheckName).default([]),
    /** Entries that are known beforehand and wait to be entered. */
    proposes: ProposalName.optional(),
  }),
  /**
   * Entries that are found by what they say: by these fields, of which one may be left out for another. Whoever enters
   * one with a row does this act to it too, and where it stands already, to the one that stands.
   */
  found: z.strictObject({ by: z.array(FieldId).min(1), act: PartName }).optional(),
  /**
   * Entries that say the same by these fields, opened within so many calendar days, are noted in a new one by a field of
   * theirs: what may be one thing registered in parts is asked about.
   */
  alike: z
    .strictObject({
      by: z.array(FieldId).min(1),
      within: z.int().min(1).max(3660),
      names: FieldId,
      into: FieldId,
    })
    .optional(),
  /** The field whose value says which department answers, where that differs: `figures:size.revenue`. */
  duty: FieldId.optional(),
  acts: z.array(Act),
  /** Who puts a typing mistake right; the fields of `unique` change by acts alone. */
  corrects: z.array(Hand).min(1),
  asks: z.array(Ask).default([]),
  marks: z.array(Mark).default([]),
  /** What follows from an entry and the day, computed by code when it is read, and never typed. */
  derived: z.array(z.strictObject({ title: Bilingual, by: DerivedName })).default([]),
  /** What is counted of its entries as it happens: never typed, with a list behind it. */
  tallies: z.array(TallyName).default([]),
  unique: z.array(Unique).default([]),
  /** Fields that its list shows beside name and holder. */
  columns: z.array(FieldId).max(8),
  /** The column by which its list is read until somebody sorts it; by name without one. */
  orderedBy: FieldId.optional(),
  /** The sheet that offices use for it, in their words; a column without a field is left to whoever fills it in. */
  sheet: z.array(z.strictObject({ title: z.string().min(1).max(40), field: FieldId.optional() })),
  comparisons: z.array(Comparison).default([]),
  rowSheets: z.array(RowSheet).default([]),
});
export type Register = z.infer<typeof Register>;
/** As it is written by hand: what has a default may be left out. */
export type RegisterInput = z.input<typeof Register>;
