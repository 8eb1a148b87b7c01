import type { Head } from '../../../engine/ports/event-store.ts';
import type { Call } from '../../../workflows/calls/call.ts';
import { CASE_STATUS, CaseStatus } from '../../../workflows/case/status.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import { funnel, publicFunnel } from '../../../workflows/programme/funnel.ts';
import { grouped } from '../../../workflows/programme/grouped.ts';
import { placeOf } from '../../../workflows/programme/ladder.ts';
import type { Person } from '../../http/person.ts';
import { idOf } from '../../kinds/catalogue.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { headTold } from '../held-back.ts';
import { readsRound } from '../standing.ts';

/** What one reader may count in a round. */
export interface Round {
  readonly call: Call;
  readonly closesAt: string;
  /** All of it: its office, the bodies that decide, auditors. Everybody else counts what is public. */
  readonly whole: boolean;
  /** Its own office: workload and lateness too. */
  readonly own: boolean;
  readonly heads: readonly Head[];
  /** It has more cases than were counted. */
  readonly partial: boolean;
}

/** Rounds shown; a province has some dozens. */
const MOST_CALLS = 100;

/**
 * Cases counted in one request, those of the latest rounds first: a city's of many years, a province's of two. What a
 * request costs does not grow beyond it, and a round that has more says so. One that is asked for alone has all of it.
 */
const MOST_CASES = 1_000;

const standing = (person: Person, call: Call) => ({
  own: readsRound(person, call, 'workload'),
  whole: readsRound(person, call, 'applications'),
});

/** The rounds with their cases, as far as the person may count them; `only` one of them where it is named. */
export const roundsFor = async (
  ports: Ports,
  person: Person,
  only: string | undefined,
): Promise<readonly Round[]> => {
  const ids =
    only === undefined
      ? (await ports.lists.heads('CALLS', { limit: MOST_CALLS })).items.map(({ stream }) =>
          idOf(stream),
        )
      : [only];
  const found = await tenAtATime(ids, async (id) => {
    const { call, closesAt } = await ports.reference.liveCall(id);
    // A round of reports is no step of the ladder.
    return call?.kind === 'application' ? [{ call, closesAt, ...standing(person, call) }] : [];
  });
  const counted = new Map<string, Pick<Round, 'heads' | 'partial'>>();
  let left = MOST_CASES;
  for (const { call } of found.flat().sort((a, b) => (a.closesAt > b.closesAt ? -1 : 1))) {
    const { items: heads, partial } = await ports.lists.whole(`CALL#${call.id}`, left);
    counted.set(call.id, { heads, partial });
    left -= heads.length;
  }
  return found
    .flat()
    .map((round) => ({ heads: [], partial: true, ...round, ...counted.get(round.call.id) }));
};

const statusOf = ({ status }: Head): CaseStatus => {
  const known = CaseStatus.safeParse(status);
  return known.success ? known.data : 'none';
};

const countsOf = (heads: readonly Head[]): ReadonlyMap<CaseStatus, number> =>
  new Map([...grouped(heads, statusOf)].map(([status, own]) => [status, own.length]));

const shownCounts = (heads: readonly Head[]) => {
  const counts = countsOf(heads);
  return {
    total: heads.length,
    statuses: [...counts].map(([status, count]) => ({ status, title: CASE_STATUS[status], count })),
    stages: funnel(counts),
  };
};

const byPlace = ({ reference }: Ports, heads: readonly Head[]) =>
  [...grouped(heads, ({ applicant }) => placeOf(reference.orgs.byId, applicant ?? ''))]
    .map(([org, own]) => ({ org, name: orgName(reference.orgs, org), ...shownCounts(own) }))
    .sort((a, b) => b.total - a.total || (a.org < b.org ? -1 : 1));

/** One round as a funnel: whole for those who run, decide or audit it, else what is public. */
export const shownRound = (ports: Ports, { call, closesAt, whole, heads, partial }: Round) => ({
  call: { id: call.id, title: call.title, level: call.level, office: call.office, closesAt },
  whole,
  partial,
  ...(whole
    ? { ...shownCounts(heads), places: byPlace(ports, heads) }
    : { stages: publicFunnel(countsOf(heads.map(headTold))) }),
});

/** The rounds of each level together, as far as they may be counted whole. */
export const byLevel = (ports: Ports, rounds: readonly Round[]) =>
  ports.reference.levels.flatMap(({ id, name }) => {
    const own = rounds.filter(({ call, whole }) => whole && call.level === id);
    const heads = own.flatMap(({ heads: of }) => of);
    return own.length === 0 ? [] : [{ level: id, name, rounds: own.length, ...shownCounts(heads) }];
  });
