import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Why } from '../book/left-out.ts';
import type { OrderedDocument } from '../document.ts';
import { attempt, type Limits, type Outcome } from './attempt.ts';
import { type FairQueue, fairQueue } from './fair-queue.ts';
import { DocumentTooLarge, TooManyDocuments, WriterFailed } from './refusals.ts';
import type { Written } from './write.ts';

/** On AWS the gateway gives up after 29 seconds, of which gathering and storing take some; elsewhere nobody does. */
const MOST_MS = process.env.LAMBDA_TASK_ROOT === undefined ? 60_000 : 24_000;
/** A file of a thousand pages takes one second; a machine may be as loaded as it likes. */
const FILE_MS = 6_000;
/** What a last attempt, without any evidence, is left. */
const LAST_MS = 4_000;
/** Libraries, fonts and the objects of a large PDF; buffers come on top and are bounded by MOST (left-out.ts). */
const HEAP_MB = 640;
/** Libraries are loaded anew after that; meanwhile a worker holds some 100 MB. */
const IDLE_MS = 120_000;
/** A whole case has eight documents; twice as many may be asked for at one click after another. */
const WAITING = { ofOne: 16, ofAll: 200 } as const;

/** On Lambda it lies beside the bundle (infra/functions/function-code.ts), elsewhere beside this file. */
const workerFile = (): string => {
  const root = process.env.LAMBDA_TASK_ROOT;
  return root === undefined ? join(import.meta.dirname, 'worker.ts') : join(root, 'worker.mjs');
};

/** Nothing of it is inherited but the environment; what libraries print about files of others belongs in no log. */
const startWorker = (): Worker => {
  const worker = new Worker(workerFile(), {
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 64 },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
};

/** A worker that is kept while it is used and well. */
const lane = () => {
  const held: { worker?: Worker | undefined; idle?: NodeJS.Timeout } = {};
  const end = (): void => {
    void held.worker?.terminate();
    held.worker = undefined;
  };
  const running = (): Worker => {
    if (held.worker !== undefined) return held.worker;
    const worker = startWorker();
    // Whatever it dies of, and whatever it still says while it is ended.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (held.worker === worker) held.worker = undefined;
    });
    held.worker = worker;
    return worker;
  };
  return {
    attempt: async (
      document: OrderedDocument,
      leftOut: ReadonlyMap<number, Why>,
      limits: Limits,
    ): Promise<Outcome> => {
      clearTimeout(held.idle);
      const outcome = await attempt(running(), document, leftOut, limits).catch((error) => {
        end();
        throw error;
      });
      if ('failed' in outcome) end();
      held.idle = setTimeout(end, IDLE_MS).unref();
      return outcome;
    },
  };
};

type Lane = ReturnType<typeof lane>;

const fileCount = (document: OrderedDocument): number =>
  document.order.as === 'book' ? document.order.book.files.length : 0;

/** Every file enclosed apart: those that failed for their own reason, the others since there is no time for them. */
const allLeftOut = (
  document: OrderedDocument,
  leftOut: ReadonlyMap<number, Why>,
): ReadonlyMap<number, Why> =>
  new Map(
    Array.from({ length: fileCount(document) }, (_, file) => [file, leftOut.get(file) ?? 'volume']),
  );

/**
 * Writes a document on a lane. Where an attempt fails with a file in hand, the next one leaves that file out; the last
 * one leaves out all of them. Throws DocumentTooLarge or WriterFailed where nothing helps.
 */
const writeOn = async (on: Lane, document: OrderedDocument): Promise<Written> => {
  const until = performance.now() + MOST_MS;
  let leftOut: ReadonlyMap<number, Why> = new Map();
  for (;;) {
    const left = until - performance.now() - LAST_MS;
    const last = leftOut.size === fileCount(document);
    const limits = { fileMs: FILE_MS, wholeMs: last ? Math.max(left, 0) + LAST_MS : left };
    const outcome = await on.attempt(document, leftOut, limits);
    if ('written' in outcome) return outcome.written;
    const { failed, file, stack } = outcome;
    if (last && failed === 'damaged') throw new WriterFailed(stack ?? '');
    if (last) throw new DocumentTooLarge(failed === 'memory' ? 'memory' : 'time');
    leftOut =
      file === undefined || until - performance.now() < FILE_MS + LAST_MS
        ? allLeftOut(document, leftOut)
        : new Map([...leftOut, [file, failed]]);
  }
};

interface Job {
  readonly document: OrderedDocument;
  readonly settle: (written: Promise<Written>) => void;
}

/** One core is left to everybody else; more than two at once would only hold more memory. */
const LANES = Math.max(1, Math.min(2, availableParallelism() - 1));

const queue: FairQueue<Job> = fairQueue(WAITING);
const free: Lane[] = Array.from({ length: LANES }, lane);
const inWork = new Set<string>();

const startNext = (): void => {
  const on = free.pop();
  if (on === undefined) return;
  const found = queue.next(inWork);
  if (found === undefined) {
    free.push(on);
    return;
  }
  const { account, job } = found;
  inWork.add(account);
  const written = writeOn(on, job.document).finally(() => {
    inWork.delete(account);
    free.push(on);
    startNext();
  });
  job.settle(written);
  startNext();
};

/**
 * The press: documents are written in threads of their own, one at a time for an account, the accounts in turn. Throws
 * TooManyDocuments where too many wait.
 */
export const writeInTurn = (account: string, document: OrderedDocument): Promise<Written> =>
  new Promise((resolve, reject) => {
    const taken = queue.add(account, { document, settle: (written) => resolve(written) });
    if (taken) startNext();
    else reject(new TooManyDocuments());
  });
