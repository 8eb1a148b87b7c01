import { formPdf, formWord } from './case/form.ts';
import { workbook } from './case/workbook.ts';
import type { DocumentId } from './catalogue.ts';
import type { MakeDocument } from './document.ts';

/** Who makes which document. */
export const makers: Readonly<Record<DocumentId, MakeDocument>> = {
  'cases/form.pdf': formPdf,
  'cases/form.docx': formWord,
  'cases/workbook.xlsx': workbook,
};
