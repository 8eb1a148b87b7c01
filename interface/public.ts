import * as z from 'zod';
import { Instant } from '../workflows/calendar/instant.ts';
import { PublicCall } from '../workflows/calls/public-view.ts';
import { PublicCluster } from '../workflows/cluster/public-view.ts';
import { Form } from '../workflows/form/form.ts';
import { noticeCommands } from '../workflows/notice/messages.ts';
import { PublicNotice } from '../workflows/notice/publication/public-view.ts';
import { Id, page, paging } from './components.ts';
import { Upload, Uploading, uploadExample } from './files.ts';
import { route } from './route.ts';

export const calls = route({
  method: 'GET',
  path: '/public/calls',
  title: { zh: '正在申报的批次', en: 'Open calls' },
  public: true,
  query: paging,
  answer: page(PublicCall),
});

export const call = route({
  method: 'GET',
  path: '/public/calls/{id}',
  title: { zh: '申报批次的规则', en: 'Rules of a call' },
  public: true,
  answer: PublicCall.extend({ form: Form }),
});

/** A notice in a list. */
const NoticeEntry = z.strictObject({
  id: Id,
  title: z.string(),
  at: Instant,
  status: z.string(),
  callId: z.string().optional(),
  firstDay: z.string().optional(),
  lastDay: z.string().optional(),
});
export type NoticeEntry = z.infer<typeof NoticeEntry>;

export const notices = route({
  method: 'GET',
  path: '/public/notices',
  title: { zh: '公示', en: 'Notices' },
  public: true,
  query: paging,
  answer: page(NoticeEntry),
});

export const notice = route({
  method: 'GET',
  path: '/public/notices/{id}',
  title: { zh: '公示内容', en: 'A notice' },
  public: true,
  answer: PublicNotice,
});

/** What the objector can ask by; neither version nor status of the case is the public's. */
const Receipt = z.strictObject({ received: z.literal(true), receipt: z.string(), at: Instant });
export type Receipt = z.infer<typeof Receipt>;

export const object = route({
  method: 'POST',
  path: '/public/notices/{id}/objections',
  title: { zh: '提出异议', en: 'Object' },
  public: true,
  body: noticeCommands.Object.body.extend({ caseId: z.string().min(1).max(100) }),
  example: { caseId: 'c-0123456789abcdef', ...Object(noticeCommands.Object.example) },
  answer: Receipt,
});

export const evidence = route({
  method: 'POST',
  path: '/public/notices/{id}/cases/{caseId}/files',
  title: { zh: '上传异议证据', en: 'Upload evidence' },
  public: true,
  body: Upload,
  example: uploadExample,
  answer: Uploading,
});

export const clusters = route({
  method: 'GET',
  path: '/public/clusters',
  title: { zh: '集群名单', en: 'Clusters' },
  public: true,
  query: paging,
  answer: page(PublicCluster),
});

export const cluster = route({
  method: 'GET',
  path: '/public/clusters/{id}',
  title: { zh: '集群', en: 'A cluster' },
  public: true,
  answer: PublicCluster,
});
