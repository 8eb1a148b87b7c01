import { localDateOf } from '../../workflows/calendar/instant.ts';
import { levelsHeldOn } from '../../workflows/cluster/index.ts';
import type { Facts } from '../../workflows/facts.ts';
import type { Ports } from '../kinds/ports.ts';
import { recordOf } from '../kinds/records.ts';

/** The record that an opening names: who may apply on it, and whether it holds a title today. */
export const recordNamed = async (
  ports: Ports,
  clusterId: string | undefined,
): Promise<Facts['record']> => {
  const held = clusterId === undefined ? undefined : await recordOf(ports, clusterId);
  if (held === undefined) return undefined;
  const today = localDateOf(ports.now().toISOString());
  return { holders: held.holders, titled: levelsHeldOn(held.record, today).size > 0 };
};
