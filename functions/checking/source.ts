import type { FileAt } from '../../engine/ports/files.ts';
import type { FileFault } from '../../workflows/files/fault.ts';

/** Bytes of a file, or of a file within one. */
export type Source = Pick<FileAt, 'size' | 'read'>;

/** What was found; undefined for a file that may pass. */
export type Found = FileFault | undefined;

export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (from, count) => bytes.subarray(from, from + count),
});

/** As much as is asked of the storage at once: 300 MB are 75 requests. */
const CHUNK = 4 * 1_048_576;

/** Reads on in what was read last: the files of an archive lie one after another. */
export const buffered = (source: Source): Source => {
  let held: { readonly from: number; readonly bytes: Uint8Array } = {
    from: 0,
    bytes: Buffer.alloc(0),
  };
  return {
    size: source.size,
    read: async (from, count) => {
      const inside = from >= held.from && from + count <= held.from + held.bytes.length;
      if (!inside) held = { from, bytes: await source.read(from, Math.max(count, CHUNK)) };
      return held.bytes.subarray(from - held.from, from - held.from + count);
    },
  };
};

/** The file from its beginning, in pieces. */
export async function* piecesOf(source: Source): AsyncGenerator<Buffer> {
  for (let from = 0; from < source.size; from += CHUNK) {
    const piece = await source.read(from, CHUNK);
    if (piece.length === 0) return;
    yield bufferOf(piece);
  }
}

export const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
