import { Failure } from '../../../engine/failure.ts';

/** The bytes are no archive that can be read. */
export class NotAnArchive extends Failure {
  override readonly name = 'NotAnArchive';
  constructor() {
    super('no directory of a ZIP archive was found');
  }
}

// Signatures and places of APPNOTE.TXT 6.3: the directory's end (4.3.16) and one entry of it (4.3.12).
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65_535;
const STORED = 0;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

const endOf = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new NotAnArchive();
};

const entriesOf = (view: DataView): readonly Entry[] => {
  const end = endOf(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new NotAnArchive();
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const from = at + ENTRY_SIZE;
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, from, name)),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
};

/** Reads texts out of an archive, by name; undefined where there is none of that name. Throws NotAnArchive. */
export const openZip = (bytes: ArrayBuffer): ((name: string) => Promise<string | undefined>) => {
  const view = new DataView(bytes);
  const entries = new Map(entriesOf(view).map((entry) => [entry.name, entry]));
  return async (name) => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    // The entry's own header (4.3.7) repeats the name, with an extra field of its own length.
    const start =
      entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = new Blob([bytes.slice(start, start + entry.size)]);
    if (entry.method === STORED) return packed.text();
    const unpacked = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(unpacked).text();
  };
};
