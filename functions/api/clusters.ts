import { localDateOf } from '../../workflows/calendar/instant.ts';
import { type ClusterState, publicCluster } from '../../workflows/cluster/index.ts';
import { orgName } from '../../workflows/orgs/org.ts';
import { aggregates, idOf, streamKey } from '../catalogue.ts';
import { NotFound } from '../errors.ts';
import { rehydrate } from '../history.ts';
import { pageOf } from '../http/paging.ts';
import { type Person, signedIn } from '../http/person.ts';
import { route } from '../http/route.ts';
import type { Ports } from '../ports.ts';

const WATCHING: readonly string[] = ['auditor', 'supervision'];

/** A removal under way is the office's, the holder's and the supervisors' affair; the titles themselves are public. */
const seesRemoval = ({ grants }: Person, { identity }: ClusterState, { reference }: Ports) =>
  grants.some(
    ({ role, org }) =>
      WATCHING.includes(role) ||
      org === identity?.applicant ||
      reference.orgs.byId.get(org)?.kind === 'office',
  );

const withoutRemoval = (state: ClusterState): ClusterState => ({
  ...state,
  titles: state.titles.map(({ removal: _hidden, ...title }) => title),
});

const stateOf = async (ports: Ports, id: string) => {
  const { clusters } = aggregates;
  const { state, loaded } = await rehydrate(ports, clusters, streamKey(clusters, id));
  return { state: state as ClusterState, loaded };
};

const row = (ports: Ports, person: Person, state: ClusterState, today: string) => {
  const levels = ports.reference.levels.map(({ id }) => id);
  const shown = publicCluster(state, today, levels);
  if (shown === undefined) return [];
  const removing = state.titles.some(({ removal }) => removal !== undefined);
  return [
    {
      ...shown,
      applicantName: orgName(ports.reference.orgs, shown.applicant),
      applications: state.applications.length,
      latest: state.applications.at(-1)?.name,
      ...(removing && seesRemoval(person, state, ports) ? { removing } : {}),
    },
  ];
};

/** Cluster records (集群档案), whether they hold a title or not, with their place on the ladder today. */
const clusters = route({
  method: 'GET',
  path: '/api/clusters',
  title: { zh: '集群档案', en: 'Clusters' },
  handle: async ({ ports, request }) => {
    const person = await signedIn(ports, request);
    const page = await ports.lists.heads('CLUSTERS', pageOf(request));
    const today = localDateOf(ports.now().toISOString());
    const states = await Promise.all(page.items.map(({ stream }) => stateOf(ports, idOf(stream))));
    const items = states.flatMap(({ state }) => row(ports, person, state, today));
    return { status: 200, body: { ...page, items } };
  },
});

const cluster = route({
  method: 'GET',
  path: '/api/clusters/{id}',
  title: { zh: '集群档案详情', en: 'A cluster' },
  handle: async ({ ports, request, params }) => {
    const person = await signedIn(ports, request);
    const { state, loaded } = await stateOf(ports, params.id ?? '');
    if (loaded.version === 0) throw new NotFound();
    const today = localDateOf(ports.now().toISOString());
    return {
      status: 200,
      headers: { etag: `"${loaded.version}"` },
      body: {
        id: params.id,
        version: loaded.version,
        status: state.identity === undefined ? 'none' : 'open',
        ...row(ports, person, state, today)[0],
        state: seesRemoval(person, state, ports) ? state : withoutRemoval(state),
      },
    };
  },
});

export const clusterRoutes = [clusters, cluster];
