import { reads } from '../../../workflows/case/reader.ts';
import { reviewFor } from '../../../workflows/review/view.ts';
import { NotFound } from '../../door/errors.ts';
import type { RouteContext } from '../../http/route.ts';
import { showsContacts } from '../../views/contacts.ts';
import { disclosed } from '../../views/disclosed.ts';
import { numberOf } from '../../views/told.ts';
import { visibleOrPast } from '../../views/visible.ts';
import { type OrderDocument, PDF, WORD } from '../document.ts';
import { fileName } from '../say.ts';
import { type Dossier, dossierPaper } from './dossier-paper.ts';
import { evidenceList } from './evidence-list.ts';
import { filledForm, formOf } from './filled-form.ts';

const dossierOf = async ({ ports, request, params }: RouteContext): Promise<Dossier> => {
  const visible = await visibleOrPast(ports, request, params.id ?? '', 'dossier');
  if (!reads(visible, 'dossier')) throw new NotFound('dossier');
  showsContacts(request, visible);
  const { shown, call, actors } = visible;
  const form = formOf(ports, visible);
  const whole = reads(visible, 'filing');
  return {
    filled: await filledForm(ports, visible),
    kase: shown,
    view: reviewFor(
      shown,
      call,
      actors.map(({ actor }) => actor),
    ),
    call,
    form,
    orgs: ports.reference.orgs,
    files: whole ? evidenceList(visible, form) : undefined,
    events: visible.loaded.events
      .slice(0, visible.shownVersion)
      .filter((recorded) => disclosed(visible, recorded))
      // Numbered as its reader counts: a gap would tell that something was left out.
      .map(({ header, ...recorded }) => ({
        ...recorded,
        header: { ...header, seq: numberOf(visible.told, header.seq) },
      })),
    at: ports.now().toISOString(),
  };
};

export const dossierPdf: OrderDocument = async (context) => {
  const dossier = await dossierOf(context);
  return {
    name: `${fileName(dossier.filled.name, '全套材料')}.pdf`,
    contentType: PDF,
    order: { as: 'pdf', paper: dossierPaper(dossier) },
  };
};

export const dossierWord: OrderDocument = async (context) => {
  const dossier = await dossierOf(context);
  return {
    name: `${fileName(dossier.filled.name, '全套材料')}.docx`,
    contentType: WORD,
    order: { as: 'word', paper: dossierPaper(dossier) },
  };
};
