import type { Loaded } from '../../engine/ports/event-store.ts';
import { type ClusterState, holdersOf } from '../../workflows/cluster/index.ts';
import { aggregates, streamKey } from './catalogue.ts';
import { rehydrate } from './history.ts';
import { loadCases } from './load-cases.ts';
import type { Ports } from './ports.ts';

/** A cluster record with its applications as they stand. */
export interface HeldRecord {
  readonly record: ClusterState;
  readonly loaded: Loaded;
  readonly cases: Awaited<ReturnType<typeof loadCases>>;
  /** Organisations that may apply on it. */
  readonly holders: ReadonlySet<string>;
}

/** The record, or undefined where nobody has opened it. */
export const recordOf = async (
  ports: Pick<Ports, 'events' | 'reference'>,
  clusterId: string,
): Promise<HeldRecord | undefined> => {
  const { clusters } = aggregates;
  const { state: record, loaded } = await rehydrate(
    ports,
    clusters,
    streamKey(clusters, clusterId),
  );
  if (record.identity === undefined) return undefined;
  const cases = await loadCases(
    ports,
    record.applications.map(({ caseId }) => caseId),
  );
  const holders = holdersOf(record, cases, ports.reference.orgs);
  return { record, loaded, cases, holders };
};
