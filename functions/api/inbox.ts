import { NotAllowed } from '../errors.ts';
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
    const page = pageOf(request);
    if (page.after !== undefined && person.grants.length !== 1) {
      throw new NotAllowed({
        zh: '翻页查看待办（请先用 Tidu-Role 选定一个身份）',
        en: 'page through tasks: choose one role by Tidu-Role first',
      });
    }
    const pages = await Promise.all(person.grants.map((grant) => ports.lists.inbox(grant, page)));
    const items = pages
      .flatMap(({ items: tasks }) => tasks)
      .filter(({ account }) => account === undefined || account === person.account)
      .sort((a, b) => ((a.due?.at ?? '9') < (b.due?.at ?? '9') ? -1 : 1));
    const next = pages.length === 1 ? pages[0]?.next : undefined;
    return {
      status: 200,
      body: { items: items.map(shownTask), ...(next === undefined ? {} : { next }) },
    };
  },
});
