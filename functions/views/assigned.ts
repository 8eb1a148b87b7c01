import type { Head } from '../../engine/ports/event-store.ts';
import type { CaseState } from '../../workflows/case/state.ts';
import { CaseStatus } from '../../workflows/case/status.ts';
import { idOf } from '../kinds/catalogue.ts';
import { loadCases } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';

/** A request reads this many streams at most: an expert or a department has some dozens of cases in a year. */
const MOST = 300;
const PAGE = 100;

/** Every page of a list, up to a bound. */
const allHeads = async (
  { lists }: Pick<Ports, 'lists'>,
  list: string,
  most: number,
): Promise<readonly Head[]> => {
  const found: Head[] = [];
  let after: string | undefined;
  do {
    const page = await lists.heads(list, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined && found.length < most);
  return found.slice(0, most);
};

/**
 * Cases that may concern somebody: those in one of these statuses, the calls one after the other. Nothing of them is
 * told here; the caller shows what is the asker's own. `cut` says that there were more than one request reads.
 */
export const casesIn = async (
  ports: Ports,
  statuses: readonly CaseStatus[],
): Promise<{ readonly cases: readonly CaseState[]; readonly cut: boolean }> => {
  const wanted = new Set<string>(statuses);
  const ids: string[] = [];
  for (const call of await allHeads(ports, 'CALLS', MOST)) {
    const heads = await allHeads(ports, `CALL#${idOf(call.stream)}`, 50 * MOST);
    ids.push(...heads.filter(({ status }) => wanted.has(status)).map(({ stream }) => idOf(stream)));
    if (ids.length > MOST) break;
  }
  const cases = await loadCases(ports, ids.slice(0, MOST));
  return { cases: [...cases.values()], cut: ids.length > MOST };
};

const BEFORE_REVIEW: readonly CaseStatus[] = [
  'none',
  'draft',
  'withdrawn',
  'lapsed',
  'preliminary',
  'formal-review',
  'declined',
];

/** Statuses of cases that departments were asked about or in which experts may sit. */
export const UNDER_REVIEW: readonly CaseStatus[] = CaseStatus.options.filter(
  (status) => !BEFORE_REVIEW.includes(status),
);
