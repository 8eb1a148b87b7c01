import { type FieldOf, isEmpty, missing, type Reading, readNumber, wrong } from '../read-number.ts';
import { yearTitle } from '../years.ts';
import { type FieldKind, plainText, typedCell, verbatim } from './kind.ts';

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

/** Of figures of several years the newest is said. */
const sayNewest = (value: unknown): string => {
  const newest: unknown = Array.isArray(value) ? value[0] : value;
  return isEmpty(newest) ? '' : String(newest);
};

export const decimal = (field: FieldOf<'decimal'>): FieldKind => {
  const { years, unit } = field;
  return {
    read: (path, raw) =>
      years === undefined ? readNumber(path, raw, field) : readYears(path, raw, field, years),
    say: (value) => verbatim(years === undefined ? `${value}${unit}` : sayNewest(value)),
    // As a figure, 55.4% would become 0.554 without a word.
    cell: typedCell(unit === '%'),
  };
};

export const integer = (field: FieldOf<'integer'>): FieldKind => ({
  read: (path, raw) => readNumber(path, raw, { ...field, decimals: 0 }),
  say: (value) => verbatim(`${plainText(value)}${field.unit}`),
  cell: typedCell(false),
});

/** Computed from the others, never entered. */
export const ratio = (): FieldKind => ({
  read: () => ({}),
  say: (value) => verbatim(`${plainText(value)}%`),
});
