import type { Ports } from '../kinds/ports.ts';
import { reconcile } from './reconcile.ts';

/** Open streams looked at together; each costs about five reads. */
const AT_ONCE = 4;
const PAGE = 100;

/**
 * The reconciler on a schedule: every open stream, so that a lost execution, a lost start or a lost delivery heals
 * by itself. One stream's fault is logged and does not keep the others waiting.
 */
export const sweep = async (
  ports: Ports,
): Promise<{ readonly seen: number; readonly failed: number }> => {
  await ports.reference.freshen('now');
  let seen = 0;
  let failed = 0;
  let after: string | undefined;
  do {
    const page = await ports.lists.open({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (let start = 0; start < page.items.length; start += AT_ONCE) {
      await Promise.all(
        page.items.slice(start, start + AT_ONCE).map(async (stream) => {
          seen += 1;
          try {
            await reconcile(ports, stream, 'sweep');
          } catch (error) {
            failed += 1;
            ports.log.error('sweep failed', { stream, error: String(error) });
          }
        }),
      );
    }
    after = page.next;
  } while (after !== undefined);
  return { seen, failed };
};
