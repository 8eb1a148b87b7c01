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
    : Uint8Array.from(content);

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

/** Has a worker write a document. Resolves in any case; rejects only where a file could not be read from the storage. */
export const attempt = (
  worker: Worker,
  document: OrderedDocument,
  leftOut: ReadonlyMap<number, Why>,
  { fileMs, wholeMs }: Limits,
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const inHand: { file?: number | undefined; timer?: NodeJS.Timeout } = {};
    const done = (settle: () => void): void => {
      clearTimeout(whole);
      clearTimeout(inHand.timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const fail = (failed: 'time' | 'memory' | 'damaged', stack?: string): void =>
      done(() => resolve({ failed, file: inHand.file, ...(stack === undefined ? {} : { stack }) }));
    const whole = setTimeout(() => fail('time'), wholeMs);
    const at = (file: number | undefined): void => {
      clearTimeout(inHand.timer);
      inHand.file = file;
      if (file !== undefined) inHand.timer = setTimeout(() => fail('time'), fileMs);
    };
    const onMessage = (message: FromWorker): void => {
      if (message.kind === 'written') done(() => resolve({ written: message.written }));
      else if (message.kind === 'failed') fail('damaged', message.stack);
      else at(message.file);
      if (message.kind === 'read')
        handOver(worker, document, message.file).catch((error: unknown) =>
          done(() => reject(error)),
        );
    };
    const onError = (error: unknown): void =>
      fail(isOutOfMemory(error) ? 'memory' : 'damaged', String(error));
    const onExit = (): void => fail('memory');
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    send(worker, { kind: 'order', order: document.order, leftOut });
  });
