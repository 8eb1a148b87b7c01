import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { FieldId } from '../form/form.ts';
import { RowSaidName } from './check-name.ts';
import { Hand, PartName } from './part-name.ts';

const days = z.int().min(0).max(3660);
const dayOfMonth = z.int().min(1).max(28);

/** Until when an answer is due; a day off moves on to the next working day. */
export const Due = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('working-days'), days }),
  z.strictObject({ rule: z.literal('calendar-days'), days }),
  /** So many days after a date that the entry says; nothing is asked while it says none. */
  z.strictObject({ rule: z.literal('after-field'), field: FieldId, days }),
  /** The same after the earliest such date of the rows in force. */
  z.strictObject({ rule: z.literal('after-rows'), rows: PartName, field: FieldId, days }),
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
  /** One of these questions is late; `further`: so late that it went to somebody else's desk too, or not so late. */
  z.strictObject({
    of: z.literal('late'),
    asks: z.array(PartName).min(1),
    further: z.boolean().optional(),
  }),
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
  /**
   * Days after which an unanswered question goes to somebody else's desk too: working days after its limit, or calendar
   * days after the day that was meant, whichever way a day off moved the limit.
   */
  escalate: z
    .strictObject({
      days: z.int().min(1).max(120),
      unit: z.enum(['working', 'calendar']).default('working'),
      to: Hand,
    })
    .optional(),
  /** Days that no rule prescribes: ours, and said to be. */
  ours: z.boolean().default(true),
});
export type Ask = z.infer<typeof Ask>;

/** A column of a sheet: what a field says; whether something is true of the entry; or nothing, to be filled in by hand. */
const SheetColumn = z.strictObject({
  title: z.string().min(1).max(40),
  field: FieldId.optional(),
  /** Of a date its month alone. */
  month: z.boolean().default(false),
  /** 是 where all of this is true, else 否. */
  when: z.array(When).min(1).optional(),
});

/** Lists laid side by side, and the sheet that goes with them: 双调度. */
export const Comparison = z.strictObject({
  id: PartName,
  title: Bilingual,
  /** What is compared, and what is done about it: read aloud. */
  why: Bilingual,
  /** The lists: marks, in the order in which they stand side by side. */
  marks: z.array(PartName).min(2).max(4),
  /** Fields that each line shows. */
  fields: z.array(FieldId).max(4),
  /** What is done to a line from there. */
  acts: z.array(PartName).max(3),
  sheet: z.array(SheetColumn).min(1),
});
export type Comparison = z.infer<typeof Comparison>;

/** A sheet with a line for each row of one kind, of whichever entry: what was assigned, to be seen to. */
export const RowSheet = z.strictObject({
  id: PartName,
  title: Bilingual,
  rows: PartName,
  sheet: z
    .array(
      z.strictObject({
        title: z.string().min(1).max(40),
        /** What the entry says. */
        field: FieldId.optional(),
        /** What the row says. */
        row: FieldId.optional(),
        /** What only code can say of the row on a day. */
        by: RowSaidName.optional(),
      }),
    )
    .min(1),
});
export type RowSheet = z.infer<typeof RowSheet>;
