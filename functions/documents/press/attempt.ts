import type { Worker } from 'node:worker_threads';
import type { Why } from '../book/left-out.ts';
import type { OrderedDocument } from '../document.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Written } from './write.ts';

/** What came of one attempt; where it failed, why, and which file was in hand. */
export type Outcome =
  | { readonly written: Written }
  | {
      readonly failed: 'time' | 'memory' | 'damaged';
      readonly file: number | undefined;
      /** Of the writer's fault, where it told one. */
      readonly stack?: string;
    };

export interface Limits {
  /** For a file, from when it is asked for. */
  readonly fileMs: number;
  /** For the whole attempt. */
  readonly wholeMs: number;
}

/** What is transferred has to be a buffer of its own. */
const owned = (content: Uint8Array): Uint8Array<ArrayBuffer> =>
  content.buffer instanceof ArrayBuffer && content.byteLength === content.buffer.byteLength
    ? new Uint8Array(content.buffer)
    : new Uint8Array(content);

const send = (worker: Worker, message: ToWorker, moved: readonly ArrayBuffer[] = []): void =>
  worker.postMessage(message, moved);

const handOver = async (worker: Worker, document: OrderedDocument, file: number): Promise<void> => {
  const content = (await document.read?.(file)) ?? 'gone';
  if (typeof content === 'string') return send(worker, { kind: 'file', content });
  const bytes = owned(content);
  send(worker, { kind: 'file', content: bytes }, [bytes.buffer]);
};

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Which file is in hand, and for how long; not while its bytes are on their way. */
const clockOf = (fileMs: number, late: () => void) => {
  const held: { file?: number | undefined; timer?: NodeJS.Timeout } = {};
  const stop = (): void => clearTimeout(held.timer);
  return {
    file: () => held.file,
    stop,
    at: (file: number | undefined): void => {
      stop();
      held.file = file;
      if (file !== undefined) held.timer = setTimeout(late, fileMs);
    },
  };
};

/** Has a worker write a document. Resolves in any case; rejects only where a file could not be read from the storage. */
export const attempt = (
  worker: Worker,
  document: OrderedDocument,
  leftOut: ReadonlyMap<number, Why>,
  { fileMs, wholeMs }: Limits,
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      clearTimeout(whole);
      clock.stop();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const fail = (failed: 'time' | 'memory' | 'damaged', stack?: string): void =>
      done(() =>
        resolve({ failed, file: clock.file(), ...(stack === undefined ? {} : { stack }) }),
      );
    const clock = clockOf(fileMs, () => fail('time'));
    const whole = setTimeout(() => fail('time'), wholeMs);
    const fetchFile = async (file: number): Promise<void> => {
      clock.stop();
      await handOver(worker, document, file);
      clock.at(file);
    };
    const onMessage = (message: FromWorker): void => {
      if (message.kind === 'at') clock.at(message.file);
      else if (message.kind === 'written') done(() => resolve({ written: message.written }));
      else if (message.kind === 'failed') fail('damaged', message.stack);
      else fetchFile(message.file).catch((error: unknown) => done(() => reject(error)));
    };
    const onError = (error: unknown): void =>
      fail(isOutOfMemory(error) ? 'memory' : 'damaged', String(error));
    const onExit = (): void => fail('memory');
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    send(worker, { kind: 'order', order: document.order, leftOut });
  });
