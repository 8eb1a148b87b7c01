import { inflateSync } from 'node:zlib';
import { own } from '../../engine/own.ts';
import type { FileFault } from '../../workflows/files/fault.ts';
import { type Listener, OBJECT, pdfReader } from './pdf-names.ts';
import type { Found } from './source.ts';

/** Names that make a PDF do something, carry something along, or keep its contents from being read (ISO 32000-2). */
const TELLING: Readonly<Record<string, FileFault>> = {
  Encrypt: 'encrypted',
  JavaScript: 'active',
  JS: 'active',
  Launch: 'active',
  SubmitForm: 'active',
  ImportData: 'active',
  XFA: 'active',
  RichMedia: 'active',
  EmbeddedFile: 'embedded',
  EmbeddedFiles: 'embedded',
};

/** Encryption first: what else is said in an encrypted file is not what it seems. */
const ORDER: readonly FileFault[] = ['encrypted', 'active', 'embedded', 'disguised', 'unreadable'];

/** A stream that holds objects: packed and unpacked, in bytes. Programs that write them begin a new one long before. */
const MOST_PACKED = 16 * 1_048_576;
const MOST_UNPACKED = 64 * 1_048_576;

/** What may follow the end of the last version: a line or two that careless programs leave. */
const MOST_AFTER_END = 1_024;

const LINE_FEED = 10;

/** A page of the web, or an archive, that carries a PDF's beginning along. */
const PAGE = /<(?:!doctype\s+html|html|script|iframe|body|svg)[\s>]/i;

const nothing = () => undefined;

/** Tells names alone: of objects that hold no streams. */
const namesOnly = (name: Listener['name']): Listener => ({
  name,
  object: nothing,
  stream: nothing,
  bytes: nothing,
  streamEnd: nothing,
});

/** Objects that are packed into a stream (§7.5.7), read as the rest of the file is. */
const inObjects = (packed: Buffer, name: (name: string) => void): Found => {
  try {
    const read = pdfReader(namesOnly(name));
    read(inflateSync(packed, { maxOutputLength: MOST_UNPACKED }));
    read(Buffer.from(' '));
    return undefined;
  } catch {
    return 'unreadable';
  }
};

/** What follows the last `%%EOF`, and whether the first bytes are a page of the web. */
const edges = () => {
  let first = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  return {
    feed: (piece: Buffer): void => {
      if (first.length < 1_024) first = Buffer.concat([first, piece]).subarray(0, 1_024);
      tail = Buffer.concat([tail, piece.subarray(-65_557)]).subarray(-65_557);
    },
    fault: (): Found => {
      if (PAGE.test(first.toString('latin1'))) return 'disguised';
      const end = tail.lastIndexOf('%%EOF');
      const after =
        end < 0
          ? ''
          : tail
              .subarray(end + 5)
              .toString('latin1')
              .trim();
      return after.length > MOST_AFTER_END || PAGE.test(after) || tail.includes('PK\x05\x06')
        ? 'disguised'
        : undefined;
    },
  };
};

/**
 * Reads a PDF piece by piece; `fault` tells what was found once all of it was fed. What is encrypted, runs, or carries
 * files along is told by the names of its dictionaries, also of those that are packed into streams of objects.
 */
export const pdfCheck = () => {
  const found = new Set<FileFault>();
  const names = new Set<string>();
  const packed: { parts: Buffer[]; size: number; wanted: boolean; seam: string } = {
    ...{ parts: [], size: 0, wanted: false, seam: '' },
  };
  const name = (one: string): void => {
    names.add(one);
    const fault = own(TELLING, one);
    if (fault !== undefined) found.add(fault);
  };
  const around = edges();
  const read = pdfReader({
    name,
    object: () => names.clear(),
    stream: () => {
      packed.wanted = names.has('ObjStm');
      packed.parts = [];
      packed.size = 0;
      packed.seam = '';
    },
    bytes: (piece) => {
      packed.size += piece.length;
      const text = packed.seam + piece.toString('latin1');
      packed.seam = text.slice(-24);
      // An object within a stream that holds none: the stream only seems to be one.
      if (OBJECT.test(text)) found.add('disguised');
      if (packed.wanted && packed.size <= MOST_PACKED) packed.parts.push(Buffer.from(piece));
    },
    streamEnd: () => {
      if (!packed.wanted) return;
      const fault = objectsFault(packed, names, name);
      if (fault !== undefined) found.add(fault);
    },
  });
  return {
    feed: (piece: Buffer): void => {
      around.feed(piece);
      read(piece);
    },
    fault: (): Found => {
      read(Buffer.from(' '));
      const edge = around.fault();
      if (edge !== undefined) found.add(edge);
      return ORDER.find((one) => found.has(one));
    },
  };
};

/** Of an encrypted file nothing is read; what is packed in a way that we cannot undo cannot be checked. */
const objectsFault = (
  { parts, size }: { readonly parts: readonly Buffer[]; readonly size: number },
  names: ReadonlySet<string>,
  name: (name: string) => void,
): Found => {
  if (size > MOST_PACKED) return 'unreadable';
  const bytes = Buffer.concat(parts);
  if (!names.has('Filter') && !names.has('F')) {
    pdfReader(namesOnly(name))(bytes);
    return undefined;
  }
  const other = ['LZWDecode', 'ASCIIHexDecode', 'ASCII85Decode', 'RunLengthDecode', 'Crypt'];
  if (other.some((one) => names.has(one))) return 'unreadable';
  // Of a line's end of two bytes after the keyword the second came along; zlib's own first byte is never one.
  return inObjects(bytes.subarray(bytes[0] === LINE_FEED ? 1 : 0), name);
};
