import type { Bilingual } from '../../engine/bilingual.ts';
import { own } from '../../engine/own.ts';
import { tidied, unfitIn } from '../../engine/text.ts';
import { readCode } from './read-code.ts';
import {
  type FieldOf,
  isEmpty,
  missing,
  problem,
  type Reading,
  readNumber,
  wrong,
} from './read-number.ts';
import { isTotal } from './totals.ts';

type Table = FieldOf<'table'>;
type Column = Table['columns'][number];

// A figure of one enterprise, in whatever unit the column names.
const DECIMALS = 6;
// Names and addresses; 500 rows of them still fit one stored item of 400 KB.
const LONGEST_CELL = 100;

const readWords = (path: string, raw: unknown, title: Bilingual): Reading => {
  const text = typeof raw === 'string' ? tidied(raw).trim() : undefined;
  if (text === undefined || text.length > LONGEST_CELL)
    return wrong(
      path,
      title,
      `应为文字，不超过${LONGEST_CELL}字`,
      `takes ${LONGEST_CELL} characters.`,
    );
  const unfit = unfitIn(text)?.message;
  return unfit === undefined
    ? { value: text }
    : wrong(path, title, `：${unfit.zh}`, `: ${unfit.en}`);
};

const readCell = (path: string, raw: unknown, column: Column): Reading => {
  if (isEmpty(raw)) return column.required ? missing(path, column.title) : {};
  const { title, unit = '', type } = column;
  switch (type) {
    case 'text':
      return column.format === 'credit-code'
        ? readCode(path, raw, title)
        : readWords(path, raw, title);
    case 'decimal':
      return readNumber(path, raw, { title, unit, decimals: DECIMALS });
    case 'integer':
      return readNumber(path, raw, { title, unit, decimals: 0 });
  }
};

const blank = (row: unknown): boolean =>
  isEmpty(row) || (typeof row === 'object' && row !== null && Object.values(row).every(isEmpty));

/** 合计 and 小计 are no rows of their own: they would be counted as an enterprise. */
const totals = (path: string, row: unknown, index: number, field: Table): readonly Reading[] =>
  field.columns
    .filter(({ id, type }) => type === 'text' && isTotal(String(own(Object(row), id) ?? '')))
    .slice(0, 1)
    .map(({ id, title }) =>
      problem(`${path}[${index}].${id}`, 'total-row', {
        zh: `“${title.zh}”为“${own(Object(row), id)}”，是合计行，请删除这一行`,
        en: `“${title.en}” says ${own(Object(row), id)}: a line of totals, remove it`,
      }),
    );

/** Row by row; a problem names row and column: `enterprises[3].revenue` is the fourth row. Blank rows go. */
export const readTable = (path: string, raw: unknown, field: Table): Reading => {
  const zh = `“${field.title.zh}”`;
  const en = `“${field.title.en}”`;
  if (!Array.isArray(raw)) {
    return problem(path, 'format', { zh: `${zh}应为表格`, en: `${en} must be a table.` });
  }
  if (raw.length > field.maxRows) {
    return problem(path, 'max-rows', {
      zh: `${zh}最多${field.maxRows}行，现有${raw.length}行`,
      en: `${en} takes ${field.maxRows} rows and has ${raw.length}.`,
    });
  }
  const rows = raw.flatMap((row: unknown, index: number) => (blank(row) ? [] : [{ row, index }]));
  const cells = rows.map(({ row, index }) =>
    field.columns.map((column) => ({
      id: column.id,
      reading: readCell(`${path}[${index}].${column.id}`, own(Object(row), column.id), column),
    })),
  );
  const readings = [
    ...rows.flatMap(({ row, index }) => totals(path, row, index, field)),
    ...cells.flat().map(({ reading }) => reading),
  ];
  return {
    value: cells.map((row) =>
      Object.fromEntries(
        row.flatMap(({ id, reading }) =>
          reading.value === undefined ? [] : [[id, reading.value]],
        ),
      ),
    ),
    originals: Object.assign({}, ...readings.map(({ originals }) => originals ?? {})),
    problems: readings.flatMap(({ problems }) => problems ?? []),
  };
};
