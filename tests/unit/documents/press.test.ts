import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Why } from '../../../functions/documents/book/left-out.ts';
import type { OrderedDocument } from '../../../functions/documents/document.ts';
import { attempt } from '../../../functions/documents/press/attempt.ts';
import { fairQueue } from '../../../functions/documents/press/fair-queue.ts';
import { writeInTurn } from '../../../functions/documents/press/press.ts';
import { WriterFailed } from '../../../functions/documents/press/refusals.ts';
import { endlessPdf, packedObjects, plainPdf } from '../../fixtures/bombs.ts';
import { filledForm } from '../../fixtures/filled-form.ts';
import { pdfPages } from '../../fixtures/pdf-text.ts';

const NONE: ReadonlySet<string> = new Set();

describe('the queue for the press', () => {
  it('gives the accounts their turns, however many one of them orders', () => {
    const queue = fairQueue<string>({ ofOne: 9, ofAll: 99 });
    for (const job of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.add(job.charAt(0), job);
    const served = Array.from({ length: 7 }, () => queue.next(NONE)?.job);
    expect(served).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', undefined]);
  });

  it('gives an account that has a document in work no second one', () => {
    const queue = fairQueue<string>({ ofOne: 9, ofAll: 99 });
    for (const job of ['a1', 'a2', 'b1']) queue.add(job.charAt(0), job);
    expect(queue.next(new Set(['a']))?.job).toBe('b1');
    expect(queue.next(new Set(['a', 'b']))).toBeUndefined();
  });

  it('takes no more of one account, and no more of all, than may wait', () => {
    const queue = fairQueue<string>({ ofOne: 2, ofAll: 3 });
    const taken = ['a1', 'a2', 'a3', 'b1', 'c1'].map((job) => queue.add(job.charAt(0), job));
    expect(taken).toEqual([true, true, false, true, false]);
    queue.next(NONE);
    expect(queue.add('c', 'c1')).toBe(true);
  });
});

const FILE = join(import.meta.dirname, '../../../functions/documents/press/worker.ts');
const workers: Worker[] = [];
const started = (heapMb: number): Worker => {
  const worker = new Worker(FILE, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  worker.on('error', () => undefined);
  workers.push(worker);
  return worker;
};
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

const bookOf = (files: readonly Uint8Array[]): OrderedDocument => ({
  name: '装订本.pdf',
  contentType: 'application/pdf',
  read: async (file) => files[file] ?? 'gone',
  order: {
    as: 'book',
    book: {
      filled: filledForm(),
      files: files.map(({ length: size }, index) => ({
        ...{ fileId: `f-${index}`, name: `材料${index}.pdf`, sha256: 'c'.repeat(64), size },
        ...{ contentType: 'x', kind: 'evidence', org: '371625', proves: '' },
        at: '2026-03-16T02:00:00.000Z',
      })),
    },
  },
});

const LONG = { fileMs: 60_000, wholeMs: 60_000 };
const NOTHING: ReadonlyMap<number, Why> = new Map();

describe('an attempt to write a document in another thread', { timeout: 120_000 }, () => {
  it('gives its bytes, and the worker lives on for the next one', async () => {
    const worker = started(640);
    const first = await attempt(worker, bookOf([plainPdf()]), NOTHING, LONG);
    const again = await attempt(worker, bookOf([plainPdf()]), NOTHING, LONG);
    if (!('written' in first && 'written' in again)) return expect.fail('not written');
    expect(first.written.sha256).toBe(again.written.sha256);
    expect(Buffer.from(first.written.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it('ends where a file takes too long, and tells which', async () => {
    const files = [plainPdf(), endlessPdf()];
    const outcome = await attempt(started(640), bookOf(files), NOTHING, { ...LONG, fileMs: 2_000 });
    expect(outcome).toMatchObject({ failed: 'time', file: 1 });
  });

  it('ends where a file takes too much memory, and tells which; nobody else’s memory is touched', async () => {
    const outcome = await attempt(
      started(96),
      bookOf([packedObjects(900_000), plainPdf()]),
      NOTHING,
      LONG,
    );
    expect(outcome).toMatchObject({ failed: 'memory', file: 0 });
  });

  it('tells the fault of a writer with its stack', async () => {
    const broken = JSON.parse('{"as":"pdf","paper":{"blocks":null}}');
    const document = { name: '', contentType: '', order: broken };
    const outcome = await attempt(started(640), document, NOTHING, LONG);
    expect(outcome).toMatchObject({ failed: 'damaged', file: undefined });
    expect('stack' in outcome ? outcome.stack : '').toContain('TypeError');
  });
});

describe('the press', { timeout: 120_000 }, () => {
  it('makes the book anew without the file that took too long, and says so in the book', async () => {
    const { bytes, apart } = await writeInTurn('a-1', bookOf([plainPdf(), endlessPdf()]));
    expect(apart.map(({ file, why }) => [file.name, why])).toEqual([['材料1.pdf', 'time']]);
    const pages = (await pdfPages(bytes)).map((page) => page.replaceAll('\n', ''));
    expect(pages[1]).toContain('另附，未并入本册：处理该文件所需时间过长');
    expect(pages.at(-1)).toContain('the file takes too long to process');
  });

  it('tells a fault of a writer as a fault, with the stack of the thread that had it', async () => {
    const broken = JSON.parse('{"as":"pdf","paper":{"blocks":null}}');
    const failed = writeInTurn('a-1', { name: '', contentType: '', order: broken });
    await expect(failed).rejects.toThrow(WriterFailed);
  });
});
