import type { Head } from '../../engine/ports/event-store.ts';
import type { Ports } from '../kinds/ports.ts';

const PAGE = 100;
/** Applications of one round that are compared with each other. */
const MOST = 500;

/** What lists know of the applications of a round, the first five hundred. */
export const roundHeads = async (
  { lists }: Pick<Ports, 'lists'>,
  callId: string,
): Promise<readonly Head[]> => {
  const heads: Head[] = [];
  let after: string | undefined;
  do {
    const page = await lists.heads(`CALL#${callId}`, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    heads.push(...page.items);
    after = page.next;
  } while (after !== undefined && heads.length < MOST);
  return heads;
};
