import { Decimal, multiplyDecimals } from '../../../workflows/decimal/decimal.ts';
import { CellFault, NOT_COMPUTED } from '../../../workflows/form/sheet-cell.ts';
import { typed } from '../../../workflows/form/workbook-cells.ts';
import { openZip } from './zip.ts';

// What the library that reads a sheet leaves out: that 0.55 is shown as 55 %, that a formula failed, or that its result
// was never computed. The sheet's own XML says so (ECMA-376, 18.3.1.4 and 18.8).

/** What counts instead of a cell's value, by row and column from 0. */
type Marks = ReadonlyMap<string, string | CellFault>;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find(Boolean);

const tags = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map(
    ([, found = '']) => found,
  );

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The two percentages that every program knows by number alone. */
const KNOWN_PERCENT = ['9', '10'];

/** By a cell's style, whether it shows percent. */
const percentStyles = (styles: string): readonly boolean[] => {
  const own = tags(styles, 'numFmt')
    .filter((tag) =>
      unescaped(attribute(tag, 'formatCode') ?? '')
        .replaceAll(/"[^"]*"|\\./g, '')
        .includes('%'),
    )
    .map((tag) => attribute(tag, 'numFmtId'));
  const percent = new Set([...KNOWN_PERCENT, ...own]);
  const [, cells = ''] =
    /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [];
  return tags(cells, 'xf').map((tag) => percent.has(attribute(tag, 'numFmtId')));
};

/** B3 as row 2, column 1. */
const placeOf = (reference: string): string | undefined => {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return `${Number(row) - 1} ${column - 1}`;
};

const asPercent = (value: string): string | undefined => {
  const read = Decimal.safeParse(typed(Number(value)));
  return read.success ? `${multiplyDecimals(read.data, '100')}%` : undefined;
};

const markOf = (tag: string, inside: string, percent: readonly boolean[]) => {
  const [, value] = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(inside) ?? [];
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'e') return new CellFault(unescaped(value ?? '#N/A'));
  if (value === undefined && /<(?:\w+:)?f\b/.test(inside)) return new CellFault(NOT_COMPUTED);
  const shown = type === 'n' && percent[Number(attribute(tag, 's') ?? -1)] === true;
  return shown && value !== undefined && value !== '' ? asPercent(value) : undefined;
};

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** Marks of one sheet. */
export const marksIn = (sheet: string, styles: string): Marks => {
  const percent = percentStyles(styles);
  return new Map(
    [...sheet.matchAll(CELL)].flatMap(([, tag = '', inside = '']) => {
      const place = placeOf(attribute(tag, 'r') ?? '');
      const mark = markOf(tag, inside, percent);
      return place === undefined || mark === undefined ? [] : [[place, mark] as const];
    }),
  );
};

/** Marks by the name of the sheet. Throws NotAnArchive. */
export const cellMarks = async (bytes: ArrayBuffer): Promise<ReadonlyMap<string, Marks>> => {
  const read = openZip(bytes);
  const [workbook = '', relations = '', styles = ''] = await Promise.all(
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].map(read),
  );
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      (attribute(tag, 'Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = tags(workbook, 'sheet').map(async (tag) => {
    const sheet = await read(targets.get(attribute(tag, 'id')) ?? '');
    return [unescaped(attribute(tag, 'name') ?? ''), marksIn(sheet ?? '', styles)] as const;
  });
  return new Map(await Promise.all(sheets));
};

/** The cells of a sheet with their marks put in. */
export const withMarks = (
  data: readonly (readonly unknown[])[],
  marks: Marks | undefined,
): readonly (readonly unknown[])[] => {
  if (marks === undefined || marks.size === 0) return data;
  const places = [...marks.keys()].map((place) => place.split(' ').map(Number));
  const height = Math.max(data.length, ...places.map(([row = 0]) => row + 1));
  const width = Math.max(...data.map((line) => line.length), ...places.map(([, at = 0]) => at + 1));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const cell: unknown = data[row]?.[column] ?? null;
      return marks.get(`${row} ${column}`) ?? cell;
    }),
  );
};
