import type { CaseState } from '../../../workflows/case/state.ts';
import type { ClusterState } from '../../../workflows/cluster/index.ts';
import { type LatestApplication, reached } from '../../../workflows/programme/reached.ts';
import type { Person } from '../../http/person.ts';
import { aggregates, streamKey } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import { loadCase } from '../../kinds/load-cases.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { relatedTo } from '../visible.ts';

/** Cluster records looked at: a city has some dozens. */
const MOST = 500;

/** Values that were confirmed in a case, by part. */
const partsOf = async (
  ports: Ports,
  caseId: string,
  parts: Readonly<Record<string, { content: string }>>,
) => {
  const stream = streamKey(aggregates.cases, caseId);
  const read = Object.entries(parts).map(async ([part, { content }]) => {
    const kept = await ports.events.content(stream, content);
    return [part, kept?.data] as const;
  });
  return new Map(await Promise.all(read));
};

const maySee = async (ports: Ports, person: Person, kase: CaseState): Promise<boolean> => {
  if (kase.identity === undefined) return false;
  const call = await ports.reference.call(kase.identity.callId, kase.identity.callVersion);
  return call !== undefined && relatedTo(kase, call, person).length > 0;
};

/** The latest application of a cluster that was filed and that the reader may see: drafts tell nothing yet. */
const latestOf = async (
  ports: Ports,
  person: Person,
  { identity, applications }: ClusterState,
): Promise<readonly LatestApplication[]> => {
  for (const { caseId } of [...applications].reverse()) {
    const whole = await loadCase(ports, caseId);
    const { submission, review, identity: kase } = whole;
    if (submission.filed === undefined || kase === undefined || identity === undefined) continue;
    if (!(await maySee(ports, person, whole))) continue;
    const parts = await partsOf(ports, caseId, submission.parts);
    const names = [identity.name, kase.name];
    return [{ clusterId: identity.clusterId, names, parts, settlements: review.settlements }];
  }
  return [];
};

/** How far the policy's targets are reached by what applications say that the reader may see, with the clusters by name. */
export const reachedToday = async (ports: Ports, person: Person) => {
  const { items, next } = await ports.lists.heads('CLUSTERS', { limit: MOST });
  const applications = await tenAtATime(items, async ({ stream }) => {
    const { state } = await rehydrate(ports, aggregates.clusters, stream);
    return latestOf(ports, person, state);
  });
  const found = applications.flat();
  const nameOf = new Map(found.map(({ clusterId, names }) => [clusterId, names[0]]));
  return {
    partial: next !== undefined,
    applications: found.length,
    items: reached(ports.reference.targets.targets, found).map((one) => ({
      ...one,
      clusters: one.clusters.map((share) => ({ ...share, name: nameOf.get(share.clusterId) })),
    })),
  };
};
