import { PassThrough, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Entry } from './directory.ts';
import type { Source } from './source.ts';

const STORED = 0;
const DEFLATED = 8;

/** Packed bytes asked for at once. */
const PIECE = 1_048_576;

async function* packedBytes(source: Source, { from, packed }: Entry): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < packed; done += PIECE) {
    const piece = await source.read(from + done, Math.min(PIECE, packed - done));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** Whether the bytes of a file can be unpacked at all. */
export const isUnpacked = ({ method }: Entry): boolean => method === STORED || method === DEFLATED;

/**
 * Unpacks a file of an archive piece by piece, away from the thread that answers. `take` is handed each piece and stops
 * by answering false. Answers how many bytes there were, stopped one byte above what was declared: a declared size is
 * never believed. Throws what zlib throws at bytes that it cannot read.
 */
export const unpack = async (
  source: Source,
  entry: Entry,
  take: (piece: Buffer) => boolean,
): Promise<number> => {
  const packed = Readable.from(packedBytes(source, entry));
  const unpacked = entry.method === STORED ? new PassThrough() : createInflateRaw();
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  let size = 0;
  try {
    for await (const piece of unpacked) {
      size += piece.length;
      if (size > entry.size || !take(piece)) break;
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
  return size;
};
