import { accountAggregate } from '../../workflows/account/index.ts';
import { type Sitting, sittingOf } from '../../workflows/review/experts/sitting.ts';
import { aggregates, streamKey } from '../kinds/catalogue.ts';
import { rehydrate } from '../kinds/history.ts';
import type { Ports } from '../kinds/ports.ts';
import { standsIn } from '../kinds/stands-in.ts';

/** The account that a command would seat, by its own rights as they hold now. */
export const expertNamed = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now'>,
  account: unknown,
): Promise<Sitting | undefined> => {
  if (typeof account !== 'string') return undefined;
  const stream = streamKey(accountAggregate, account);
  const { state } = await rehydrate(ports, aggregates.accounts, stream);
  const sitting = sittingOf(state, ports.now().toISOString());
  if (sitting === undefined) return undefined;
  const inFor = await standsIn(ports, account);
  return { ...sitting, inFor: inFor.flatMap((one) => one.for?.account ?? []) };
};
