import { type MakeDocument, PDF, WORD } from '../document.ts';
import { writePdf } from '../pdf/write.ts';
import { fileName } from '../say.ts';
import { writeWord } from '../word/write.ts';
import { caseForForm, filledForm } from './filled-form.ts';
import { type FilledForm, formPaper, isDraft } from './form-paper.ts';

const nameOf = (filled: FilledForm): string =>
  fileName(filled.name, isDraft(filled) ? '申报书（草稿）' : '申报书', filled.checkCode);

export const formPdf: MakeDocument = async (context) => {
  const filled = await filledForm(context.ports, await caseForForm(context));
  const { bytes } = await writePdf(formPaper(filled));
  return { name: `${nameOf(filled)}.pdf`, contentType: PDF, bytes };
};

export const formWord: MakeDocument = async (context) => {
  const filled = await filledForm(context.ports, await caseForForm(context));
  return {
    name: `${nameOf(filled)}.docx`,
    contentType: WORD,
    bytes: await writeWord(formPaper(filled)),
  };
};
