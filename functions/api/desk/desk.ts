import * as z from 'zod';
import { said } from '../../../engine/bilingual.ts';
import * as desk from '../../../interface/desk.ts';
import { Instant } from '../../../workflows/calendar/instant.ts';
import { parse } from '../../http/body.ts';
import { pageOf } from '../../http/paging.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { caseLists } from '../../views/desk/case-lists.ts';
import { changed, done, waiting } from '../../views/desk/case-news.ts';
import { deskTasks } from '../../views/desk/tasks.ts';

const Part = z.enum(['tasks', 'waiting', 'changed', 'done']);
const Asked = z
  .object({
    since: Instant.optional(),
    part: Part.optional(),
    after: z.string().optional(),
    all: z.enum(['true', 'false']).optional(),
  })
  .refine(({ part, after }) => after === undefined || part !== undefined, {
    path: ['part'],
    error: said('翻页时须指明分类', 'a page after the first is one of a part'),
  });

/** Who does not say when they were last here is told of a week. */
const DAY_MS = 24 * 60 * 60_000;
const WEEK_MS = 7 * DAY_MS;
/** What one did is looked for further back. */
const MONTH_MS = 30 * DAY_MS;

/** 工作台: my tasks, what I wait for and from whom, and what changed since I was last here. */
export const deskRoute = handle(desk.desk, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const { since: asked, part, after, all } = request.query;
  const wanted = parse(Asked, { since: asked, part, after, all });
  const page = pageOf(request);
  const now = ports.now();
  const back = wanted.part === 'done' ? MONTH_MS : WEEK_MS;
  const since = wanted.since ?? new Date(now.getTime() - back).toISOString();
  // What one did is a list of its own: nobody who opens the desk waits for it.
  const wants = (one: z.output<typeof Part>) =>
    wanted.part === one || (wanted.part === undefined && one !== 'done');
  const lists = wanted.part === 'tasks' ? [] : await caseLists(ports, person);
  ports.log.info('desk read', {
    account: person.account,
    roles: person.grants.map((g) => g.role),
  });
  return {
    now: now.toISOString(),
    since,
    ...(wants('tasks') ? { tasks: await deskTasks(ports, person, page, all === 'true') } : {}),
    ...(wants('waiting') ? { waiting: await waiting(ports, person, lists, page) } : {}),
    ...(wants('changed') ? { changed: await changed(ports, person, lists, since, page) } : {}),
    ...(wants('done') ? { done: await done(ports, person, lists, since, page) } : {}),
  };
});
