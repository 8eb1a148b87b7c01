import type { Facts } from '../../workflows/facts.ts';
import { clustersNamed } from '../../workflows/registers/references.ts';
import { registerNamed } from '../../workflows/registers/registry.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { isOf, type Of } from '../kinds/kind.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

interface Sent extends Of<unknown> {
  readonly command: Readonly<Record<string, unknown>>;
}

/** Clusters with a record, of those that an act on a register's entry names. */
export const clustersIn = async (ports: Ports, subject: Sent): Promise<Facts['clusters']> => {
  if (!isOf(subject, aggregates.entries)) return new Set();
  const { state, command } = subject;
  const register = registerNamed(
    state.identity?.register ?? (typeof command.register === 'string' ? command.register : ''),
  );
  const named = register === undefined ? [] : clustersNamed(register, command);
  const found = await tenAtATime([...new Set(named)], async (id) =>
    (await ports.events.head(streamKey(aggregates.clusters, id))) === undefined ? [] : [id],
  );
  return new Set(found.flat());
};
