import type { Loaded } from '../../engine/ports.ts';
import type { ClusterState } from '../../workflows/cluster/index.ts';
import { filingOrgs } from '../../workflows/rights.ts';
import type { Person } from '../http/person.ts';
import type { Ports } from '../ports.ts';
import { type HeldRecord, recordOf } from '../records.ts';
import { watches } from '../standing.ts';
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

/** An office keeps the records: one without any application is its own to see, one with an application by that. */
const keeps = ({ reference }: Pick<Ports, 'reference'>, { grants }: Person): boolean =>
  grants.some(
    ({ role, org }) => role === 'office' && reference.orgs.byId.get(org)?.kind === 'office',
  );

/** In whose name: one's own organisation's, and for a city-wide cluster by its office. */
const appliesFor = (ports: Ports, person: Person, { holders }: HeldRecord): readonly string[] => {
  const own = filingOrgs(person.grants);
  const office = keeps(ports, person);
  return [...holders].filter(
    (org) => own.includes(org) || (office && ports.reference.orgs.byId.get(org)?.kind === 'city'),
  );
};

/** Steps of a removal, who was admitted, and what is asked at the end of a title: the office's, the holders' and the supervisors' affair. */
const INSIDE: readonly string[] = [
  'HolderAdmitted',
  'HolderReminded',
  'RectificationSet',
  'RevocationNotified',
  'RemovalEnded',
  'ExpiryAsked',
  'ExpiryReminded',
  'ExpiryAnswered',
];

/** Of one application, and so for whoever may see that. */
const OF_APPLICATIONS: readonly string[] = ['ApplicationAdded', 'ApplicationCorrected'];

const versionFor = (
  { events }: Loaded,
  { applications, removals }: Pick<SeenCluster, 'applications' | 'removals'>,
): number => {
  const ids = new Set(applications.map(({ caseId }) => caseId));
  return events.filter(({ event }) => {
    if (OF_APPLICATIONS.includes(event.type)) return ids.has(String(Reflect.get(event, 'caseId')));
    return removals || !INSIDE.includes(event.type);
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
  const holds = filingOrgs(person.grants).some((org) => held.holders.has(org));
  const inside = watches(person) || holds || keeps(ports, person);
  const there =
    record.titles.length > 0 ||
    applications.length > 0 ||
    holds ||
    (inside && record.applications.length === 0);
  if (!there && !watches(person)) return undefined;
  const seen = { record, applications, removals: inside };
  return {
    ...seen,
    appliesFor: appliesFor(ports, person, held),
    version: versionFor(held.loaded, seen),
  };
};
