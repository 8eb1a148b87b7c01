import { comparable } from '../../engine/look-alike.ts';
import { own } from '../../engine/own.ts';
import type { Problem } from '../../engine/refusal.ts';
import type { EntryLine } from '../../interface/registers.ts';
import type { Register } from '../../workflows/registers/definition.ts';
import { EntryOfAnother } from '../../workflows/registers/refusals.ts';
import {
  type ReadSheet,
  readRow,
  type SheetRow,
  withoutTwice,
} from '../../workflows/registers/sheet.ts';
import type { Names } from '../../workflows/registers/sheet-cell.ts';

type Cells = SheetRow['given'];

/** A row as it stands in the preview. */
export interface ImportRow {
  readonly line: number;
  /** By field, as it came and as it was mended. */
  readonly given: Cells;
  /** What only the sheet itself tells of a cell: a formula that failed, digits that Excel lost. */
  readonly noted: readonly Problem[];
  /** Something was wrong with it when it came: it stays in sight and can be mended. */
  readonly open: boolean;
  /** The entry that it became. */
  readonly made?: string;
}

export interface Import extends Omit<ReadSheet, 'rows'> {
  readonly rows: readonly ImportRow[];
}

/** Who brings it in, and what references are called. */
export interface Around {
  readonly names: Names;
  /** Whose entries alone they may enter. */
  readonly own: string | undefined;
}

/** Where a county may enter its own alone, its sheets need not say whose they are. */
const withHolder = ({ holder }: Register, given: Cells, { names, own: org }: Around): Cells =>
  org === undefined || (own(given, holder) ?? '').trim() !== ''
    ? given
    : { ...given, [holder]: names.nameOf('org', org) };

const holderTitle = ({ sheet, holder }: Register): string | undefined =>
  sheet.find(({ field }) => field === holder)?.title;

const ofAnother = (
  { holder }: Register,
  { values }: Pick<SheetRow, 'values'>,
  { names, own: org }: Around,
): readonly Problem[] => {
  const named = own(values, holder);
  if (org === undefined || typeof named !== 'string' || named === org) return [];
  const name = names.nameOf('org', named);
  const { rule, because } = new EntryOfAnother({ zh: name, en: name });
  return name === '' ? [] : [{ path: holder, rule, message: because }];
};

/** What was read of a sheet, as it is looked at and mended. */
export const importOf = (register: Register, read: ReadSheet, around: Around): Import => ({
  ...read,
  absent: read.absent.filter(
    (title) => around.own === undefined || title !== holderTitle(register),
  ),
  rows: read.rows.map(({ line, given: typed, problems }) => {
    const given = withHolder(register, typed, around);
    const again = readRow(register, typed, around.names).problems.map(
      ({ path, rule }) => `${path} ${rule}`,
    );
    const noted = problems.filter(
      ({ path, rule }) => !again.includes(`${path} ${rule}`) && rule !== 'register.unique',
    );
    return { line, given, noted, open: false };
  }),
});

/** The same row with one cell mended. */
export const mended = (row: ImportRow, column: string, text: string): ImportRow => ({
  ...row,
  given: { ...row.given, [column]: text },
  noted: row.noted.filter(({ path }) => path !== column),
});

/** What only one entry may bear, of values or of a line of the list; none where the list does not show it. */
export const keysOf = (
  { unique, named, found }: Register,
  values: Readonly<Record<string, unknown>>,
  name?: string,
): readonly string[] =>
  // A line may add to an entry that stands.
  (found === undefined ? unique : []).flatMap(({ id, fields }) => {
    const parts = fields.map((field) => own(values, field) ?? (field === named ? name : undefined));
    return parts.some((part) => part === undefined)
      ? []
      : [`${id}|${parts.map((part) => comparable(String(part))).join('|')}`];
  });

/** Entries that stand already, by what only one may bear. */
export const standingIn = (
  register: Register,
  entries: readonly EntryLine[],
): ReadonlyMap<string, string> =>
  new Map(
    entries.flatMap(({ id, name, columns }) =>
      keysOf(register, columns, name).map((key) => [key, id] as const),
    ),
  );

/** How a row stands: to be mended, there already, ready to go in, or in. */
export type Standing = 'wrong' | 'standing' | 'ready' | 'made';

export interface Looked extends ImportRow {
  readonly values: SheetRow['values'];
  readonly added?: SheetRow['values'];
  readonly problems: readonly Problem[];
  readonly standing: Standing;
  /** The entry that it is, or has become. */
  readonly entry?: string | undefined;
}

/** Reads rows again where they changed; ten thousand that did not are not read at each key. */
export const reader = (register: Register, around: Around) => {
  const known = new WeakMap<Cells, ReturnType<typeof readRow>>();
  return ({ given }: Pick<ImportRow, 'given'>): ReturnType<typeof readRow> => {
    const found = known.get(given);
    if (found !== undefined) return found;
    const read = readRow(register, given, around.names);
    const all = { ...read, problems: [...read.problems, ...ofAnother(register, read, around)] };
    known.set(given, all);
    return all;
  };
};

/**
 * Every row with what is wrong in it, and how it stands. `there`: fields that the sheet has a column for; of an entry that
 * stands already the others stay as they are, and nothing is missing for them.
 */
export const lookedAt = (
  register: Register,
  rows: readonly ImportRow[],
  read: ReturnType<typeof reader>,
  standing: ReadonlyMap<string, string>,
  there?: readonly string[],
): readonly Looked[] => {
  const known = rows.map((row): SheetRow => {
    const { problems, ...said } = read(row);
    return { line: row.line, given: row.given, ...said, problems: [...row.noted, ...problems] };
  });
  const isAbsent = ({ path, rule }: Problem): boolean =>
    rule === 'required' && there !== undefined && !there.includes(path);
  return withoutTwice(register, known).map(
    ({ values, row: added, problems: all }, index): Looked => {
      const row = rows[index] ?? { line: 0, given: {}, noted: [], open: false };
      const stands = keysOf(register, values).flatMap((key) => standing.get(key) ?? [])[0];
      const problems = stands === undefined ? all : all.filter((one) => !isAbsent(one));
      const entry = row.made ?? stands;
      const how = (): Standing => {
        if (row.made !== undefined) return 'made';
        if (problems.length > 0) return 'wrong';
        return stands === undefined ? 'ready' : 'standing';
      };
      const said = { values, ...(added === undefined ? {} : { added }) };
      return { ...row, ...said, problems, standing: how(), entry };
    },
  );
};
