import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { noticeCommands } from '../../workflows/notice/messages.ts';
import { keyOf } from '../api/command.ts';
import { requireSize, Upload, uploadExample, uploadTo } from '../api/upload.ts';
import { streamKey } from '../catalogue.ts';
import { publicFileKey } from '../file-facts.ts';
import { jsonBody, parse } from '../http/body.ts';
import { pageOf } from '../http/paging.ts';
import { type Route, route } from '../http/route.ts';
import { MAX_EVIDENCE } from './evidence.ts';
import { limitFiles } from './limits.ts';
import { noticedCase, Objecting, takeObjection } from './objecting.ts';
import {
  shownCall,
  shownCalls,
  shownCluster,
  shownClusters,
  shownNotice,
  shownNotices,
} from './views.ts';

const calls = route({
  method: 'GET',
  path: '/public/calls',
  title: { zh: '正在申报的批次', en: 'Open calls' },
  public: true,
  handle: async ({ ports, request }) => ({
    status: 200,
    body: await shownCalls(ports, pageOf(request)),
  }),
});

const call = route({
  method: 'GET',
  path: '/public/calls/{id}',
  title: { zh: '申报批次的规则', en: 'Rules of a call' },
  public: true,
  handle: async ({ ports, params }) => {
    const { call: shown, form } = await shownCall(ports, params.id ?? '');
    return { status: 200, body: { ...shown, form } };
  },
});

const notices = route({
  method: 'GET',
  path: '/public/notices',
  title: { zh: '公示', en: 'Notices' },
  public: true,
  handle: async ({ ports, request }) => ({
    status: 200,
    body: await shownNotices(ports, pageOf(request)),
  }),
});

const notice = route({
  method: 'GET',
  path: '/public/notices/{id}',
  title: { zh: '公示内容', en: 'A notice' },
  public: true,
  handle: async ({ ports, params }) => ({
    status: 200,
    body: await shownNotice(ports, params.id ?? ''),
  }),
});

const object = route({
  method: 'POST',
  path: '/public/notices/{id}/objections',
  title: { zh: '提出异议', en: 'Object' },
  public: true,
  body: Objecting,
  example: { caseId: 'c-0123456789abcdef', ...Object(noticeCommands.Object.example) },
  handle: async ({ ports, request, params }) => {
    const sent = { noticeId: params.id ?? '', given: jsonBody(request), key: keyOf(request) };
    const body = await takeObjection(ports, request, sent);
    return { status: 201, body };
  },
});

const evidence = route({
  method: 'POST',
  path: '/public/notices/{id}/cases/{caseId}/files',
  title: { zh: '上传异议证据', en: 'Upload evidence' },
  public: true,
  body: Upload,
  example: uploadExample,
  handle: async ({ ports, request, params }) => {
    const file = parse(Upload, jsonBody(request));
    requireSize(file, MAX_EVIDENCE);
    await limitFiles(ports, request, file.size);
    await noticedCase(ports, params.id ?? '', params.caseId ?? '');
    const stream = streamKey(caseAggregate, params.caseId ?? '');
    return uploadTo(ports, request, (sha256) => publicFileKey(stream, sha256), MAX_EVIDENCE);
  },
});

const clusters = route({
  method: 'GET',
  path: '/public/clusters',
  title: { zh: '集群名单', en: 'Clusters' },
  public: true,
  handle: async ({ ports, request }) => ({
    status: 200,
    body: await shownClusters(ports, pageOf(request)),
  }),
});

const cluster = route({
  method: 'GET',
  path: '/public/clusters/{id}',
  title: { zh: '集群', en: 'A cluster' },
  public: true,
  handle: async ({ ports, params }) => ({
    status: 200,
    body: await shownCluster(ports, params.id ?? ''),
  }),
});

/** What needs no account: a function of its own, with rights and limits of its own. */
export const publicRoutes: readonly Route[] = [
  calls,
  call,
  notices,
  notice,
  object,
  evidence,
  clusters,
  cluster,
];
