import { Impossible } from '../../engine/failure.ts';
import { partsOn, type TallyChange } from '../../engine/tally.ts';
import { type Decimal, wanToYi } from '../../workflows/decimal/decimal.ts';
import type { TallyName } from '../../workflows/registers/check-name.ts';
import { TALLIES, tallyKey } from '../../workflows/registers/tallies.ts';
import type { Ports } from './ports.ts';

/** What all parts of a count come to. */
const sumOn = (changes: readonly TallyChange[], day: string): number =>
  [...partsOn(changes, day).values()].reduce((sum, n) => sum + n, 0);

interface Count {
  readonly register: string;
  readonly tally: TallyName;
  readonly of?: string | undefined;
}

const standsOn = async (
  { events }: Pick<Ports, 'events'>,
  { register, tally, of }: Count,
  day: string,
): Promise<string> => {
  const key = tallyKey(register, tally, of);
  return String(
    TALLIES[tally].perHolder === true && of === undefined
      ? sumOn(await events.tally(key), day)
      : await events.tallied(key, day),
  );
};

/**
 * How many a register counts on a day, of one cluster or of all; at the cost of the months that it knows. Throws
 * Impossible for an amount: whoever reads one has to ask of how many (views/cells.ts).
 */
export const countedOn = async (
  ports: Pick<Ports, 'events'>,
  count: Count,
  day: string,
): Promise<Decimal> => {
  if (TALLIES[count.tally].amount === true) throw new Impossible(`${count.tally} is an amount`);
  return standsOn(ports, count, day);
};

/** How many of each unit count on a day: of a count that is kept by unit, read once for all days. */
export const countedByUnit = async (
  { events }: Pick<Ports, 'events'>,
  { register, tally }: Omit<Count, 'of'>,
): Promise<(day: string) => ReadonlyMap<string, number>> => {
  const changes = await events.tally(tallyKey(register, tally));
  return (day) => partsOn(changes, day);
};

/** What enterprises come to on a day, in 亿元, however few they are. */
export const amountOn = async (
  ports: Pick<Ports, 'events'>,
  count: Count,
  day: string,
): Promise<Decimal> => wanToYi(await standsOn(ports, count, day));
