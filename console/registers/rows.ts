import { own } from '../../engine/own.ts';
import type { EntryLine } from '../../interface/registers.ts';
import { addDecimals, compareDecimals, Decimal } from '../../workflows/decimal/decimal.ts';
import type { Field } from '../../workflows/form/form.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { meets, type Narrowing } from '../../workflows/registers/narrowing.ts';

type Cell = EntryLine['columns'][string] | undefined;

/** Fields that the list shows, in the register's order. */
export const columnsOf = ({ columns, fields }: Register): readonly Field[] =>
  columns.flatMap((id) => fields.find((field) => field.id === id) ?? []);

/** Columns of which a list can be narrowed to one choice. */
export const isChosen = ({ type }: Field): boolean => type === 'choice' || type === 'yes-no';

/** Entries that meet every condition; a text is looked for in names, units and what the columns say. */
export const filterEntries = (
  rows: readonly EntryLine[],
  narrowing: Narrowing,
): readonly EntryLine[] => rows.filter((row) => meets(row, narrowing));

const compareText = (a: string, b: string): number => a.localeCompare(b, 'zh-CN');

/** Empty cells come last, whichever way a column is sorted. */
const compareCells = (field: Field, a: Cell, b: Cell): number => {
  if (field.type !== 'decimal' && field.type !== 'integer')
    return compareText(String(a), String(b));
  const [one, other] = [Decimal.safeParse(String(a)), Decimal.safeParse(String(b))];
  return one.success && other.success ? compareDecimals(one.data, other.data) : 0;
};

const plain: Readonly<Record<string, (a: EntryLine, b: EntryLine) => number>> = {
  name: (a, b) => compareText(a.name, b.name),
  holder: (a, b) => compareText(a.holderName.zh, b.holderName.zh),
  status: (a, b) => compareText(a.status, b.status),
  asked: (a, b) => a.asked - b.asked,
  at: (a, b) => compareText(a.at, b.at),
};

/** A column's own name would be taken by a field of the same: columns stand under this. */
export const COLUMN = 'v-';
/** And what is computed under this, by its place in the definition. */
export const DERIVED = 'd-';

/** How a list is read until somebody sorts it. */
export const usualOrder = ({ orderedBy }: Pick<Register, 'orderedBy'>): string =>
  orderedBy === undefined ? 'name' : `${COLUMN}${orderedBy}`;

/** What the unit is called whose entry it is: 所在县, 牵头单位, as the register has it. */
export const holderTitle = ({ fields, holder }: Pick<Register, 'fields' | 'holder'>) =>
  fields.find(({ id }) => id === holder)?.title;

/** By what the address says: `name`, `-at`, `v-code`. */
export const sortEntries = (
  rows: readonly EntryLine[],
  fields: readonly Field[],
  sort: string,
): readonly EntryLine[] => {
  const down = sort.startsWith('-');
  const key = down ? sort.slice(1) : sort;
  const turn = down ? -1 : 1;
  const by = own(plain, key);
  if (by !== undefined) return [...rows].sort((a, b) => turn * by(a, b));
  const field = fields.find(({ id }) => `${COLUMN}${id}` === key);
  if (field === undefined) return rows;
  const cell = ({ columns }: EntryLine): Cell => own(columns, field.id);
  const said = rows.filter((row) => cell(row) !== undefined);
  const empty = rows.filter((row) => cell(row) === undefined);
  return [...said.sort((a, b) => turn * compareCells(field, cell(a), cell(b))), ...empty];
};

/** What a column of the shown rows comes to: a sum, or how many say what; `without` say nothing. */
export interface Total {
  readonly field: Field;
  readonly sum?: string;
  readonly counts?: readonly (readonly [choice: string, count: number])[];
  readonly without: number;
}

/** What such a column can say, in the order in which it is offered. */
const choicesOf = (field: Field): readonly string[] =>
  field.type === 'choice' ? field.options.map(({ id }) => id) : ['true', 'false'];

const totalOf = (rows: readonly EntryLine[], field: Field): readonly Total[] => {
  const cells = rows.flatMap(({ columns }) => {
    const cell = own(columns, field.id);
    return cell === undefined ? [] : [String(cell)];
  });
  const without = rows.length - cells.length;
  if (isChosen(field)) {
    const found = new Map<string, number>();
    for (const cell of cells) found.set(cell, (found.get(cell) ?? 0) + 1);
    const counts = choicesOf(field).flatMap((one) => {
      const count = found.get(one);
      return count === undefined ? [] : [[one, count] as const];
    });
    return [{ field, counts, without }];
  }
  // Figures of one unit are added up; a column without one holds figures of many.
  if ((field.type !== 'decimal' && field.type !== 'integer') || field.unit === '') return [];
  const sum = cells.reduce((total, cell) => {
    const read = Decimal.safeParse(cell);
    return read.success ? addDecimals(total, read.data) : total;
  }, '0');
  return [{ field, sum, without }];
};

export const totalsOf = (rows: readonly EntryLine[], fields: readonly Field[]): readonly Total[] =>
  fields.flatMap((field) => totalOf(rows, field));
