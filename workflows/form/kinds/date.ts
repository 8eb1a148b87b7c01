import type { Bilingual } from '../../../engine/bilingual.ts';
import { sayDate } from '../../calendar/say-date.ts';
import { writtenDate } from '../../calendar/written.ts';
import { type FieldOf, type Reading, wrong } from '../read-number.ts';
import { type FieldKind, plainText, verbatim } from './kind.ts';

/** As it is written; undefined where that is no day. */
export const dayOf = (raw: unknown): string | undefined =>
  typeof raw === 'string' ? writtenDate(raw) : undefined;

export const noDate = (path: string, title: Bilingual): Reading =>
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

/** A day as documents print it; what is none stays as it was written. */
export const sayDay = (text: string): Bilingual =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? sayDate(text) : verbatim(text);

export const date = (field: FieldOf<'date'>): FieldKind => ({
  read: (path, raw) => readDate(path, raw, field),
  say: (value) => sayDay(String(value)),
  cell: { asText: true, text: plainText, means: (text) => writtenDate(text) ?? text },
});
