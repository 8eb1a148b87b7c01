import * as z from 'zod';
import { Bilingual, said } from '../../engine/bilingual.ts';
import { Field, FieldId } from '../form/form.ts';
import { CheckName, DerivedName } from './check-name.ts';

/** Ids of registers, states, acts, questions and rows: what addresses and events carry. */
export const PartName = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{1,39}$/,
    said(
      '应以小写字母开头，为2至40个小写字母、数字和连字符',
      'begins with a letter and has 2 to 40 lower-case letters, digits and hyphens',
    ),
  );
export type PartName = z.infer<typeof PartName>;

/**
 * Whose hands do it: of the unit whose entry it is (its clerk and its head), of the departments that answer for the
 * register, of the department that records its facts as statistics, or of the office above the unit.
 */
export const Hand = z.enum(['holder', 'department', 'statistics', 'office']);
export type Hand = z.infer<typeof Hand>;

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
  rows: z.strictObject({ of: PartName, effect: RowEffect }).optional(),
  needs: z.array(Proof).default([]),
  /** Not by whoever did one of these last: a second person. */
  notBy: z.array(PartName).default([]),
  checks: z.array(CheckName).default([]),
});
export type Act = z.infer<typeof Act>;

const days = z.int().min(0).max(3660);
const dayOfMonth = z.int().min(1).max(28);

/** Until when an answer is due; a day off moves on to the next working day. */
export const Due = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('working-days'), days }),
  z.strictObject({ rule: z.literal('calendar-days'), days }),
  /** So many days after a date that the entry says; nothing is asked while it says none. */
  z.strictObject({ rule: z.literal('after-field'), field: FieldId, days }),
  /** Again and again: each answer asks for the next one. */
  z.strictObject({ rule: z.literal('each-month'), day: dayOfMonth }),
  z.strictObject({ rule: z.literal('each-quarter'), day: dayOfMonth }),
]);
export type Due = z.infer<typeof Due>;

/** Something that is true of an entry as it stands, or not. */
export const When = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('state'), in: z.array(PartName).min(1) }),
  z.strictObject({ of: z.literal('field'), field: FieldId, filled: z.boolean() }),
  z.strictObject({ of: z.literal('rows'), rows: PartName, some: z.boolean() }),
]);
export type When = z.infer<typeof When>;

/** Lights are computed: people add explanations, never colours. */
export const Light = z.enum(['red', 'yellow', 'blue', 'green', 'grey']);
export type Light = z.infer<typeof Light>;

/** What an entry is called while all of this is true of it: its list filters by it, and has a list of its own for it. */
export const Mark = z.strictObject({
  id: PartName,
  title: Bilingual,
  light: Light,
  all: z.array(When).min(1),
});
export type Mark = z.infer<typeof Mark>;

/** A question that stands while an entry is where it is; answered by one of its acts. */
export const Ask = z.strictObject({
  id: PartName,
  title: Bilingual,
  /** Why it is asked, and why by then: read aloud. */
  why: Bilingual,
  in: z.array(PartName).min(1),
  when: z.array(When).default([]),
  of: Hand,
  acts: z.array(PartName).min(1),
  due: Due,
  /** Working days before it is due. */
  remind: z.int().min(0).max(60).default(1),
  /** Working days after which an unanswered question goes to somebody else's desk too. */
  escalate: z.strictObject({ days: z.int().min(1).max(120), to: Hand }).optional(),
  /** Days that no rule prescribes: ours, and said to be. */
  ours: z.boolean().default(true),
});
export type Ask = z.infer<typeof Ask>;

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
  /** Whose entries they are: of units that file, or of departments that answer for one each. */
  heldBy: z.enum(['units', 'departments']).default('units'),
  rows: z.array(Rows).default([]),
  states: z.array(EntryStatus).min(1),
  opens: z.strictObject({
    title: Bilingual,
    state: PartName,
    by: z.array(Hand).min(1),
    needs: z.array(Proof).default([]),
  }),
  acts: z.array(Act),
  /** Who puts a typing mistake right; the fields of `unique` change by acts alone. */
  corrects: z.array(Hand).min(1),
  asks: z.array(Ask).default([]),
  marks: z.array(Mark).default([]),
  /** What follows from an entry and the day, computed by code when it is read, and never typed. */
  derived: z.array(z.strictObject({ title: Bilingual, by: DerivedName })).default([]),
  unique: z.array(Unique).default([]),
  /** Fields that its list shows beside name and holder. */
  columns: z.array(FieldId).max(8),
  /** The column by which its list is read until somebody sorts it; by name without one. */
  orderedBy: FieldId.optional(),
  /** The sheet that offices use for it, in their words; a column without a field is left to whoever fills it in. */
  sheet: z.array(z.strictObject({ title: z.string().min(1).max(40), field: FieldId.optional() })),
});
export type Register = z.infer<typeof Register>;
/** As it is written by hand: what has a default may be left out. */
export type RegisterInput = z.input<typeof Register>;
