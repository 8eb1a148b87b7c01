import type { Head } from '../../engine/ports/event-store.ts';
import type { Page } from '../../engine/ports/lists.ts';
import { localDateOf } from '../../workflows/calendar/instant.ts';
import { openCalls, publicCall } from '../../workflows/calls/index.ts';
import type { PublicCall } from '../../workflows/calls/public-view.ts';
import {
  type ClusterState,
  clusterAggregate,
  publicCluster,
} from '../../workflows/cluster/index.ts';
import type { PublicCluster } from '../../workflows/cluster/public-view.ts';
import type { Form } from '../../workflows/form/form.ts';
import {
  type NoticeStreamState,
  noticeAggregate,
  publicNotice,
} from '../../workflows/notice/index.ts';
import type { PublicNotice } from '../../workflows/notice/publication/public-view.ts';
import { NotFound } from '../door/errors.ts';
import { aggregates, idOf, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';
import { visiblePage } from '../views/visible-page.ts';

// What anybody may read, for the interface in JSON and the pages alike.

type Paging = Parameters<Ports['lists']['heads']>[1];

const now = (ports: Ports): string => ports.now().toISOString();
export const today = (ports: Ports): string => localDateOf(now(ports));

/** Rounds that are announced or open, of one page of all rounds. */
export const shownCalls = async (ports: Ports, paging: Paging): Promise<Page<PublicCall>> => {
  const page = await ports.lists.heads('CALLS', paging);
  const states = await Promise.all(
    page.items.map(({ stream }) => ports.reference.liveCall(idOf(stream))),
  );
  return { ...page, items: openCalls(states, ports.reference.forms, now(ports)) };
};

/** Throws NotFound. */
export const shownCall = async (
  ports: Ports,
  id: string,
): Promise<{ readonly call: PublicCall; readonly form: Form }> => {
  const state = await ports.reference.liveCall(id);
  const form = state.call && ports.reference.form(state.call.form.id, state.call.form.version);
  const call = form && publicCall(state, form, now(ports));
  if (form === undefined || call === undefined) throw new NotFound('public');
  return { call, form };
};

/** A notice in a list. */
export interface NoticeEntry {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly status: string;
  readonly callId?: string;
  readonly firstDay?: string;
  readonly lastDay?: string;
}

const entryOf = ({ stream, title, at, status, fields }: Head): NoticeEntry => ({
  id: idOf(stream),
  title: title ?? '',
  at,
  status,
  ...fields,
});

export const shownNotices = async (ports: Ports, paging: Paging): Promise<Page<NoticeEntry>> => {
  const page = await ports.lists.heads('NOTICES', paging);
  return { ...page, items: page.items.map(entryOf) };
};

/** Throws NotFound. */
export const noticeState = async (ports: Ports, id: string): Promise<NoticeStreamState> => {
  const { state, loaded } = await rehydrate(
    ports,
    aggregates.notices,
    streamKey(noticeAggregate, id),
  );
  if (loaded.version === 0) throw new NotFound('public');
  return state;
};

/** With what came of objections, read from the cases. Throws NotFound. */
export const shownNotice = async (ports: Ports, id: string): Promise<PublicNotice> => {
  const state = await noticeState(ports, id);
  const bare = publicNotice(state, new Map());
  const ids = [
    ...new Set(bare?.rounds.flatMap(({ list }) => list.map(({ caseId }) => caseId)) ?? []),
  ];
  const shown = publicNotice(state, await loadCases(ports, ids));
  if (shown === undefined) throw new NotFound('public');
  return shown;
};

const clusterOf = (ports: Ports, state: ClusterState): PublicCluster | undefined => {
  const levels = ports.reference.levels.map(({ id }) => id);
  const shown = publicCluster(state, today(ports), levels);
  return shown === undefined || shown.titles.length === 0 ? undefined : shown;
};

/** One page of the clusters with a title. */
export const shownClusters = (ports: Ports, paging: Paging): Promise<Page<PublicCluster>> =>
  visiblePage(
    ports,
    { list: 'CLUSTERS', prefix: clusterAggregate.prefix },
    paging,
    async (stream) => clusterOf(ports, (await rehydrate(ports, aggregates.clusters, stream)).state),
  );

/** Throws NotFound, also where a cluster holds and held no title. */
export const shownCluster = async (ports: Ports, id: string): Promise<PublicCluster> => {
  const { state } = await rehydrate(ports, aggregates.clusters, streamKey(clusterAggregate, id));
  const shown = clusterOf(ports, state);
  if (shown === undefined) throw new NotFound('public');
  return shown;
};
