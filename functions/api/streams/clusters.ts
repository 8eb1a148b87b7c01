import type { StreamKey } from '../../../engine/ports/event-store.ts';
import * as clusters from '../../../interface/clusters.ts';
import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { publicCluster } from '../../../workflows/cluster/index.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { NotFound } from '../../door/errors.ts';
import { pageOf } from '../../http/paging.ts';
import { type Person, signedIn } from '../../http/person.ts';
import { handle, respond } from '../../http/route.ts';
import { aggregates, idOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { type SeenCluster, seenCluster } from '../../views/seen-cluster.ts';
import { visiblePage } from '../../views/visible-page.ts';

const row = (ports: Ports, { record, applications, removals, appliesFor }: SeenCluster) => {
  const levels = ports.reference.levels.map(({ id }) => id);
  const shown = publicCluster(record, localDateOf(ports.now().toISOString()), levels);
  if (shown === undefined) throw new NotFound('cluster');
  const removing = record.titles.some(({ removal }) => removal !== undefined);
  return {
    ...shown,
    applicantName: orgName(ports.reference.orgs, shown.applicant),
    applications: applications.length,
    latest: applications.at(-1)?.name,
    appliesFor,
    ...(removing && removals ? { removing } : {}),
  };
};

/** What stands on the record beside the public words: for whoever has a role, each application for whoever sees it. */
const stateOf = ({ record, applications, removals }: SeenCluster, { grants }: Person) => {
  const ids = new Set(applications.map(({ caseId }) => caseId));
  const titles = record.titles.map(({ removal, caseId, ...title }) => ({
    ...title,
    ...(caseId !== undefined && ids.has(caseId) ? { caseId } : {}),
    ...(removal !== undefined && removals ? { removal } : {}),
  }));
  return {
    titles: grants.length === 0 ? [] : titles,
    applications,
    ...(removals ? { admitted: record.admitted, validity: record.validity } : {}),
  };
};

/** Cluster records (集群档案) with their place on the ladder today: those with a title, and those of one's own work. */
const many = handle(clusters.many, async ({ ports, request }) => {
  const person = await signedIn(ports, request);
  const see = async (stream: StreamKey) => {
    const seen = await seenCluster(ports, person, idOf(stream));
    return seen && row(ports, seen);
  };
  const listed = { list: 'CLUSTERS', prefix: aggregates.clusters.prefix };
  return await visiblePage(ports, listed, pageOf(request), see);
});

const one = respond(clusters.one, async ({ ports, request, params }) => {
  const person = await signedIn(ports, request);
  const id = params.id;
  const seen = await seenCluster(ports, person, id);
  if (seen === undefined) throw new NotFound('cluster');
  return {
    status: 200,
    headers: { etag: `"${seen.version}"` },
    body: {
      id,
      version: seen.version,
      status: 'open' as const,
      ...row(ports, seen),
      state: stateOf(seen, person),
    },
  };
});

export const clusterRoutes = [many, one];
