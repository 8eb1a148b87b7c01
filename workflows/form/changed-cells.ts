import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import type { Field, Section } from './form.ts';
import { NO, YES } from './kinds/choice.ts';
import { MEMBERS } from './workbook-rows.ts';
import { yearTitle } from './years.ts';

/** One cell of the form that an import would change; '' is an empty one. */
export interface CellChange {
  /** `tax`, `output[1]`, `firms[3].revenue`, `plan.date`. */
  readonly path: string;
  readonly title: Bilingual;
  readonly before: Bilingual;
  readonly after: Bilingual;
}

interface Cell {
  readonly title: Bilingual;
  readonly text: Bilingual;
}

const EMPTY = bilingual('', '');

const textOf = (field: Field, value: unknown): Bilingual => {
  if (value === undefined || value === null || typeof value === 'object') return EMPTY;
  if (field.type === 'yes-no' && typeof value === 'boolean')
    return value ? bilingual(YES, 'yes') : bilingual(NO, 'no');
  const option =
    field.type === 'choice' ? field.options.find(({ id }) => id === value)?.title : undefined;
  return option ?? bilingual(String(value), String(value));
};

const inRow = (title: Bilingual, row: number, column: Bilingual): Bilingual =>
  bilingual(`${title.zh}，第${row}行，${column.zh}`, `${title.en}, row ${row}, ${column.en}`);

const tableCells = (
  field: Extract<Field, { type: 'table' }>,
  value: unknown,
): readonly (readonly [string, Cell])[] =>
  (Array.isArray(value) ? value : []).flatMap((row: unknown, index) =>
    field.columns.map(
      ({ id, title }) =>
        [
          `${field.id}[${index}].${id}`,
          {
            title: inRow(field.title, index + 1, title),
            text: textOf(field, own(Object(row), id)),
          },
        ] as const,
    ),
  );

/** Every cell of a field with what stands in it; scans are no cells. */
const cellsOf = (field: Field, value: unknown): readonly (readonly [string, Cell])[] => {
  if (field.type === 'ratio') return [];
  if (field.type === 'table') return tableCells(field, value);
  if (field.type === 'person' || field.type === 'document')
    return MEMBERS[field.type].map(([name, title]) => [
      `${field.id}.${name}`,
      {
        title: bilingual(`${field.title.zh}：${title.zh}`, `${field.title.en}: ${title.en}`),
        text: textOf(field, Object(value)[name]),
      },
    ]);
  if (field.type === 'decimal' && field.years !== undefined) {
    const years: readonly unknown[] = Array.isArray(value) ? value : [value];
    return Array.from({ length: field.years }, (_, index) => [
      `${field.id}[${index}]`,
      { title: yearTitle(field.title, index), text: textOf(field, years[index]) },
    ]);
  }
  return [[field.id, { title: field.title, text: textOf(field, value) }]];
};

/** Cell by cell what would be another after an import; fields that it does not speak of are left out. */
export const changedCells = (
  { fields }: Pick<Section, 'fields'>,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly CellChange[] =>
  fields
    .filter(({ id }) => Object.hasOwn(after, id))
    .flatMap((field) => {
      const [old, next] = [before, after].map(
        (data) => new Map(cellsOf(field, own(data, field.id))),
      );
      const paths = new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])]);
      return [...paths].flatMap((path) => {
        const [was, will] = [old?.get(path), next?.get(path)];
        const [from, to] = [was?.text ?? EMPTY, will?.text ?? EMPTY];
        const title = will?.title ?? was?.title ?? field.title;
        return from.zh.trim() === to.zh.trim() ? [] : [{ path, title, before: from, after: to }];
      });
    });

/** What was imported, with the scans that stand already: a sheet cannot hold them. */
export const keepScans = (
  { fields }: Pick<Section, 'fields'>,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const scans = fields.flatMap(({ id, type }) => {
    const file: unknown = type === 'document' ? Object(own(before, id)).file : undefined;
    return file === undefined || !Object.hasOwn(after, id)
      ? []
      : [[id, { ...Object(own(after, id)), file }] as const];
  });
  return { ...after, ...Object.fromEntries(scans) };
};
