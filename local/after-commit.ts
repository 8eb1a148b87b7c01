import type { StreamKey } from '../engine/ports/event-store.ts';
import type { Log } from '../engine/ports/log.ts';
import { aggregates } from '../functions/kinds/catalogue.ts';
import type { Commit, Ports } from '../functions/kinds/ports.ts';
import { publish } from '../functions/stream/publish.ts';
import { reconcile } from '../functions/stream/reconcile.ts';

export interface AfterCommit {
  committed(commit: Commit): void;
  look(stream: StreamKey): void;
  /** Resolves when nothing is left to do for any stream. */
  idle(): Promise<void>;
  pending(): number;
  /** Takes no more work and resolves when what is under way is done; the next start looks at all open streams. */
  close(): Promise<void>;
}

/** Streams mended at the same time: the database works one transaction after another anyway. */
const AT_ONCE = 4;

/** Checks of files wait for a scanner, which may be silent for a minute: whatever else is to be mended never waits behind them. */
const isOfFiles = (stream: StreamKey): boolean => stream.startsWith(`${aggregates.files.prefix}#`);

/** A stream whose reconciling failed is tried again after a second, then less and less often, up to a minute. */
const backoff = (failures: number): number => Math.min(60_000, 1000 * 2 ** failures);

/**
 * What DynamoDB's stream does on AWS: hands each committed head to publish and reconcile. One stream is mended by
 * one worker at a time, and commits that come meanwhile make one further look.
 */
export const createAfterCommit = (ports: () => Ports, log: Log): AfterCommit => {
  const waiting: StreamKey[] = [];
  const queued = new Set<StreamKey>();
  const busy = new Set<StreamKey>();
  const failures = new Map<StreamKey, number>();
  const idlers = new Set<() => void>();
  let retries = 0;
  let closed = false;

  const settle = (): void => {
    if (waiting.length > 0 || busy.size > 0) return;
    for (const resolve of idlers) resolve();
    idlers.clear();
  };

  const mend = async (stream: StreamKey): Promise<void> => {
    try {
      await reconcile(ports(), stream);
      failures.delete(stream);
    } catch (error) {
      const count = failures.get(stream) ?? 0;
      failures.set(stream, count + 1);
      log.error('reconcile failed', {
        stream,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      retries += 1;
      setTimeout(() => {
        retries -= 1;
        look(stream);
      }, backoff(count)).unref();
    }
  };

  const hasRoom = (stream: StreamKey): boolean => {
    const beside = [...busy].filter((one) => isOfFiles(one) === isOfFiles(stream));
    return beside.length < AT_ONCE && !busy.has(stream);
  };

  const next = (): void => {
    for (;;) {
      const index = waiting.findIndex(hasRoom);
      const stream = waiting[index];
      if (stream === undefined) break;
      waiting.splice(index, 1);
      queued.delete(stream);
      busy.add(stream);
      void mend(stream).finally(() => {
        busy.delete(stream);
        next();
      });
    }
    settle();
  };

  const look = (stream: StreamKey): void => {
    if (closed || queued.has(stream)) return;
    queued.add(stream);
    waiting.push(stream);
    // After the answer to the person: mending is never what somebody waits for.
    setImmediate(next);
  };

  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      idlers.add(resolve);
      setImmediate(next);
    });

  return {
    look,
    committed: ({ stream, recorded }) => {
      publish(ports(), stream, recorded).catch((error: unknown) =>
        log.error('publish failed', { stream, error: String(error) }),
      );
      look(stream);
    },
    idle,
    pending: () => waiting.length + busy.size + retries,
    close: () => {
      closed = true;
      waiting.length = 0;
      queued.clear();
      return idle();
    },
  };
};
