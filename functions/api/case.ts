import { route } from '../http/route.ts';
import { seesContacts } from './contacts.ts';
import { shownCase } from './shown-case.ts';
import { caseTag } from './tag.ts';
import { visibleCase } from './visible.ts';

/** The case as this person may see it; `?at=` and `?version=` show it as it was, under today's rights. */
export const caseRoute = route({
  method: 'GET',
  path: '/api/cases/{id}',
  title: { zh: '申报项目', en: 'An application' },
  query: {
    at: { zh: '某一时刻的情况（UTC）', en: 'as it was at this instant' },
    version: { zh: '第几版', en: 'as it was at this version' },
  },
  handle: async ({ ports, request, params }) => {
    const visible = await visibleCase(ports, request, params.id ?? '');
    const body = shownCase(visible);
    // Names of who took part in a visit are stored sealed.
    const review = seesContacts(visible) ? await ports.open(body.review) : body.review;
    return {
      status: 200,
      headers: { etag: `"${caseTag(ports, visible)}"` },
      body: { ...body, review },
    };
  },
});
