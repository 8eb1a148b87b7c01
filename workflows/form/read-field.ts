import * as z from 'zod';
import { type Bilingual, said } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { asPersonal, isPersonal } from '../../engine/personal.ts';
import { tidied, unfitIn } from '../../engine/text.ts';
import { LocalDate } from '../calendar/instant.ts';
import { writtenDate } from '../calendar/written.ts';
import { oneLine } from '../input/texts.ts';
import { FileRef } from '../orgs/document.ts';
import type { Field } from './form.ts';
import { readCode } from './read-code.ts';
import { type FieldOf, isEmpty, missing, type Reading, readNumber, wrong } from './read-number.ts';
import { readTable } from './read-table.ts';
import { yearTitle } from './years.ts';

/** Newest year first; each year is asked for. */
const readYears = (
  path: string,
  raw: unknown,
  field: FieldOf<'decimal'>,
  years: number,
): Reading => {
  const given: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  if (given.length > years) {
    return wrong(path, field.title, `只填近${years}年`, `is asked for ${years} years only.`);
  }
  const readings = Array.from({ length: years }, (_, index): Reading => {
    const at = `${path}[${index}]`;
    const year = given[index];
    if (!isEmpty(year)) return readNumber(at, year, field);
    return field.required ? missing(at, yearTitle(field.title, index)) : { value: null };
  });
  return {
    value: readings.map(({ value }) => value ?? null),
    originals: Object.assign({}, ...readings.map(({ originals }) => originals ?? {})),
    problems: readings.flatMap(({ problems }) => problems ?? []),
  };
};

export const Person = z.strictObject({
  name: oneLine(2, 50),
  position: oneLine(0, 100).optional(),
  telephone: z
    .string()
    .trim()
    .regex(
      /^\+?[\d -]{7,20}$/,
      said('应为7至20位电话号码', 'is a telephone number of 7 to 20 digits'),
    )
    .optional(),
});

/** No pattern for the number: a county's plan may stand in a document of the party committee or of a bureau. */
const NamedDocument = z.strictObject({
  number: oneLine(3, 60),
  title: oneLine(2, 200),
  date: LocalDate,
  file: FileRef.optional(),
});

const readPerson = (path: string, raw: unknown, field: FieldOf<'person'>, subject: string) => {
  const read = Person.safeParse(isPersonal(raw) ? raw.value : raw);
  return read.success
    ? { value: asPersonal(subject, read.data) }
    : wrong(
        path,
        field.title,
        '请填写姓名（可附职务、电话）',
        'needs a name (position and telephone may follow).',
      );
};

/** As it is written; undefined where that is no day. */
const dayOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' ? writtenDate(raw) : undefined;

const noDate = (path: string, title: Bilingual): Reading =>
  wrong(
    path,
    title,
    '的日期无法识别，请写成2026-03-31或2026年3月31日',
    'has a date that cannot be read: write 2026-03-31.',
  );

const readDate = (path: string, raw: unknown, { title }: FieldOf<'date'>): Reading => {
  const value = dayOf(raw);
  if (value === undefined) return noDate(path, title);
  return { value, ...(raw === value ? {} : { originals: { [path]: String(raw) } }) };
};

const readDocument = (path: string, raw: unknown, field: FieldOf<'document'>): Reading => {
  const written: unknown = Object(raw).date;
  const date = dayOf(written);
  if (!isEmpty(written) && date === undefined) return noDate(path, field.title);
  const read = NamedDocument.safeParse({ ...Object(raw), date });
  return read.success
    ? { value: read.data }
    : wrong(path, field.title, '请填写文号、标题和日期', 'needs number, title and date.');
};

const readText = (path: string, raw: unknown, field: FieldOf<'text'>): Reading => {
  if (typeof raw !== 'string') return wrong(path, field.title, '应为文字', 'must be a text.');
  if (field.format === 'credit-code') return readCode(path, raw, field.title);
  const text = tidied(raw).trim();
  const unfit = unfitIn(text)?.message;
  if (unfit !== undefined) return wrong(path, field.title, `：${unfit.zh}`, `: ${unfit.en}`);
  return text.length > field.maxLength
    ? wrong(path, field.title, `不超过${field.maxLength}字`, `takes ${field.maxLength} characters.`)
    : { value: text };
};

const YES_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  是: true,
  有: true,
  no: false,
  false: false,
  否: false,
  无: false,
};

/** One field, given that something was entered. `subject` names whose personal data a person field holds. */
export const readField = (path: string, raw: unknown, field: Field, subject: string): Reading => {
  switch (field.type) {
    case 'text':
      return readText(path, raw, field);
    case 'decimal':
      return field.years === undefined
        ? readNumber(path, raw, field)
        : readYears(path, raw, field, field.years);
    case 'integer':
      return readNumber(path, raw, { ...field, decimals: 0 });
    case 'date':
      return readDate(path, raw, field);
    case 'choice':
      return field.options.some(({ id }) => id === raw)
        ? { value: raw }
        : wrong(path, field.title, '请从所列选项中选择', 'must be one of the options.');
    case 'yes-no': {
      const value = own(YES_NO, String(raw));
      return value === undefined
        ? wrong(path, field.title, '请选择是或否', 'is yes or no.')
        : { value };
    }
    case 'person':
      return readPerson(path, raw, field, subject);
    case 'document':
      return readDocument(path, raw, field);
    case 'table':
      return readTable(path, raw, field);
    case 'ratio':
      return {};
  }
};
