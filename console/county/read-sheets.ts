import type { ReadSheet } from '../../workflows/form/read-workbook.ts';

/** Reads an Excel file on this machine; the library comes with the first one. Rejects where it is none. */
export const readSheets = async (file: File): Promise<readonly ReadSheet[]> => {
  const { default: readExcel } = await import('read-excel-file/browser');
  return readExcel(file);
};
