import type { Lying } from '../../../engine/ports/lists.ts';
import type { Person } from '../../http/person.ts';
import type { Ports } from '../../kinds/ports.ts';
import { tenAtATime } from '../../kinds/ten-at-a-time.ts';
import { handsFor } from './in-hand.ts';

const sum = (lying: readonly Lying[], of: keyof Lying): number =>
  lying.reduce((total, one) => total + one[of], 0);

/**
 * How much lies on a person's desk: before everybody, or in the own hand. What is in the hand of somebody who may answer
 * it no more lies before everybody again.
 */
export const countedFor = async (ports: Ports, person: Person) => {
  const { account, grants } = person;
  const asked = await ports.lists.asked(grants, { account, now: ports.now().toISOString() });
  const handOf = handsFor(ports, person);
  const apart = await tenAtATime(asked.inHands, async (one) => ({
    ...one,
    hand: await handOf(one),
  }));
  const others = apart.filter(({ hand }) => hand !== undefined && !hand.mine);
  const own = apart.filter((one) => !others.includes(one));
  return {
    open: asked.open + sum(own, 'open'),
    late: asked.late + sum(own, 'late'),
    others: sum(others, 'open'),
    more: asked.more,
  };
};
