import * as z from 'zod';
import { type Bilingual, bilingual, said } from '../../../engine/bilingual.ts';
import { asPersonal, isPersonal } from '../../../engine/personal.ts';
import { LocalDate } from '../../calendar/instant.ts';
import { oneLine } from '../../input/texts.ts';
import { FileRef } from '../../orgs/document.ts';
import { type FieldOf, isEmpty, type Reading, wrong } from '../read-number.ts';
import { readTable } from '../read-table.ts';
import { dayOf, noDate, sayDay } from './date.ts';
import { type FieldKind, plainText } from './kind.ts';

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

const readDocument = (path: string, raw: unknown, field: FieldOf<'document'>): Reading => {
  const written: unknown = Object(raw).date;
  const date = dayOf(written);
  if (!isEmpty(written) && date === undefined) return noDate(path, field.title);
  const read = NamedDocument.safeParse({ ...Object(raw), date });
  return read.success
    ? { value: read.data }
    : wrong(path, field.title, '请填写文号、标题和日期', 'needs number, title and date.');
};

const member = (value: unknown, name: string): string =>
  plainText(Reflect.get(Object(value), name)).trim();

/** A name with what is known beside it. */
const bracketed = (name: Bilingual, more: readonly Bilingual[]): Bilingual => {
  const known = more.filter(({ zh }) => zh !== '');
  if (known.length === 0) return name;
  return bilingual(
    `${name.zh}（${known.map(({ zh }) => zh).join('，')}）`,
    `${name.en} (${known.map(({ en }) => en).join(', ')})`,
  );
};

const same = (text: string): Bilingual => bilingual(text, text);

const sayPerson = (value: unknown): Bilingual => {
  if (isPersonal(value) && value.erased === true) return bilingual('（已删除）', '(erased)');
  if (isPersonal(value) && value.value === undefined)
    return bilingual('（不公开）', '(not public)');
  const entered = isPersonal(value) ? value.value : value;
  return bracketed(same(member(entered, 'name')), [
    same(member(entered, 'position')),
    same(member(entered, 'telephone')),
  ]);
};

const sayDocument = (value: unknown): Bilingual => {
  const title = member(value, 'title');
  return bracketed(title === '' ? same('') : bilingual(`《${title}》`, `“${title}”`), [
    same(member(value, 'number')),
    sayDay(member(value, 'date')),
  ]);
};

export const person = (field: FieldOf<'person'>): FieldKind => ({
  read: (path, raw, subject) => readPerson(path, raw, field, subject),
  say: sayPerson,
});

export const document = (field: FieldOf<'document'>): FieldKind => ({
  read: (path, raw) => readDocument(path, raw, field),
  say: sayDocument,
});

/** Said by the number of its rows. */
export const table = (field: FieldOf<'table'>): FieldKind => ({
  read: (path, raw) => readTable(path, raw, field),
  say: (value) => {
    const rows = Array.isArray(value) ? value.length : 0;
    return bilingual(`${rows}项`, `${rows} ${rows === 1 ? 'row' : 'rows'}`);
  },
});
