import { own } from '../../engine/own.ts';
import type { Loaded } from '../../engine/ports/event-store.ts';
import type { ClusterState } from '../../workflows/cluster/index.ts';
import type { Line } from '../../workflows/readers.ts';
import { mayRead } from '../../workflows/reading.ts';
import type { ReadingRelation } from '../../workflows/reads.ts';
import { filingOrgs } from '../../workflows/rights.ts';
import type { Person } from '../http/person.ts';
import { aggregates } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { type HeldRecord, recordOf } from '../kinds/records.ts';
import { relatedTo } from './visible.ts';

/** A cluster record as one person finds it. */
export interface SeenCluster {
  readonly record: ClusterState;
  /** Those that the person may see. */
  readonly applications: ClusterState['applications'];
  /** Whether removals under way, who was admitted and what is asked about titles are the person's affair. */
  readonly removals: boolean;
  /** Organisations in whose name the person may apply on it. */
  readonly appliesFor: readonly string[];
  /** Counts what the person may see of the record's history, and nothing else. */
  readonly version: number;
}

const visibleApplications = async (
  { reference }: Pick<Ports, 'reference'>,
  person: Person,
  { record, cases }: HeldRecord,
): Promise<ClusterState['applications']> => {
  const seen = await Promise.all(
    record.applications.map(async (application) => {
      const kase = cases.get(application.caseId);
      if (kase?.identity === undefined) return [];
      const call = await reference.call(kase.identity.callId, kase.identity.callVersion);
      return call !== undefined && relatedTo(kase, call, person).length > 0 ? [application] : [];
    }),
  );
  return seen.flat();
};

/** How each of the person's roles stands to a record: an office keeps them all, a holder's people have their own. */
const standings = (
  { reference }: Pick<Ports, 'reference'>,
  { grants }: Person,
  { holders }: HeldRecord,
) =>
  grants.map(({ role, org }) => ({
    role,
    org,
    relations: new Set<ReadingRelation>([
      'any',
      ...(role === 'office' && reference.orgs.byId.get(org)?.kind === 'office'
        ? (['office'] as const)
        : []),
      ...(holders.has(org) ? (['holder'] as const) : []),
    ]),
  }));

type Standings = ReturnType<typeof standings>;

const readsAs = (held: Standings, line: Line): boolean =>
  held.some(({ role, relations }) => mayRead(line, role, relations));

/** In whose name: one's own organisation's, and for a city-wide cluster by its office. */
const appliesFor = (ports: Ports, held: Standings, { holders }: HeldRecord): readonly string[] => {
  const mine = filingOrgs(held);
  const office = held.some(({ relations }) => relations.has('office'));
  return [...holders].filter(
    (org) => mine.includes(org) || (office && ports.reference.orgs.byId.get(org)?.kind === 'city'),
  );
};

const versionFor = (
  { events }: Loaded,
  { applications, removals }: Pick<SeenCluster, 'applications' | 'removals'>,
): number => {
  const ids = new Set(applications.map(({ caseId }) => caseId));
  return events.filter(({ event }) => {
    switch (own(aggregates.clusters.events, event.type)?.audience) {
      case 'application':
        return ids.has(String(Reflect.get(event, 'caseId')));
      case 'removal':
        return removals;
      default:
        return true;
    }
  }).length;
};

/**
 * Titles are public; applications are not, and neither is a record that has nothing else to show: for whoever may see
 * none of it there is no such record. Undefined then, and where there is none.
 */
export const seenCluster = async (
  ports: Ports,
  person: Person,
  id: string,
): Promise<SeenCluster | undefined> => {
  const held = await recordOf(ports, id);
  if (held === undefined) return undefined;
  const { record } = held;
  const applications = await visibleApplications(ports, person, held);
  const standing = standings(ports, person, held);
  const inside = readsAs(standing, 'removal');
  const there =
    record.titles.length > 0 ||
    applications.length > 0 ||
    readsAs(standing, 'cluster') ||
    (inside && record.applications.length === 0);
  if (!there) return undefined;
  const seen = { record, applications, removals: inside };
  return {
    ...seen,
    appliesFor: appliesFor(ports, standing, held),
    version: versionFor(held.loaded, seen),
  };
};
