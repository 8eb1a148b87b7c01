import type { StreamKey } from '../../engine/ports/event-store.ts';
import type { Ports } from '../kinds/ports.ts';
import { reconcile } from './reconcile.ts';

/** Open streams looked at together; each costs about five reads. */
const AT_ONCE = 4;
const PAGE = 100;

type Seen = { readonly seen: number; readonly failed: number };

/** One stream's fault is logged and does not keep the others waiting. */
const lookAtEach = async (ports: Ports, streams: readonly StreamKey[]): Promise<Seen> => {
  let failed = 0;
  for (let start = 0; start < streams.length; start += AT_ONCE) {
    await Promise.all(
      streams.slice(start, start + AT_ONCE).map(async (stream) => {
        try {
          await reconcile(ports, stream, 'sweep');
        } catch (error) {
          failed += 1;
          ports.log.error('sweep failed', { stream, error: String(error) });
        }
      }),
    );
  }
  return { seen: streams.length, failed };
};

const lookAtAll = async (ports: Ports): Promise<Seen> => {
  let seen = 0;
  let failed = 0;
  let after: string | undefined;
  do {
    const page = await ports.lists.open({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    const looked = await lookAtEach(ports, page.items);
    seen += looked.seen;
    failed += looked.failed;
    after = page.next;
  } while (after !== undefined);
  return { seen, failed };
};

/**
 * The reconciler on a schedule, so that a lost execution, a lost start or a lost delivery heals by itself: every open
 * stream, or, where it is known (`wakes`), those that are due. `whole` looks at all in any case.
 */
export const sweep = async (ports: Ports, extent: 'due' | 'whole' = 'due'): Promise<Seen> => {
  await ports.reference.freshen('now');
  const now = ports.now().toISOString();
  const { version } = ports.reference.calendar;
  const due = extent === 'whole' ? 'all' : (ports.wakes?.due(now, version) ?? 'all');
  if (due !== 'all') return lookAtEach(ports, due);
  const looked = await lookAtAll(ports);
  // What failed stays due only where it was looked at before: so the pass is made again.
  if (looked.failed === 0) ports.wakes?.passed(now, version);
  return looked;
};
