import type { CallState } from '../../workflows/calls/state.ts';
import { idOf } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

/** An office runs some dozens of rounds in the years that anybody looks at. */
const MOST_ROUNDS = 100;

/** The latest rounds of an office, as they stand. */
export const roundsOfOffice = async (
  ports: Pick<Ports, 'lists' | 'reference'>,
  office: string,
): Promise<readonly CallState[]> => {
  const { items } = await ports.lists.heads('CALLS', { limit: MOST_ROUNDS });
  const own = items.filter(({ fields }) => fields?.office === office);
  return tenAtATime(own, ({ stream }) => ports.reference.liveCall(idOf(stream)));
};
