import { aggregates, streamKey } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

/** What clusters are called, each read once; one without a record is left out. */
export const clusterNames = async (
  { events }: Pick<Ports, 'events'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const found = await tenAtATime([...new Set(ids)], async (id) => {
    const title = (await events.head(streamKey(aggregates.clusters, id)))?.title;
    return title === undefined ? [] : [[id, title] as const];
  });
  return new Map(found.flat());
};
