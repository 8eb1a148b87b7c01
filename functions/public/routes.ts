import * as open from '../../interface/public.ts';
import { caseAggregate } from '../../workflows/case/aggregate.ts';
import { publicFileKey } from '../door/file-facts.ts';
import { jsonBody, parse } from '../http/body.ts';
import { pageOf } from '../http/paging.ts';
import { type Answered, handle, respond } from '../http/route.ts';
import { requireSize, uploadTo } from '../http/upload.ts';
import { streamKey } from '../kinds/catalogue.ts';
import { keyOf } from '../sending/send.ts';
import { MAX_EVIDENCE } from './evidence.ts';
import { limitFiles } from './limits.ts';
import { noticedCase, takeObjection } from './objecting.ts';
import {
  shownCall,
  shownCalls,
  shownCluster,
  shownClusters,
  shownNotice,
  shownNotices,
} from './views.ts';

const calls = handle(
  open.calls,
  async ({ ports, request }) => await shownCalls(ports, pageOf(request)),
);

const call = handle(open.call, async ({ ports, params }) => {
  const { call: shown, form } = await shownCall(ports, params.id);
  return { ...shown, form };
});

const notices = handle(
  open.notices,
  async ({ ports, request }) => await shownNotices(ports, pageOf(request)),
);

const notice = handle(
  open.notice,
  async ({ ports, params }) => await shownNotice(ports, params.id),
);

const object = respond(open.object, async ({ ports, request, params }) => {
  const sent = { noticeId: params.id, given: jsonBody(request), key: keyOf(request) };
  const body = await takeObjection(ports, request, sent);
  return { status: 201, body };
});

const evidence = respond(open.evidence, async ({ ports, request, params }) => {
  const file = parse(open.evidence.body, jsonBody(request));
  requireSize(file, MAX_EVIDENCE);
  await limitFiles(ports, request, file.size);
  await noticedCase(ports, params.id, params.caseId);
  const stream = streamKey(caseAggregate, params.caseId);
  return uploadTo(ports, request, (sha256) => publicFileKey(stream, sha256), MAX_EVIDENCE);
});

const clusters = handle(
  open.clusters,
  async ({ ports, request }) => await shownClusters(ports, pageOf(request)),
);

const cluster = handle(
  open.cluster,
  async ({ ports, params }) => await shownCluster(ports, params.id),
);

/** What needs no account: a function of its own, with rights and limits of its own. */
export const publicRoutes: readonly Answered[] = [
  calls,
  call,
  notices,
  notice,
  object,
  evidence,
  clusters,
  cluster,
];
