import { own } from '../../../engine/own.ts';
import { fills } from '../../../workflows/case/own-parts.ts';
import { formWorkbook } from '../../../workflows/form/workbook.ts';
import { NotFound } from '../../door/errors.ts';
import { visibleCase } from '../../views/visible.ts';
import { EXCEL, type OrderDocument } from '../document.ts';
import { fileName, shortName } from '../say.ts';
import { formOf, identityOf, ownDrafts } from './filled-form.ts';

/** The reader's own parts as a workbook, filled in with what was saved, else with what was confirmed. */
export const workbook: OrderDocument = async ({ ports, request, params }) => {
  const visible = await visibleCase(ports, request, params.id ?? '', 'form');
  const form = formOf(ports, visible);
  const { name, applicant } = identityOf(visible);
  const mine = visible.kase.submission.wanted.filter(({ org }) => fills(visible, org));
  if (mine.length === 0) throw new NotFound('form');
  const drafts = await ownDrafts(ports, visible);
  const parts = await Promise.all(
    mine.map(async ({ part, org }) => {
      const draft = drafts.find(({ section }) => section === part);
      const confirmed = own(visible.kase.submission.parts, part);
      const kept =
        draft === undefined && confirmed !== undefined
          ? await ports.events.content(visible.stream, confirmed.content)
          : undefined;
      const partner = org === applicant ? undefined : shortName(ports.reference.orgs, org);
      return { part, org: partner, data: Object(draft?.data ?? (await ports.open(kept?.data))) };
    }),
  );
  return {
    name: `${fileName(name, '申报表')}.xlsx`,
    contentType: EXCEL,
    order: { as: 'workbook', sheets: formWorkbook(form, name, parts) },
  };
};
