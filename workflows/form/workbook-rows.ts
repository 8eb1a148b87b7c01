import { type Bilingual, bilingual } from '../../engine/bilingual.ts';
import type { Field } from './form.ts';
import { kindOf } from './kind-of.ts';
import { plainText as text, typedCell } from './kinds/kind.ts';
import type { WorkbookCell } from './workbook-sheets.ts';

export const BLANK: WorkbookCell = { kind: 'blank' };
export const key = (text: string): WorkbookCell => ({ kind: 'key', text });
export const label = (text: string): WorkbookCell => ({ kind: 'label', text });
export const head = (text: string): WorkbookCell => ({ kind: 'head', text });
export const note = (text: string): WorkbookCell => ({ kind: 'note', text });

const input = (text: string, asText = false, choices?: readonly string[]): WorkbookCell => ({
  kind: 'input',
  text,
  asText,
  ...(choices === undefined ? {} : { choices }),
});

/** Members of a person and of a document, each with a row of its own. */
export const MEMBERS = {
  person: [
    ['name', bilingual('姓名', 'name')],
    ['position', bilingual('职务（选填）', 'position (optional)')],
    ['telephone', bilingual('电话（选填）', 'telephone (optional)')],
  ],
  document: [
    ['number', bilingual('文号', 'number')],
    ['title', bilingual('标题', 'title')],
    ['date', bilingual('日期，如2026-03-31', 'date, e.g. 2026-03-31')],
  ],
} as const satisfies Record<string, readonly (readonly [string, Bilingual])[]>;

const member = (value: unknown, name: string): string =>
  typeof value === 'object' && value !== null ? text(Reflect.get(value, name)) : '';

/** Rows for further enterprises beside those that are there: a county's list is rarely longer. */
const SPARE_ROWS = 30;

const both = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;

const titled = ({ title, required }: Field): string => `${title.zh}${required ? ' *' : ''}`;

const plainInput = (field: Field, value: unknown): WorkbookCell => {
  const cell = kindOf(field).cell ?? typedCell(false);
  return input(cell.text(value), cell.asText, cell.choices);
};

/** A field's rows: key, title, unit, one input or one a year, hint. */
export const fieldRows = (
  field: Field,
  value: unknown,
  width: number,
): readonly (readonly WorkbookCell[])[] => {
  const unit = 'unit' in field ? field.unit : '';
  const hint = field.hint === undefined ? '' : both(field.hint);
  const row = (id: string, title: string, cells: readonly WorkbookCell[], more: string) => [
    key(id),
    label(title),
    label(unit),
    ...cells,
    ...Array.from({ length: width - cells.length }, () => BLANK),
    note(more),
  ];
  if (field.type === 'table') return [];
  if (field.type === 'ratio')
    return [row('', titled(field), [BLANK], '由系统计算，不填 / computed, not filled in')];
  if (field.type === 'person' || field.type === 'document')
    return MEMBERS[field.type].map(([name, title]) =>
      row(
        `${field.id}.${name}`,
        `${field.title.zh}：${title.zh}`,
        [input(member(value, name), true)],
        both(field.title),
      ),
    );
  if (field.type === 'decimal' && field.years !== undefined) {
    const years: readonly unknown[] = Array.isArray(value) ? value : [value];
    const cells = Array.from({ length: field.years }, (_, index) => input(text(years[index])));
    return [row(field.id, titled(field), cells, hint === '' ? field.title.en : hint)];
  }
  return [
    row(field.id, titled(field), [plainInput(field, value)], hint === '' ? field.title.en : hint),
  ];
};

type Table = Extract<Field, { type: 'table' }>;

export const tableRows = (field: Table, value: unknown): readonly (readonly WorkbookCell[])[] => {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const length = Math.min(field.maxRows, rows.length + SPARE_ROWS);
  const headings = field.columns.map(({ title, unit, required }) =>
    head(`${title.zh}${unit === undefined ? '' : `（${unit}）`}${required ? ' *' : ''}`),
  );
  return [
    [BLANK],
    [key(`${field.id}#`), { kind: 'title', text: `${field.title.zh} / ${field.title.en}` }],
    [BLANK, ...headings],
    ...Array.from({ length }, (_, index) => [
      key(`${field.id}#${index + 1}`),
      ...field.columns.map(({ id, type }) => input(member(rows[index], id), type === 'text')),
    ]),
  ];
};
