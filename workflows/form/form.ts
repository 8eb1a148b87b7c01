import * as z from 'zod';
import { Bilingual, said } from '../../engine/bilingual.ts';

/** A field's id is unique in its form; `section.field` is its path. */
export const FieldId = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,59}$/,
    said(
      '应以小写字母开头，为不超过60个字母和数字',
      'begins with a lower-case letter and has 60 letters and digits at most',
    ),
  );

/** Texts that are more than a text: 统一社会信用代码 has a check sign. */
const TextFormat = z.enum(['credit-code']);
export type TextFormat = z.infer<typeof TextFormat>;

const base = {
  id: FieldId,
  title: Bilingual,
  hint: Bilingual.optional(),
  required: z.boolean().default(true),
};

/** A closed set of shapes; a number is a decimal string with its unit, never a binary float. */
export const Field = z.discriminatedUnion('type', [
  z.object({
    ...base,
    type: z.literal('text'),
    maxLength: z.int().positive().default(2000),
    format: TextFormat.optional(),
  }),
  z.object({
    ...base,
    type: z.literal('decimal'),
    unit: z.string(),
    min: z.string().optional(),
    max: z.string().optional(),
    decimals: z.int().min(0).max(6).default(2),
    /** Asked for each of the last n years, newest first: the value is a list. */
    years: z.int().min(1).max(5).optional(),
    /** Department whose figure this is (indicator). */
    indicator: z.boolean().default(false),
  }),
  z.object({
    ...base,
    type: z.literal('integer'),
    unit: z.string(),
    min: z.int().optional(),
    indicator: z.boolean().default(false),
  }),
  z.object({ ...base, type: z.literal('date') }),
  z.object({
    ...base,
    type: z.literal('choice'),
    options: z.array(z.object({ id: z.string(), title: Bilingual })).min(1),
  }),
  z.object({ ...base, type: z.literal('yes-no') }),
  /** A natural person: name and telephone, kept as personal data. */
  z.object({ ...base, type: z.literal('person') }),
  /** A document by number, title and date. */
  z.object({ ...base, type: z.literal('document') }),
  /** An organisation of the directory, or a cluster that has a record: its id. */
  z.object({ ...base, type: z.literal('reference'), to: z.enum(['org', 'cluster']) }),
  z.object({
    ...base,
    type: z.literal('table'),
    columns: z
      .array(
        z.object({
          id: FieldId,
          title: Bilingual,
          type: z.enum(['text', 'decimal', 'integer']),
          unit: z.string().optional(),
          format: TextFormat.optional(),
          required: z.boolean().default(true),
        }),
      )
      .min(1),
    maxRows: z.int().positive().default(500),
  }),
  /** A formula over other fields of the form, computed and never typed: ratio in percent, or sum. */
  z.object({
    ...base,
    type: z.literal('ratio'),
    numerator: z.string(),
    denominator: z.string(),
    decimals: z.int().default(2),
  }),
]);
export type Field = z.infer<typeof Field>;

export const Section = z.object({
  id: FieldId,
  title: Bilingual,
  /** `lead`: filled once, by the lead applicant. `partner`: each partner of a joint application fills its own. */
  by: z.enum(['lead', 'partner']).default('lead'),
  fields: z.array(Field).min(1),
});
export type Section = z.infer<typeof Section>;

export const Form = z.object({
  id: z.string(),
  version: z.int().positive(),
  title: Bilingual,
  source: z.string().optional(),
  sections: z.array(Section).min(1),
});
export type Form = z.infer<typeof Form>;

/** `identity`, or for a partner's own part `partner@371621`: the key of drafts, confirmations and contents. */
export const PartId = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,59}(@[A-Z0-9][A-Z0-9-]{1,39})?$/,
    said('请从申报表的部分中选择', 'choose a part of the form'),
  );
export type PartId = z.infer<typeof PartId>;

/** All parts that a joint or single application has, each with the organisation that answers for it. */
export const partsOf = (
  form: Form,
  lead: string,
  partners: readonly string[],
): readonly { readonly part: PartId; readonly section: Section; readonly org: string }[] =>
  form.sections.flatMap((section) =>
    section.by === 'lead'
      ? [{ part: section.id, section, org: lead }]
      : partners.map((org) => ({ part: `${section.id}@${org}`, section, org })),
  );

/** The title of a field as the form prints it, by `section.field` or `section@371621.field`; else the path itself. */
export const fieldTitle = (form: Form, path: string): Bilingual => {
  const [part = '', id] = path.split('.');
  const field = sectionOf(form, part)?.fields.find((one) => one.id === id);
  return field?.title ?? { zh: path, en: path };
};

/** The section that a part belongs to: `partnerPart@371621` is of `partnerPart`. */
export const sectionOf = (form: Form, part: string): Section | undefined => {
  const id = part.split('@')[0];
  return form.sections.find((section) => section.id === id);
};
