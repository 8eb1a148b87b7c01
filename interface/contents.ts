import * as z from 'zod';
import { Bilingual } from '../engine/bilingual.ts';
import { Instant } from '../workflows/calendar/instant.ts';
import { asItWas, Id, items } from './components.ts';
import { type AnswerOf, route } from './route.ts';

const values = z.record(z.string(), z.unknown());

export const parts = route({
  method: 'GET',
  path: '/api/cases/{id}/parts',
  title: { zh: '申报内容', en: 'What was confirmed' },
  query: asItWas,
  answer: items(
    z.strictObject({
      part: z.string(),
      org: z.string(),
      /** Salted hash of the frozen values. */
      hash: z.string(),
      confirmedAt: Instant,
      data: values,
    }),
  ),
});

export const drafts = route({
  method: 'GET',
  path: '/api/cases/{id}/drafts',
  title: { zh: '已暂存内容', en: 'Saved drafts' },
  answer: items(
    z.strictObject({
      section: z.string(),
      version: z.int(),
      data: values,
      savedAt: Instant,
      savedBy: z.string(),
    }),
  ),
});

export const saveDraft = route({
  method: 'PUT',
  path: '/api/cases/{id}/drafts/{part}',
  title: { zh: '暂存', en: 'Save a draft' },
  body: z.strictObject({
    /** Version that was read; 0 for a first save. */
    version: z.int().min(0),
    data: z.record(z.string().max(100), z.unknown()),
  }),
  example: { version: 0, data: { name: '博兴县商用厨具产业集群' } },
  answer: z.strictObject({
    part: z.string(),
    version: z.int(),
    savedAt: Instant,
    /** `message` in the reader's language. */
    problems: z.array(
      z.strictObject({
        path: z.string(),
        rule: z.string(),
        message: z.string(),
        messages: Bilingual,
      }),
    ),
  }),
});

export const prefill = route({
  method: 'GET',
  path: '/api/cases/{id}/prefill',
  title: { zh: '带入已有数据', en: 'Values to begin with' },
  query: {
    of: {
      zh: 'earlier：只取上次申报的数据，用于核对变动',
      en: 'earlier: of the last application alone, to compare with',
    },
  },
  answer: items(
    z.strictObject({
      part: z.string(),
      org: z.string(),
      data: values,
      source: z.strictObject({
        /** Of this case itself, of the level below, of the cluster's confirmed yearly report, or of its last application. */
        kind: z.enum(['confirmed', 'recommended', 'report', 'earlier']),
        caseId: Id,
        callId: Id,
        level: z.string(),
        name: z.string(),
        hash: z.string(),
        confirmedAt: Instant,
      }),
    }),
  ),
});

export type ConfirmedValues = AnswerOf<typeof parts>['items'][number];
export type SavedDraft = AnswerOf<typeof drafts>['items'][number];
export type Carried = AnswerOf<typeof prefill>['items'][number];
