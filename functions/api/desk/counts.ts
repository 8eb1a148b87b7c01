import * as desk from '../../../interface/desk.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';

/** How many tasks the person's roles have, and how many are late: of all, not of the first page. */
export const counts = handle(desk.counts, async ({ ports, request }) => {
  const { account, grants } = await signedIn(ports, request);
  return ports.lists.asked(grants, { account, now: ports.now().toISOString() });
});
