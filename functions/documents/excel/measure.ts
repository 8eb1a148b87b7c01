import type { ListSheet, SheetColumn } from './write.ts';

/** As Excel counts widths: a digit or a Latin letter is one, a Han character or a full-width sign two. */
const wide = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u0020-\u007e]/.test(one) ? 1 : 2), 0);

/** Wide enough for its longest line with some room, its heading in two lines; never wider than the column asks for. */
const NARROWEST = 6;
/** Where nothing stands yet, somebody writes by hand. */
const EMPTY = 12;
const ROOM = 2;
const USUAL = 24;

const widestLine = (texts: readonly string[]): number =>
  texts.reduce(
    (most, text) => text.split('\n').reduce((wider, line) => Math.max(wider, wide(line)), most),
    0,
  );

const widthOf = ({ title, width = USUAL }: SheetColumn, texts: readonly string[]): number => {
  const content = widestLine(texts);
  const wanted = content === 0 ? EMPTY : Math.max(content, Math.ceil(wide(title) / 2)) + ROOM;
  return Math.min(width, Math.max(NARROWEST, wanted));
};

/** Widths of a list's columns, so that as much of it as can be stands on one page at a readable size. */
export const widthsOf = ({ columns, rows }: ListSheet): readonly number[] =>
  columns.map((column, index) =>
    widthOf(
      column,
      rows.map((row) => row[index] ?? ''),
    ),
  );

const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / Math.max(1, width - 1))), 0);

/** Points of a line of 11, with room above and below a row. */
const LINE = 15;
const PADDING = 4;

/** A row's height in points: LibreOffice and printers take what is written, and cut what does not fit. */
export const heightOf = (texts: readonly string[], widths: readonly number[]): number =>
  PADDING +
  LINE * texts.reduce((most, text, index) => Math.max(most, linesIn(text, widths[index] ?? 1)), 1);
