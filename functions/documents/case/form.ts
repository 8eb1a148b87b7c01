import { type OrderDocument, PDF, WORD } from '../document.ts';
import { fileName } from '../say.ts';
import { caseForForm, filledForm } from './filled-form.ts';
import { type FilledForm, formPaper, isDraft } from './form-paper.ts';

const nameOf = (filled: FilledForm): string =>
  fileName(filled.name, isDraft(filled) ? '申报书（草稿）' : '申报书', filled.checkCode);

export const formPdf: OrderDocument = async (context) => {
  const filled = await filledForm(context.ports, await caseForForm(context));
  return {
    name: `${nameOf(filled)}.pdf`,
    contentType: PDF,
    order: { as: 'pdf', paper: formPaper(filled) },
  };
};

export const formWord: OrderDocument = async (context) => {
  const filled = await filledForm(context.ports, await caseForForm(context));
  return {
    name: `${nameOf(filled)}.docx`,
    contentType: WORD,
    order: { as: 'word', paper: formPaper(filled) },
  };
};
