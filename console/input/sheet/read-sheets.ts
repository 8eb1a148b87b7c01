import { officeTextOf } from '../../../engine/encoding.ts';
import { Failure } from '../../../engine/failure.ts';
import type { ReadSheet } from '../../../workflows/form/read-workbook.ts';
import { pastedCells } from '../fields/rows.ts';
import { cellMarks, withMarks } from './cell-marks.ts';

/**
 * Reads an Excel file on this machine; the library comes with the first one. Percentages come as they are shown, and
 * cells without a value that counts as `CellFault`. Rejects where it is no Excel file.
 */
export const readSheets = async (file: File): Promise<readonly ReadSheet[]> => {
  const [{ default: readExcel }, bytes] = await Promise.all([
    import('read-excel-file/browser'),
    file.arrayBuffer(),
  ]);
  const [sheets, marks] = await Promise.all([readExcel(file), cellMarks(bytes)]);
  return sheets.map(({ sheet, data }) => ({ sheet, data: withMarks(data, marks.get(sheet)) }));
};

/** Bytes that are no text of any encoding that office programs write. */
class NoText extends Failure {
  override readonly name = 'NoText';
}

/** A file of texts (.csv) as office programs write it, GB18030 included. Throws NoText. */
const textSheet = async (file: File): Promise<ReadSheet> => {
  const text = officeTextOf(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) throw new NoText(file.name);
  const [first = ''] = text.split(/[\r\n]/, 1);
  return { sheet: file.name, data: pastedCells(text, first.includes('\t') ? '\t' : ',') };
};

/** The same of an Excel file or a file of texts. */
export const readTables = async (file: File): Promise<readonly ReadSheet[]> =>
  /\.(?:csv|txt)$/i.test(file.name) ? [await textSheet(file)] : readSheets(file);
