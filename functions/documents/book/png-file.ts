import { LeftOut } from './left-out.ts';

/** A PNG as it lies in its file (https://www.w3.org/TR/png-3/); its picture is still packed. */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  readonly type: number;
  readonly interlaced: boolean;
  readonly palette: Buffer;
  readonly transparency: Buffer;
  readonly data: Buffer;
  /** The file with no other chunks than these. */
  readonly plain: Buffer;
}

const SIGNATURE = 8;
/** Length and name before a chunk's data, and its checksum behind it. */
const [BEFORE, BEHIND] = [8, 4];
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

/** The chunks that make the picture. Whatever else a file carries along (texts, profiles, more frames) is passed over. */
const chunksOf = (all: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  let at = SIGNATURE;
  while (at + BEFORE + BEHIND <= all.length) {
    const end = at + BEFORE + all.readUInt32BE(at) + BEHIND;
    const name = all.toString('latin1', at + 4, at + BEFORE);
    const whole = all.subarray(at, end);
    if (KEPT.has(name)) chunks.push({ name, whole, data: whole.subarray(BEFORE, -BEHIND) });
    at = end;
  }
  return chunks;
};

/** Throws where there is no header; LeftOut where it says what no picture has. */
export const readPng = (bytes: Uint8Array): PngFile => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = chunksOf(all);
  const only = (name: string): Buffer =>
    Buffer.concat(chunks.flatMap((chunk) => (chunk.name === name ? [chunk.data] : [])));
  const header = only('IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, type] = [header.readUInt8(8), header.readUInt8(9)];
  const known = [1, 2, 4, 8, 16].includes(depth) && [0, 2, 3, 4, 6].includes(type);
  if (!known || width === 0 || height === 0) throw new LeftOut('damaged');
  return {
    ...{ width, height, depth, type, interlaced: header.readUInt8(12) !== 0 },
    ...{ palette: only('PLTE'), transparency: only('tRNS'), data: only('IDAT') },
    plain: Buffer.concat([all.subarray(0, SIGNATURE), ...chunks.map(({ whole }) => whole)]),
  };
};
