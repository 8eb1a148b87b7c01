import { parentPort } from 'node:worker_threads';
import type { Why } from '../book/left-out.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { write } from './write.ts';

/**
 * Writes one document after another in a thread of its own, so that nobody else waits for it, and so that it can be
 * ended where it takes too long or too much (press.ts).
 */
const port = parentPort;

const tell = (message: FromWorker, moved: readonly ArrayBuffer[] = []): void =>
  port?.postMessage(message, moved);

const held: { arrived?: (content: Uint8Array | Why) => void } = {};

const read = (file: number): Promise<Uint8Array | Why> => {
  tell({ kind: 'read', file });
  return new Promise((resolve) => {
    held.arrived = resolve;
  });
};

const work = async ({ order, leftOut }: Extract<ToWorker, { kind: 'order' }>): Promise<void> => {
  try {
    const atFile = (file: number | undefined) => tell({ kind: 'at', file });
    const written = await write(order, { read, leftOut, atFile });
    // A view of its own: what libraries return may be a part of a larger buffer.
    const bytes = new Uint8Array(written.bytes);
    tell({ kind: 'written', written: { ...written, bytes } }, [bytes.buffer]);
  } catch (error) {
    tell({ kind: 'failed', stack: error instanceof Error ? String(error.stack) : String(error) });
  }
};

port?.on('message', (message: ToWorker) => {
  if (message.kind === 'order') void work(message);
  else held.arrived?.(message.content);
});
