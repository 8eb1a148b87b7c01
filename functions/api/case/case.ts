import * as cases from '../../../interface/cases.ts';
import { respond } from '../../http/route.ts';
import { seesContacts } from '../../views/contacts.ts';
import { shownCase } from '../../views/shown-case.ts';
import { caseTag } from '../../views/tag.ts';
import { visibleOrPast } from '../../views/visible.ts';

/** The case as this person may see it; `?at=` and `?version=` show it as it was, under today's rights. */
export const caseRoute = respond(cases.one, async ({ ports, request, params }) => {
  const visible = await visibleOrPast(ports, request, params.id);
  const body = shownCase(visible);
  // Names of who took part in a visit are stored sealed.
  const review = seesContacts(visible) ? await ports.open(body.review) : body.review;
  return {
    status: 200,
    headers: { etag: `"${caseTag(ports, visible)}"` },
    body: { ...body, review },
  };
});
