import * as z from 'zod';
import { Instant } from '../workflows/calendar/instant.ts';
import type { PublicationState } from '../workflows/notice/publication/state.ts';
import type { RecommendationStreamState } from '../workflows/recommendation/stream/state.ts';
import { SummarySheet } from '../workflows/recommendation/stream/summary-sheet.ts';
import { Id, page, paging, shaped } from './components.ts';
import { type AnswerOf, route } from './route.ts';

// What is published, and what is recommended, in batches: each its own stream, shown as its state.

const head = {
  id: Id,
  status: z.string(),
  title: z.string().optional(),
  at: Instant,
  version: z.int(),
};

const batch = <T extends object>(state: z.ZodType<T, T>) =>
  z.strictObject({ id: Id, version: z.int(), status: z.string(), state });

const NOTICES = { zh: '公示', en: 'Notices' } as const;

export const notices = route({
  method: 'GET',
  path: '/api/notices',
  title: NOTICES,
  query: paging,
  answer: page(
    z.strictObject({ ...head, callId: z.string(), firstDay: z.string(), lastDay: z.string() }),
  ),
});

export const notice = route({
  method: 'GET',
  path: '/api/notices/{id}',
  title: NOTICES,
  answer: batch(shaped<PublicationState>('NoticeState')),
});

const RECOMMENDATIONS = { zh: '推荐上报', en: 'Recommendations' } as const;

export const recommendations = route({
  method: 'GET',
  path: '/api/recommendations',
  title: RECOMMENDATIONS,
  query: paging,
  answer: page(z.strictObject({ ...head, call: z.string() })),
});

export const recommendation = route({
  method: 'GET',
  path: '/api/recommendations/{id}',
  title: RECOMMENDATIONS,
  answer: batch(shaped<RecommendationStreamState>('RecommendationState')),
});

/** 推荐汇总表 in the higher level's own columns. */
export const summary = route({
  method: 'GET',
  path: '/api/recommendations/{id}/summary',
  title: { zh: '推荐汇总表', en: 'Summary sheet' },
  query: {
    document: {
      zh: '推荐文件文号：该文件报送时的汇总表；不填为目前名单',
      en: 'number of a letter: the sheet as it was sent; the present list unless said',
    },
  },
  answer: SummarySheet,
});

export type NoticeAnswer = AnswerOf<typeof notice>;
export type BatchAnswer = AnswerOf<typeof recommendation>;
export type NoticeHead = AnswerOf<typeof notices>['items'][number];
export type BatchHead = AnswerOf<typeof recommendations>['items'][number];
