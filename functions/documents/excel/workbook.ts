import type { Cell } from 'write-excel-file/node';
import type { WorkbookCell, WorkbookSheet } from '../../../workflows/form/workbook-sheets.ts';
import { writablePaper } from '../plain-text.ts';
import { type Choice, choices, fitToWidth, lockedBut } from './features.ts';
import { writeSheets } from './write.ts';

/** Light yellow, as the instructions say. */
const INPUT = '#FFF9E5';
const HEAD = '#F2F2F2';
const BORDER = { borderColor: '#808080', borderStyle: 'thin' } as const;

const cellOf = (cell: WorkbookCell): Cell => {
  switch (cell.kind) {
    case 'key':
      return { type: String, value: cell.text };
    case 'title':
      return { type: String, value: cell.text, fontWeight: 'bold', fontSize: 14 };
    case 'head':
      return {
        ...BORDER,
        type: String,
        value: cell.text,
        fontWeight: 'bold',
        backgroundColor: HEAD,
        align: 'center',
        wrap: true,
      };
    case 'label':
      return { ...BORDER, type: String, value: cell.text, wrap: true, alignVertical: 'center' };
    case 'note':
      return { type: String, value: cell.text, textColor: '#595959', wrap: true };
    case 'input': {
      const style = {
        ...BORDER,
        backgroundColor: INPUT,
        wrap: true,
        alignVertical: 'center',
      } as const;
      const format = cell.asText ? { format: '@' } : {};
      // Figures stay texts where a binary number could not hold them.
      const figure = !cell.asText && /^-?\d{1,12}(\.\d{1,6})?$/.test(cell.text);
      if (cell.text === '') return { ...style, ...format, type: String };
      return figure
        ? { ...style, type: Number, value: Number(cell.text) }
        : { ...style, ...format, type: String, value: cell.text };
    }
    case 'blank':
      return null;
  }
};

const choicesOf = ({ rows }: WorkbookSheet): readonly Choice[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.kind === 'input' && cell.choices !== undefined
        ? [{ row, column, choices: cell.choices }]
        : [],
    ),
  );

/** The form's workbook as a file: keys hidden, everything locked but the cells to fill in. */
export const writeWorkbook = (given: readonly WorkbookSheet[]): Promise<Uint8Array> => {
  const sheets = writablePaper(given);
  return writeSheets(
    sheets.map(({ name, widths, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape',
    })),
    [
      fitToWidth,
      choices(new Map(sheets.map((sheet) => [sheet.name, choicesOf(sheet)]))),
      lockedBut(INPUT),
    ],
  );
};
