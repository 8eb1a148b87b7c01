import { localDateOf } from '../../workflows/calendar/instant.ts';
import type { CaseIdentity } from '../../workflows/case/state.ts';
import { levelsHeldOn } from '../../workflows/cluster/index.ts';
import type { Ports } from '../kinds/ports.ts';
import { recordOf } from '../kinds/records.ts';

/**
 * Levels at which the case's cluster holds a valid title today, if the record is its applicant's: an application that
 * somebody hung on another's record earns nothing by it.
 */
export const titlesHeld = async (
  ports: Ports,
  identity: CaseIdentity | undefined,
): Promise<ReadonlySet<string>> => {
  if (identity === undefined) return new Set();
  const held = await recordOf(ports, identity.clusterId);
  if (held?.holders.has(identity.applicant) !== true) return new Set();
  return new Set(levelsHeldOn(held.record, localDateOf(ports.now().toISOString())));
};
