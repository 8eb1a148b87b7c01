import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant, LocalDate } from '../workflows/calendar/instant.ts';
import { Card, Id, page, paging, Question, ShownTask, TimedTask } from './components.ts';
import { type AnswerOf, route } from './route.ts';

/** The stream that a task belongs to, as the store names it: `CASE#c-1`. */
const stream = z.string();

/** What others did in one of the reader's cases, or the reader, the latest first. */
const Changed = z.strictObject({
  about: Card,
  at: Instant,
  events: z.array(
    z.strictObject({
      seq: z.int(),
      type: z.string(),
      title: Bilingual.optional(),
      at: Instant,
      role: z.string(),
      org: z.string(),
      orgName: Bilingual,
      onBehalf: z.boolean(),
    }),
  ),
});

const DeskTask = TimedTask.extend({ stream, about: Card.optional() });
const Waiting = z.strictObject({ about: Card, question: Question });
export type Changed = z.infer<typeof Changed>;
export type DeskTask = z.infer<typeof DeskTask>;
export type Waiting = z.infer<typeof Waiting>;

/** 工作台: a part that was not asked for is absent. */
export const desk = route({
  method: 'GET',
  path: '/api/desk',
  title: { zh: '工作台', en: 'Desk' },
  query: {
    since: { zh: '上次查看的时刻（UTC），默认七天前', en: 'when one was last here; a week ago' },
    part: {
      zh: '只要一部分：tasks、waiting、changed或done（已办，默认三十天）',
      en: 'only tasks, waiting, changed, or done: of thirty days unless said',
    },
    all: {
      zh: 'true：待办中也列出同事承办的',
      en: 'true: tasks that colleagues have in hand too',
    },
    limit: { zh: '每部分条数', en: 'items a part' },
    after: { zh: '某一部分的下一页标记（须指明 part）', en: 'next page of that part' },
  },
  answer: z.strictObject({
    now: Instant,
    since: Instant,
    tasks: page(DeskTask).optional(),
    waiting: page(Waiting).optional(),
    changed: page(Changed).optional(),
    /** What the reader did, where it was asked for. */
    done: page(Changed).optional(),
  }),
});

/** What the menu shows, and the desk above its first page. */
export const counts = route({
  method: 'GET',
  path: '/api/desk/counts',
  title: { zh: '待办数量', en: 'How much lies on the desk' },
  answer: z.strictObject({
    /** What lies before everybody, and what the reader has in hand. */
    open: z.int().min(0),
    late: z.int().min(0),
    /** What colleagues have in hand. */
    others: z.int().min(0),
    /** There are more than were counted. */
    more: z.boolean(),
  }),
});

export const inbox = route({
  method: 'GET',
  path: '/api/inbox',
  title: { zh: '我的待办', en: 'My tasks' },
  query: {
    ...paging,
    after: { zh: '下一页标记（仅一个身份时）', en: 'next page (with one role only)' },
  },
  answer: page(ShownTask.extend({ stream })),
});

export const me = route({
  method: 'GET',
  path: '/api/me',
  title: { zh: '我的身份', en: 'Who am I' },
  answer: z.strictObject({
    account: Id,
    name: z.string().optional(),
    grants: z.array(
      z.strictObject({
        role: z.string(),
        org: z.string(),
        orgName: Bilingual.optional(),
        /** For whom one stands in there, and until when. */
        for: z
          .strictObject({ account: Id, name: z.string().optional(), until: LocalDate })
          .optional(),
      }),
    ),
    /** Who stands in for oneself now. */
    deputies: z.array(
      z.strictObject({ account: Id, name: z.string().optional(), until: LocalDate }),
    ),
    now: Instant,
  }),
});

export type DeskAnswer = AnswerOf<typeof desk>;
export type DeskCounts = AnswerOf<typeof counts>;
export type Me = AnswerOf<typeof me>;
