import { z } from 'zod';
import type { Actor } from '../../engine/event.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { openCalls, publicCall } from '../../workflows/calls/index.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import {
  type ClusterState,
  clusterAggregate,
  publicCluster,
} from '../../workflows/cluster/index.ts';
import {
  type NoticeStreamState,
  noticeAggregate,
  publicNotice,
} from '../../workflows/notice/index.ts';
import { noticeCommands } from '../../workflows/notice/messages.ts';
import { keyOf } from '../api/command.ts';
import { Upload, uploadExample, uploadTo } from '../api/upload.ts';
import { aggregates, idOf, streamKey } from '../catalogue.ts';
import { handleCommand } from '../command.ts';
import { NotFound, TooMany } from '../errors.ts';
import { loadCases } from '../facts.ts';
import { rehydrate } from '../history.ts';
import { jsonBody, parse } from '../http/body.ts';
import { pageOf } from '../http/paging.ts';
import { type HttpRequest, type Route, route } from '../http/route.ts';
import type { Ports } from '../ports.ts';
import { derivedId } from '../system.ts';

/** A person writes an objection now and then; ten at once and one more every six minutes is plenty. */
const WRITES = { capacity: 10, refillPerMinute: 1 / 6 };
/** Evidence from the public: a scan or a photograph. */
const MAX_EVIDENCE = 20 * 1024 * 1024;

/** Limits by address, which is hashed: the bucket's key must not be personal data. */
const limited = async (ports: Ports, request: HttpRequest): Promise<void> => {
  const { ok, retryAfterSeconds } = await ports.takeToken(
    `public|${ports.sha256(request.sourceIp).slice(0, 24)}`,
    WRITES,
  );
  if (!ok) throw new TooMany(retryAfterSeconds);
};

/** Everybody without an account is the same nobody: an identity that is given stays sealed in the objection. */
const PUBLIC: Actor = { id: 'public', role: 'public', org: 'PUBLIC' };

const noticeState = async (ports: Ports, id: string): Promise<NoticeStreamState> => {
  const { state, loaded } = await rehydrate(
    ports,
    aggregates.notices,
    streamKey(noticeAggregate, id),
  );
  if (loaded.version === 0) throw new NotFound();
  return state as NoticeStreamState;
};

const shownNotice = async (ports: Ports, id: string) => {
  const state = await noticeState(ports, id);
  const bare = publicNotice(state, new Map());
  const ids = [
    ...new Set(bare?.rounds.flatMap(({ list }) => list.map(({ caseId }) => caseId)) ?? []),
  ];
  return publicNotice(state, await loadCases(ports, ids));
};

const calls = route({
  method: 'GET',
  path: '/public/calls',
  title: { zh: '正在申报的批次', en: 'Open calls' },
  public: true,
  handle: async ({ ports, request }) => {
    const page = await ports.lists.heads('CALLS', pageOf(request));
    const states = await Promise.all(
      page.items.map(({ stream }) => ports.reference.liveCall(idOf(stream))),
    );
    return {
      status: 200,
      body: { ...page, items: openCalls(states, ports.reference.forms, ports.now().toISOString()) },
    };
  },
});

const call = route({
  method: 'GET',
  path: '/public/calls/{id}',
  title: { zh: '申报批次的规则', en: 'Rules of a call' },
  public: true,
  handle: async ({ ports, params }) => {
    const state = await ports.reference.liveCall(params.id ?? '');
    const form = state.call && ports.reference.form(state.call.form.id, state.call.form.version);
    const shown = form && publicCall(state, form, ports.now().toISOString());
    if (shown === undefined) throw new NotFound();
    return { status: 200, body: { ...shown, form } };
  },
});

const notices = route({
  method: 'GET',
  path: '/public/notices',
  title: { zh: '公示', en: 'Notices' },
  public: true,
  handle: async ({ ports, request }) => {
    const page = await ports.lists.heads('NOTICES', pageOf(request));
    return {
      status: 200,
      body: {
        ...page,
        items: page.items.map(({ stream, title, at, status, fields }) => ({
          id: idOf(stream),
          title,
          at,
          status,
          ...fields,
        })),
      },
    };
  },
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

const Objecting = noticeCommands.Object.body.extend({ caseId: z.string().min(1).max(100) });

const object = route({
  method: 'POST',
  path: '/public/notices/{id}/objections',
  title: { zh: '提出异议', en: 'Object' },
  public: true,
  body: Objecting,
  example: { caseId: 'c-0123456789abcdef', ...Object(noticeCommands.Object.example) },
  handle: async ({ ports, request, params }) => {
    await limited(ports, request);
    const { caseId, ...body } = parse(Objecting, jsonBody(request));
    const shown = publicNotice(await noticeState(ports, params.id ?? ''), new Map());
    if (shown?.rounds.every(({ list }) => list.every((line) => line.caseId !== caseId)) !== false)
      throw new NotFound();
    const handled = await handleCommand(ports, {
      aggregate: aggregates.cases,
      stream: streamKey(caseAggregate, caseId),
      command: { ...body, type: 'Object' },
      commandId: derivedId(ports, `public|${caseId}|${keyOf(request)}`),
      actor: () => PUBLIC,
    });
    // A receipt to ask by; neither version nor status of the case is the public's.
    return {
      status: 201,
      body: { received: true, receipt: handled.hash.slice(0, 12), at: ports.now().toISOString() },
    };
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
    await limited(ports, request);
    await noticeState(ports, params.id ?? '');
    return uploadTo(ports, request, streamKey(caseAggregate, params.caseId ?? ''), MAX_EVIDENCE);
  },
});

const clusters = route({
  method: 'GET',
  path: '/public/clusters',
  title: { zh: '集群名单', en: 'Clusters' },
  public: true,
  handle: async ({ ports, request }) => {
    const page = await ports.lists.heads('CLUSTERS', pageOf(request));
    const today = localDateOf(ports.now().toISOString());
    const states = await Promise.all(
      page.items.map(
        async ({ stream }) =>
          (await rehydrate(ports, aggregates.clusters, stream)).state as ClusterState,
      ),
    );
    const levels = ports.reference.levels.map(({ id }) => id);
    const shown = states
      .map((state) => publicCluster(state, today, levels))
      .filter((cluster) => cluster !== undefined && cluster.titles.length > 0);
    return { status: 200, body: { ...page, items: shown } };
  },
});

const cluster = route({
  method: 'GET',
  path: '/public/clusters/{id}',
  title: { zh: '集群', en: 'A cluster' },
  public: true,
  handle: async ({ ports, params }) => {
    const { state } = await rehydrate(
      ports,
      aggregates.clusters,
      streamKey(clusterAggregate, params.id ?? ''),
    );
    const shown = publicCluster(
      state as ClusterState,
      localDateOf(ports.now().toISOString()),
      ports.reference.levels.map(({ id }) => id),
    );
    if (shown === undefined || shown.titles.length === 0) throw new NotFound();
    return { status: 200, body: shown };
  },
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
