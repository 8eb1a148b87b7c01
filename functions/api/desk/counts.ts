import * as desk from '../../../interface/desk.ts';
import { signedIn } from '../../http/person.ts';
import { handle } from '../../http/route.ts';
import { countedFor } from '../../views/desk/counted.ts';

/** How many tasks the person's roles have, and how many are late: of all, not of the first page. */
export const counts = handle(desk.counts, async ({ ports, request }) =>
  countedFor(ports, await signedIn(ports, request)),
);
