import { applicantsOf } from '../../../workflows/submission/access.ts';
import { NotFound } from '../../door/errors.ts';
import type { RouteContext } from '../../http/route.ts';
import { type OrderDocument, PDF, WORD } from '../document.ts';
import { fileName } from '../say.ts';
import { caseForForm, filledForm } from './filled-form.ts';
import { type FilledForm, formPaper, isDraft } from './form-paper.ts';

const nameOf = (filled: FilledForm): string =>
  fileName(filled.name, isDraft(filled) ? '申报书（草稿）' : '申报书', filled.checkCode);

/** The whole, or (`unit`) what one unit of a joint application signs for. Throws NotFound where it is none of them. */
const asked = async (context: RouteContext): Promise<FilledForm> => {
  const visible = await caseForForm(context);
  const { unit } = context.request.query;
  if (unit !== undefined && !applicantsOf(visible.shown).includes(unit)) throw new NotFound('form');
  return filledForm(context.ports, visible, unit);
};

export const formPdf: OrderDocument = async (context) => {
  const filled = await asked(context);
  return {
    name: `${nameOf(filled)}.pdf`,
    contentType: PDF,
    order: { as: 'pdf', paper: formPaper(filled) },
  };
};

export const formWord: OrderDocument = async (context) => {
  const filled = await asked(context);
  return {
    name: `${nameOf(filled)}.docx`,
    contentType: WORD,
    order: { as: 'word', paper: formPaper(filled) },
  };
};
