import type { FileFault } from '../../workflows/files/fault.ts';
import { bufferOf, type Source } from './source.ts';

/** One file of an archive, as its central directory (APPNOTE.TXT 6.3.10, §4.3.12) and its own header say alike. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins, and the packed bytes. */
  readonly header: number;
  readonly from: number;
}

export type Directory =
  | { readonly fault: FileFault }
  | { readonly fault?: undefined; readonly entries: readonly Entry[] };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The end record with the longest comment that it may have. */
const LONGEST_END = 22 + 0xffff;

/** More than an Office file or a set of proofs has. */
const MOST_ENTRIES = 10_000;

/** In bytes: the names of so many entries come to less. */
const LARGEST_DIRECTORY = 8 * 1_048_576;

interface End {
  readonly at: number;
  readonly count: number;
  readonly size: number;
  readonly from: number;
}

/** The end record (§4.3.16): the last one whose comment reaches to the end of the file. */
export const endOf = async (source: Source): Promise<End | undefined> => {
  const start = Math.max(0, source.size - LONGEST_END);
  const tail = bufferOf(await source.read(start, LONGEST_END));
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    if (at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [count, size, from] = [
      tail.readUInt16LE(at + 10),
      tail.readUInt32LE(at + 12),
      tail.readUInt32LE(at + 16),
    ];
    return { at: start + at, count, size, from };
  }
  return undefined;
};

interface Listed extends Omit<Entry, 'from'> {
  readonly encrypted: boolean;
  readonly header: number;
  readonly raw: Buffer;
}

/** Names are UTF-8 where a flag says so, else of the maker's own code page: only their ends are looked at. */
const listedAt = (
  bytes: Buffer,
  at: number,
): { readonly listed: Listed; readonly next: number } | undefined => {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return undefined;
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
    bytes.readUInt16LE(at + offset),
  );
  const end = at + 46 + (nameLength ?? 0);
  if (end > bytes.length) return undefined;
  const raw = bytes.subarray(at + 46, end);
  const flags = bytes.readUInt16LE(at + 8);
  return {
    listed: {
      raw,
      name: raw.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8'),
      // Also what only hides the directory (§4.4.4, bits 0, 6 and 13).
      encrypted: (flags & 0x2041) !== 0,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    },
    next: end + (extra ?? 0) + (comment ?? 0),
  };
};

const listedIn = (bytes: Buffer, count: number): readonly Listed[] | undefined => {
  const found: Listed[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    const one = listedAt(bytes, at);
    if (one === undefined) return undefined;
    found.push(one.listed);
    at = one.next;
  }
  return at === bytes.length ? found : undefined;
};

/** Programs differ in which of two descriptions they believe: a file whose own header names it otherwise is refused. */
const entryOf = async (source: Source, listed: Listed): Promise<Entry | undefined> => {
  const { raw, encrypted: _encrypted, ...rest } = listed;
  const { header } = rest;
  const local = bufferOf(await source.read(header, 30 + raw.length));
  if (local.length < 30 + raw.length || local.readUInt32LE(0) !== LOCAL) return undefined;
  const named = local.readUInt16LE(26) === raw.length && local.subarray(30).equals(raw);
  const from = header + 30 + raw.length + local.readUInt16LE(28);
  return named && local.readUInt16LE(8) === listed.method ? { ...rest, from } : undefined;
};

/** Bytes that two files of an archive share are how a small archive holds a huge one. */
const overlap = (entries: readonly Entry[], end: number): boolean => {
  const placed = [...entries].sort((a, b) => a.header - b.header);
  return placed.some(({ from, packed }, index) => {
    const next = placed[index + 1];
    return from + packed > (next === undefined ? end : next.header);
  });
};

/** What an archive holds, as far as its two descriptions agree. */
export const directoryOf = async (source: Source): Promise<Directory> => {
  const end = await endOf(source);
  if (end === undefined) return { fault: 'unreadable' };
  if (end.count > MOST_ENTRIES || end.size > LARGEST_DIRECTORY) return { fault: 'bomb' };
  if (end.from + end.size !== end.at) return { fault: 'unreadable' };
  const listed = listedIn(bufferOf(await source.read(end.from, end.size)), end.count);
  if (listed === undefined) return { fault: 'unreadable' };
  if (listed.some(({ encrypted }) => encrypted)) return { fault: 'encrypted' };
  const entries: Entry[] = [];
  for (const one of listed) {
    const entry = await entryOf(source, one);
    if (entry === undefined) return { fault: 'unreadable' };
    entries.push(entry);
  }
  return overlap(entries, end.from) ? { fault: 'bomb' } : { entries };
};
