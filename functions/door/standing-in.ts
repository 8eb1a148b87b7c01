import { accountAggregate, grantsOn } from '../../workflows/account/index.ts';
import { programmes } from '../../workflows/account/programmes.ts';
import type { StandingIn } from '../../workflows/facts.ts';
import { aggregates, idOf, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { appointmentsOf } from '../kinds/stands-in.ts';

interface Sent {
  readonly stream: `${string}#${string}`;
  readonly command: Readonly<Record<string, unknown>>;
}

/** Who is named to stand in for an account, and for whom that account stands in itself. */
export const standingInOf = async (
  ports: Ports,
  { stream, command }: Sent,
): Promise<StandingIn> => {
  const appointments = await appointmentsOf(ports, idOf(stream));
  const standsInFor = appointments.map(({ appointment }) => appointment);
  const known = new Set(programmes());
  if (typeof command.deputy !== 'string') return { standsInFor, programmes: known, reads: [] };
  const named = streamKey(accountAggregate, command.deputy);
  const { state, loaded } = await rehydrate(ports, aggregates.accounts, named);
  if (loaded.version === 0) return { standsInFor, programmes: known, reads: [] };
  const { org, deputies } = state;
  const grants = grantsOn(state, ports.now().toISOString());
  return {
    deputy: { org, grants, deputies },
    standsInFor,
    programmes: known,
    reads: named === stream ? [] : [{ stream: named, version: loaded.version }],
  };
};
