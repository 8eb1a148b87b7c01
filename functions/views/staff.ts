import { staffOf } from '../../workflows/account/index.ts';
import { type Colleague, hasGrant } from '../../workflows/hands/colleague.ts';
import { colleagueAt } from '../door/colleagues-in.ts';
import { idOf } from '../kinds/catalogue.ts';
import type { Ports } from '../kinds/ports.ts';
import { whereNow } from '../kinds/stands-in.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

/** People of one role at one organisation; a department has some ten. */
const MOST = 100;

/** Who holds a role at an organisation now, as `find` tells of an account: with its name or without. */
export const staffAt = async (
  ports: Pick<Ports, 'events' | 'lists' | 'now' | 'reference'>,
  at: { readonly org: string; readonly role: string },
  find: (account: string) => Promise<Colleague | undefined> = (account) =>
    colleagueAt(ports, account),
): Promise<readonly Colleague[]> => {
  const pages = await tenAtATime(whereNow(ports, at), (place) =>
    ports.lists.streams(staffOf(place), { limit: MOST }),
  );
  const streams = [...new Set(pages.flatMap(({ items }) => items))];
  const found = await tenAtATime(streams, async (stream) => {
    const colleague = await find(idOf(stream));
    return colleague !== undefined && hasGrant(colleague, at) ? [colleague] : [];
  });
  return found.flat();
};
