import { bufferOf } from './source.ts';

/** A compound file of Word, Excel and their like before 2007 ([MS-CFB]): what a directory and its streams say. */
const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

export const isCompound = (bytes: Uint8Array): boolean =>
  bufferOf(bytes.subarray(0, 8)).equals(SIGNATURE);

const FREE = 0xfffffffa;
const ENTRY = 128;

/** What is read of one stream: the part that tells of sheets and of a password lies at its beginning. */
const MOST_OF_STREAM = 4 * 1_048_576;

export interface Stream {
  readonly name: string;
  readonly bytes: () => Buffer;
}

interface Layout {
  readonly bytes: Buffer;
  readonly sector: number;
  /** Sector after each sector. */
  readonly next: (sector: number) => number;
}

const sectorAt = ({ bytes, sector }: Layout, number: number): Buffer =>
  bytes.subarray((number + 1) * sector, (number + 2) * sector);

/** The sectors of a chain, as many as the file can have: a chain that runs in a circle ends there. */
const chain = (layout: Layout, start: number, most: number): Buffer => {
  const parts: Buffer[] = [];
  let length = 0;
  const longest = layout.bytes.length / layout.sector;
  for (let at = start; at < FREE && parts.length < longest && length < most; at = layout.next(at)) {
    const part = sectorAt(layout, at);
    if (part.length === 0) break;
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts);
};

/** Sectors that hold the table of sectors: 109 in the header, more in a chain of their own (§2.5). */
const tableSectors = (bytes: Buffer, sector: number): readonly number[] => {
  const found = Array.from({ length: 109 }, (_none, index) => bytes.readUInt32LE(76 + index * 4));
  let at = bytes.readUInt32LE(68);
  for (let n = 0; at < FREE && n < bytes.length / sector; n += 1) {
    const part = bytes.subarray((at + 1) * sector, (at + 2) * sector);
    if (part.length < sector) break;
    for (let offset = 0; offset < sector - 4; offset += 4) found.push(part.readUInt32LE(offset));
    at = part.readUInt32LE(sector - 4);
  }
  return found.filter((one) => one < FREE);
};

const layoutOf = (bytes: Buffer): Layout => {
  const sector = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const tables = tableSectors(bytes, sector);
  const per = sector / 4;
  const next = (at: number): number => {
    const table = tables[Math.floor(at / per)];
    const offset = table === undefined ? -1 : (table + 1) * sector + (at % per) * 4;
    return offset < 0 || offset + 4 > bytes.length ? FREE : bytes.readUInt32LE(offset);
  };
  return { bytes, sector, next };
};

/**
 * The storages and streams of a compound file, without their tree: names tell enough. Undefined where it cannot be read.
 */
export const streamsOf = (given: Uint8Array): readonly Stream[] | undefined => {
  const bytes = bufferOf(given);
  if (bytes.length < 1536) return undefined;
  const layout = layoutOf(bytes);
  const directory = chain(layout, bytes.readUInt32LE(48), bytes.length);
  const entries: { name: string; kind: number; start: number; size: number }[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      kind: directory[at + 66] ?? 0,
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  const root = entries.find(({ kind }) => kind === 5);
  if (root === undefined) return undefined;
  const small = smallStreams(layout, chain(layout, root.start, bytes.length));
  const cutoff = bytes.readUInt32LE(56);
  return entries
    .filter(({ kind }) => kind === 1 || kind === 2)
    .map(({ name, start, size }) => ({
      name,
      bytes: () => {
        const whole = size < cutoff ? small(start, size) : chain(layout, start, MOST_OF_STREAM);
        return whole.subarray(0, size);
      },
    }));
};

/** Streams below the cutoff lie in sectors of 64 bytes within the root's stream. */
const smallStreams = (layout: Layout, within: Buffer) => {
  const table = chain(layout, layout.bytes.readUInt32LE(60), layout.bytes.length);
  return (start: number, size: number): Buffer => {
    const parts: Buffer[] = [];
    for (let at = start; at < FREE && parts.length * 64 < size; ) {
      const part = within.subarray(at * 64, at * 64 + 64);
      if (part.length === 0 || at * 4 + 4 > table.length) break;
      parts.push(part);
      at = table.readUInt32LE(at * 4);
    }
    return Buffer.concat(parts);
  };
};
