import { bound } from './case/bound.ts';
import { dossierPdf, dossierWord } from './case/dossier.ts';
import { formPdf, formWord } from './case/form.ts';
import { receipt } from './case/receipt.ts';
import { scores } from './case/score-sheets.ts';
import { workbook } from './case/workbook.ts';
import type { DocumentId } from './catalogue.ts';
import type { MakeDocument } from './document.ts';

/** Who makes which document. */
export const makers: Readonly<Record<DocumentId, MakeDocument>> = {
  'cases/form.pdf': formPdf,
  'cases/form.docx': formWord,
  'cases/workbook.xlsx': workbook,
  'cases/receipt.pdf': receipt,
  'cases/dossier.pdf': dossierPdf,
  'cases/dossier.docx': dossierWord,
  'cases/scores.xlsx': scores,
  'cases/bound.pdf': bound,
};
