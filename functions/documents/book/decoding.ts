import { decodePDFRawStream, PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { LeftOut, MOST_OF_ONE, type Room } from './left-out.ts';

/** A stream that is being decoded, as far as pdf-lib shows it: it grows its buffer before it writes there. */
interface Decoding {
  buffer: Uint8Array;
  ensureBuffer(this: Decoding, wanted: number): Uint8Array;
}

const isDecoding = (value: unknown): value is Decoding =>
  typeof value === 'object' && value !== null && 'ensureBuffer' in value;

/** What pdf-lib's decoders inherit from; the library exports none of them. An empty deflated stream leads there. */
const decoders = (): Decoding => {
  const dict = PDFContext.create().obj({ Filter: PDFName.of('FlateDecode') });
  const stream: unknown = decodePDFRawStream(PDFRawStream.of(dict, Uint8Array.of(0x78, 0x9c)));
  const found: unknown = Object.getPrototypeOf(Object.getPrototypeOf(stream));
  if (!isDecoding(found)) throw new LeftOut('inflated');
  return found;
};

/** Room of the book and of the file that is being read; and whether it was overdrawn. */
interface Limit {
  readonly room: Room;
  left: number;
  over: boolean;
}

const held: { limit?: Limit | undefined; watched?: true } = {};

/**
 * pdf-lib unpacks what a file packs its objects into without any bound, whatever the filters are called and however
 * they are chained: half a megabyte becomes 500. So every growth of a decoder's buffer is counted.
 */
const watch = (): void => {
  if (held.watched === true) return;
  const decoder = decoders();
  const grow = decoder.ensureBuffer;
  decoder.ensureBuffer = function ensureBuffer(wanted) {
    const { limit } = held;
    const has = this.buffer.byteLength;
    if (limit === undefined || wanted <= has) return grow.call(this, wanted);
    // A buffer grows to twice its size at least.
    const more = Math.max(wanted, 2 * has) - has;
    limit.left -= more;
    limit.room.inflated -= more;
    limit.over ||= limit.left < 0 || limit.room.inflated < 0;
    if (limit.over) throw new LeftOut('inflated');
    return grow.call(this, wanted);
  };
  held.watched = true;
};

/** Reads a file while what it unpacks is counted; throws LeftOut where that is too much, though pdf-lib goes on. */
export const withinRoom = async <T>(room: Room, read: () => Promise<T>): Promise<T> => {
  watch();
  const limit: Limit = { room, left: MOST_OF_ONE.inflated, over: false };
  held.limit = limit;
  try {
    const found = await read();
    // pdf-lib takes a stream that cannot be decoded for an invalid object and reads on.
    if (limit.over) throw new LeftOut('inflated');
    return found;
  } finally {
    held.limit = undefined;
  }
};
