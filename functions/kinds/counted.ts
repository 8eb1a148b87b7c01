import { partsOn, type TallyChange } from '../../engine/tally.ts';
import { type Decimal, wanToYi } from '../../workflows/decimal/decimal.ts';
import type { TallyName } from '../../workflows/registers/check-name.ts';
import { TALLIES, tallyKey } from '../../workflows/registers/tallies.ts';
import type { Ports } from './ports.ts';

/** What all parts of a count come to. */
const sumOn = (changes: readonly TallyChange[], day: string): number =>
  [...partsOn(changes, day).values()].reduce((sum, n) => sum + n, 0);

/** What a register counts on a day, of one cluster or of all; at the cost of the months that it knows. */
export const countedOn = async (
  { events }: Pick<Ports, 'events'>,
  { register, tally, of }: { register: string; tally: TallyName; of?: string | undefined },
  day: string,
): Promise<Decimal> => {
  const key = tallyKey(register, tally, of);
  const n = String(
    TALLIES[tally].perHolder === true && of === undefined
      ? sumOn(await events.tally(key), day)
      : await events.tallied(key, day),
  );
  return TALLIES[tally].amount === true ? wanToYi(n) : n;
};

/** Fewer enterprises than this show what one of them sells. */
const FEWEST = 3;

/** Whether an amount of a cluster's enterprises would show what one of them sells. */
export const isFew = async (
  ports: Pick<Ports, 'events'>,
  cluster: string,
  day: string,
): Promise<boolean> =>
  Number(await countedOn(ports, { register: 'enterprises', tally: 'members', of: cluster }, day)) <
  FEWEST;
