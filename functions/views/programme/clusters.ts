import { localDateOf } from '../../../workflows/calendar/instant.ts';
import { publicCluster } from '../../../workflows/cluster/index.ts';
import type { PublicCluster } from '../../../workflows/cluster/public-view.ts';
import { orgName } from '../../../workflows/orgs/org.ts';
import {
  clustersByLevel,
  clustersByPlace,
  endingTitles,
} from '../../../workflows/programme/ladder.ts';
import { aggregates } from '../../kinds/catalogue.ts';
import { rehydrate } from '../../kinds/history.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';

/** Cluster records looked at: a city has some dozens, a province some hundreds. */
const MOST_CLUSTERS = 2_000;

const allClusters = async (ports: Ports, today: string) => {
  const levels = ports.reference.levels.map(({ id }) => id);
  const found: PublicCluster[] = [];
  let after: string | undefined;
  do {
    const page = await ports.lists.heads('CLUSTERS', {
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    const shown = await tenAtATime(page.items, async ({ stream }) => {
      const { state } = await rehydrate(ports, aggregates.clusters, stream);
      return publicCluster(state, today, levels) ?? [];
    });
    found.push(...shown.flat());
    after = page.next;
  } while (after !== undefined && found.length < MOST_CLUSTERS);
  return { clusters: found, partial: after !== undefined };
};

/** The ladder as it stands today: titles are public, so everybody reads the same. */
export const ladderToday = async (ports: Ports) => {
  const { levels, orgs } = ports.reference;
  const today = localDateOf(ports.now().toISOString());
  const { clusters, partial } = await allClusters(ports, today);
  const titled = clusters.filter(({ tier }) => tier !== undefined);
  const ids = levels.map(({ id }) => id);
  return {
    partial,
    total: titled.length,
    byLevel: clustersByLevel(titled, ids).map((count) => ({
      ...count,
      name: levels.find(({ id }) => id === count.level)?.name,
    })),
    byPlace: clustersByPlace(titled, ids, orgs),
    ending: endingTitles(titled, today).map((title) => ({
      ...title,
      applicantName: orgName(orgs, title.applicant),
    })),
  };
};
