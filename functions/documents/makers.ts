import type { DocumentId } from '../../interface/document-list.ts';
import { agendaWord } from './call/agenda.ts';
import { listPdf, listWord } from './call/meeting.ts';
import { minutes } from './call/minutes.ts';
import { ranking, roundTable } from './call/round.ts';
import { bound } from './case/bound.ts';
import { dossierPdf, dossierWord } from './case/dossier.ts';
import { formPdf, formWord } from './case/form.ts';
import { letterWord } from './case/letter.ts';
import { receipt } from './case/receipt.ts';
import { scores } from './case/score-sheets.ts';
import { workbook } from './case/workbook.ts';
import type { OrderDocument } from './document.ts';
import { bulletin } from './monitoring/bulletin.ts';
import { monitoringSheet } from './monitoring/sheet.ts';
import { noticeDraft, noticeWord } from './notice/notice.ts';
import { recognitionWord } from './notice/recognition.ts';
import { summaryTable } from './recommendation/batch.ts';
import { letter } from './recommendation/letter.ts';
import { registerSheet } from './register/sheet.ts';
import { slip } from './register/slip.ts';

/** Who gathers what which document says. */
export const makers: Readonly<Record<DocumentId, OrderDocument>> = {
  'cases/form.pdf': formPdf,
  'cases/form.docx': formWord,
  'cases/workbook.xlsx': workbook,
  'cases/receipt.pdf': receipt,
  'cases/dossier.pdf': dossierPdf,
  'cases/dossier.docx': dossierWord,
  'cases/scores.xlsx': scores,
  'cases/letter.docx': letterWord,
  'cases/bound.pdf': bound,
  'calls/ranking.xlsx': ranking,
  'calls/round.xlsx': roundTable,
  'calls/list.pdf': listPdf,
  'calls/list.docx': listWord,
  'calls/agenda.docx': agendaWord,
  'calls/minutes.docx': minutes,
  'calls/notice.docx': noticeDraft,
  'calls/bulletin.docx': bulletin,
  'calls/monitoring.xlsx': monitoringSheet,
  'notices/notice.docx': noticeWord,
  'notices/recognition.docx': recognitionWord,
  'recommendations/summary.xlsx': summaryTable,
  'recommendations/letter.docx': letter,
  'registers/sheet.xlsx': registerSheet,
  'entries/slip.docx': slip,
};
