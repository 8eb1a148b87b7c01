import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import { Decimal, ratioPercent } from '../decimal/decimal.ts';
import { type Field, type Form, type Section, sectionOf } from './form.ts';

export { sectionOf } from './form.ts';

import { kindOf } from './kind-of.ts';
import { personSubject } from './person-fields.ts';
import { isEmpty, missing, type Reading } from './read-number.ts';

/** Values by field id, and under `$originals` the texts that differ from them, by path. */
export type PartValues = Readonly<Record<string, unknown>>;

export interface ValidatedPart {
  readonly values: PartValues;
  /** Paths are relative to the section: `enterprises[3].revenue`. */
  readonly problems: readonly Problem[];
}

/** Key beside the fields' ids; no field can have it. */
const ORIGINALS = '$originals';

/** The section of 六个一: what is missing there is judged when filing, since a call may only warn. */
export const SIX_ONES = 'sixOnes';

/** Only needed where the values are kept; the problems are the same without. */
export interface PartPlace {
  /** Personal data are kept under `case/<caseId>/person/<part>.<field>`. */
  readonly caseId: string;
  /** Default: the section's id. */
  readonly part?: string | undefined;
}

/**
 * What was entered for one section, as it would be frozen: numbers exact and canonical, ratios computed, persons
 * wrapped as personal data. Unknown fields are left out. Everything wrong is listed, nothing throws.
 */
export const validatePart = (
  _form: Form,
  section: Section,
  data: unknown,
  place: PartPlace = { caseId: '' },
): ValidatedPart => {
  const part = place.part ?? section.id;
  const entered: Readonly<Record<string, unknown>> = Object(data);
  const readings = section.fields.map((field): readonly [string, Reading] => [
    field.id,
    readEntry(section, part, field, entered, place),
  ]);
  const values = Object.fromEntries(
    readings.flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]])),
  );
  const originals = Object.assign({}, ...readings.map(([, reading]) => reading.originals ?? {}));
  return {
    values: {
      ...values,
      ...ratios(section, values),
      ...(Object.keys(originals).length === 0 ? {} : { [ORIGINALS]: originals }),
    },
    problems: readings.flatMap(([, { problems }]) => problems ?? []),
  };
};

const readEntry = (
  section: Section,
  part: string,
  field: Field,
  entered: Readonly<Record<string, unknown>>,
  { caseId }: PartPlace,
): Reading => {
  const subject = personSubject(caseId, part, field.id);
  const raw = own(entered, field.id);
  if (field.type === 'ratio') return {};
  if (!isEmpty(raw)) return kindOf(field).read(field.id, raw, subject);
  if (!field.required || section.id === SIX_ONES) return {};
  // A list of years names each year that is missing.
  return field.type === 'decimal' && field.years !== undefined
    ? kindOf(field).read(field.id, [], subject)
    : missing(field.id, field.title);
};

const decimalAt = (section: Section, values: PartValues, path: string): Decimal | undefined => {
  const [sectionId, fieldId = ''] = path.split('.');
  if (sectionId !== section.id) return undefined;
  const value = own(values, fieldId);
  const read = Decimal.safeParse(Array.isArray(value) ? value[0] : value);
  return read.success ? read.data : undefined;
};

/** Percentages of two figures of the same section; of year lists the newest. Left out where a figure is missing or 0. */
const ratios = (section: Section, values: PartValues): PartValues =>
  Object.fromEntries(
    section.fields.flatMap((field) => {
      if (field.type !== 'ratio') return [];
      const numerator = decimalAt(section, values, field.numerator);
      const denominator = decimalAt(section, values, field.denominator);
      if (numerator === undefined || denominator === undefined) return [];
      const percent = ratioPercent(numerator, denominator, field.decimals);
      return percent === undefined ? [] : [[field.id, percent]];
    }),
  );

/**
 * What confirming a working copy freezes. Whoever hashes a part hashes this, never the raw draft: names of people
 * would otherwise be kept in clear.
 */
export const frozenValues = (
  form: Form,
  caseId: string,
  part: string,
  data: unknown,
): PartValues => {
  const section = sectionOf(form, part);
  return section === undefined ? {} : validatePart(form, section, data, { caseId, part }).values;
};
