import type { ReadSheet } from '../../../workflows/form/read-workbook.ts';
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
