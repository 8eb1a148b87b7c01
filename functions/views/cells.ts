import type { Decimal } from '../../workflows/decimal/decimal.ts';
import { isFew } from '../../workflows/registers/cells.ts';
import type { TallyName } from '../../workflows/registers/check-name.ts';
import type { Person } from '../http/person.ts';
import { amountOn, countedOn } from '../kinds/counted.ts';
import type { Ports } from '../kinds/ports.ts';
import { readsAnywhere } from './standing.ts';

/** How many enterprises a cluster has on a day, as the library counts them. */
export const firmsOf = async (
  ports: Pick<Ports, 'events'>,
  cluster: string,
  day: string,
): Promise<number> =>
  Number(await countedOn(ports, { register: 'enterprises', tally: 'members', of: cluster }, day));

/** What a cluster's enterprises come to, as somebody is told it; undefined where it would tell of one of them. */
export const toldAmount = async (
  ports: Pick<Ports, 'events'>,
  person: Person,
  {
    cluster,
    ...count
  }: { readonly register: string; readonly tally: TallyName; readonly cluster: string },
  day: string,
): Promise<Decimal | undefined> =>
  readsAnywhere(person, 'cells') || !isFew(await firmsOf(ports, cluster, day))
    ? amountOn(ports, { ...count, of: cluster }, day)
    : undefined;
