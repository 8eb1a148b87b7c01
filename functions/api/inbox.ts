import { inboxPage } from '../desk/tasks.ts';
import { pageOf } from '../http/paging.ts';
import { signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';
import { shownTask } from './shown-task.ts';

/** Open tasks of all of the person's roles, soonest due first; a task for one account shows to that account alone. */
export const inbox = route({
  method: 'GET',
  path: '/api/inbox',
  title: { zh: '我的待办', en: 'My tasks' },
  query: {
    limit: { zh: '每页条数', en: 'items a page' },
    after: { zh: '下一页标记（仅一个身份时）', en: 'next page (with one role only)' },
  },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const { items, ...more } = await inboxPage(ports, person, pageOf(request));
    return { status: 200, body: { items: items.map(shownTask), ...more } };
  },
});
