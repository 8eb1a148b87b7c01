import { z } from 'zod';
import { said } from '../../engine/bilingual.ts';
import { Instant } from '../../workflows/calendar/instant.ts';
import { caseLists } from '../desk/case-lists.ts';
import { changed, waiting } from '../desk/case-news.ts';
import { deskTasks } from '../desk/tasks.ts';
import { parse } from '../http/body.ts';
import { pageOf } from '../http/paging.ts';
import { signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';

const Part = z.enum(['tasks', 'waiting', 'changed']);
const Asked = z
  .object({ since: Instant.optional(), part: Part.optional(), after: z.string().optional() })
  .refine(({ part, after }) => after === undefined || part !== undefined, {
    path: ['part'],
    error: said('翻页时须指明分类', 'a page after the first is one of a part'),
  });

/** Who does not say when they were last here is told of a week. */
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** 工作台: my tasks, what I wait for and from whom, and what changed since I was last here. */
export const desk = route({
  method: 'GET',
  path: '/api/desk',
  title: { zh: '工作台', en: 'Desk' },
  query: {
    since: { zh: '上次查看的时刻（UTC），默认七天前', en: 'when one was last here; a week ago' },
    part: { zh: '只要一部分：tasks、waiting 或 changed', en: 'only tasks, waiting or changed' },
    limit: { zh: '每部分条数', en: 'items a part' },
    after: { zh: '某一部分的下一页标记（须指明 part）', en: 'next page of that part' },
  },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const { since: asked, part, after } = request.query;
    const wanted = parse(Asked, { since: asked, part, after });
    const page = pageOf(request);
    const now = ports.now();
    const since = wanted.since ?? new Date(now.getTime() - WEEK_MS).toISOString();
    const wants = (one: z.output<typeof Part>) => wanted.part === undefined || wanted.part === one;
    const lists = wants('waiting') || wants('changed') ? await caseLists(ports, person) : [];
    ports.log.info('desk read', {
      account: person.account,
      roles: person.grants.map((g) => g.role),
    });
    return {
      status: 200,
      body: {
        now: now.toISOString(),
        since,
        ...(wants('tasks') ? { tasks: await deskTasks(ports, person, page) } : {}),
        ...(wants('waiting') ? { waiting: await waiting(ports, person, lists, page) } : {}),
        ...(wants('changed') ? { changed: await changed(ports, person, lists, since, page) } : {}),
      },
    };
  },
});
