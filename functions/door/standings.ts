import type { Head } from '../../engine/ports/event-store.ts';
import { readyScore, standingOf, trackKey } from '../../workflows/case/ranking-standing.ts';
import { CaseStatus } from '../../workflows/case/status.ts';
import type { Standings } from '../../workflows/facts.ts';
import { idOf } from '../kinds/catalogue.ts';
import { fieldsOf } from '../kinds/head-fields.ts';
import { loadCase } from '../kinds/load-cases.ts';
import type { Ports } from '../kinds/ports.ts';
import { tenAtATime } from '../kinds/ten-at-a-time.ts';

type Ready = Standings['ready'][number];
type OfHead = Ready | 'none' | 'out' | 'open';

/** A case as its stream says: where its head tells no score, it is held, or was written by a version that told none. */
const loaded = async (ports: Ports, caseId: string): Promise<Ready | 'open'> => {
  const kase = await loadCase(ports, caseId);
  const { total } = kase.review;
  return readyScore(kase) === undefined || total === undefined ? 'open' : { caseId, total };
};

const ofHead = async (ports: Ports, { stream, status, counts }: Head): Promise<OfHead> => {
  const known = CaseStatus.safeParse(status);
  const standing = known.success ? standingOf(known.data) : 'none';
  const caseId = idOf(stream);
  if (standing !== 'scored') return standing === 'behind' ? 'open' : standing;
  const score = counts?.score;
  return score === undefined
    ? loaded(ports, caseId)
    : { caseId, total: { total: score, lines: {} } };
};

/** What breaks ties is in no head: those with the same total are read as they stand. */
const withTieBreaks = async (ports: Ports, ready: readonly Ready[]): Promise<readonly Ready[]> => {
  const sharing = new Map<number, number>();
  for (const { total } of ready) sharing.set(total.total, (sharing.get(total.total) ?? 0) + 1);
  return (
    await tenAtATime(ready, async (one) => {
      if (sharing.get(one.total.total) === 1) return [one];
      const found = await loaded(ports, one.caseId);
      return found === 'open' ? [] : [found];
    })
  ).flat();
};

const PAGE = 100;

/**
 * How the cases of a track stand to its ranking, by their heads. What moves after the count was read makes closing it fail,
 * so that nothing here need be of one moment. A page with a case that the ranking waits for is the last.
 */
export const standingsIn = async (
  ports: Ports,
  callId: string,
  track: string,
): Promise<Standings> => {
  const counted = await ports.events.counted(trackKey(callId, track));
  const ready: Ready[] = [];
  const out: string[] = [];
  let open = 0;
  let after: string | undefined;
  do {
    const page = await ports.lists.heads(`CALL#${callId}`, {
      limit: PAGE,
      current: true,
      ...(after === undefined ? {} : { after }),
    });
    const inTrack = page.items.filter((head) => fieldsOf<{ track: string }>(head).track === track);
    for (const head of inTrack) {
      const standing = await ofHead(ports, head);
      if (standing === 'out') out.push(idOf(head.stream));
      else if (standing === 'open') open += 1;
      else if (standing !== 'none') ready.push(standing);
    }
    after = page.next;
  } while (after !== undefined && open === 0);
  return { ready: open > 0 ? [] : await withTieBreaks(ports, ready), out, open, counted };
};
