import type { FileFault } from '../../workflows/files/fault.ts';
import { isCompound } from './compound.ts';
import { directoryOf, type Entry } from './directory.ts';
import { faultInPart, faultInRelations, isRelations, isTypes } from './office-parts.ts';
import { faultInOldOffice } from './old-office.ts';
import { pdfCheck } from './pdf.ts';
import { buffered, type Found, type Source, sourceOf } from './source.ts';
import { testFileFinder } from './test-file.ts';
import { isUnpacked, unpack } from './unpack.ts';

/** What an archive is, by what is in it. */
export type Container = 'word' | 'excel' | 'slides' | 'office' | 'ofd' | 'archive';

/** In bytes, all files together: beyond it no set of proofs goes, whatever is declared. */
const MOST_UNPACKED = 1_073_741_824;

/** From here on more than so many times its own size is not what people pack. Empty cells of sheets come to some 50. */
const FROM_UNPACKED = 50 * 1_048_576;
const MOST_TIMES = 200;

/** A file of an archive that has to be read as a whole: old Office files and files of Office within archives. */
const MOST_IN_MEMORY = 64 * 1_048_576;

/** Archives in an archive in an Office file: nobody packs deeper by hand. */
const DEEPEST = 3;

const ARCHIVES = /\.(zip|rar|7z|gz|tgz|tar|bz2|xz|cab|iso|img|jar|z|lzh|arj)$/i;
const PROGRAMS =
  /\.(exe|com|scr|pif|bat|cmd|vbs|vbe|js|jse|wsf|wsh|hta|ps1|msi|msp|dll|cpl|lnk|reg|sh|jar|apk|app|dmg|docm|dotm|xlsm|xltm|xlam|xll|pptm)$/i;

const starts = (bytes: Buffer, ...signatures: readonly string[]): boolean =>
  signatures.some((signature) => bytes.toString('latin1', 0, signature.length) === signature);

export const containerOf = (entries: readonly Pick<Entry, 'name'>[]): Container => {
  const has = (beginning: string) => entries.some(({ name }) => name.startsWith(beginning));
  if (entries.some(({ name }) => isTypes(name))) {
    if (has('word/')) return 'word';
    if (has('xl/')) return 'excel';
    return has('ppt/') ? 'slides' : 'office';
  }
  return has('OFD.xml') ? 'ofd' : 'archive';
};

const isOffice = (container: Container): boolean => container !== 'archive' && container !== 'ofd';

const isBomb = (entries: readonly Entry[], size: number): boolean => {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  return total > MOST_UNPACKED || (total > FROM_UNPACKED && total > MOST_TIMES * size);
};

interface Inside {
  readonly container: Container;
  readonly depth: number;
}

/** What a file says by its name and its first bytes alone. */
const faultByName = ({ name }: Entry, { container }: Inside): Found => {
  if (isOffice(container)) return faultInPart(name);
  if (PROGRAMS.test(name)) return 'program';
  return ARCHIVES.test(name) ? 'nested' : undefined;
};

const faultByBeginning = (first: Buffer): Found => {
  if (starts(first, 'MZ', '\x7fELF', '#!')) return 'program';
  return starts(first, 'Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ') ? 'nested' : undefined;
};

/** A file that has to be read as a whole, once it is there. */
const faultInWhole = async (bytes: Buffer, inside: Inside): Promise<Found> => {
  if (isCompound(bytes)) return faultInOldOffice(bytes);
  if (!starts(bytes, 'PK\x03\x04')) return faultInRelations(bytes);
  const { fault, container } = await faultInArchive(sourceOf(bytes), inside.depth + 1);
  // Its own picture is shown for a file of Office; an archive is one all the same.
  return fault ?? (isOffice(container) || container === 'ofd' ? undefined : 'nested');
};

const isWhole = (first: Buffer, { name }: Entry, { container }: Inside): boolean =>
  starts(first, 'PK\x03\x04') || isCompound(first) || (isOffice(container) && isRelations(name));

const faultInEntry = async (source: Source, entry: Entry, inside: Inside): Promise<Found> => {
  const isTestFile = testFileFinder();
  const pdf = pdfCheck();
  const parts: Buffer[] = [];
  let kind: 'pdf' | 'whole' | 'other' | undefined;
  let found: Found;
  let kept = 0;
  const size = await unpack(source, entry, (piece) => {
    kind ??= starts(piece, '%PDF-') ? 'pdf' : isWhole(piece, entry, inside) ? 'whole' : 'other';
    if (kept === 0) found = faultByBeginning(piece);
    kept += piece.length;
    if (isTestFile(piece)) found = 'virus';
    if (kind === 'pdf') pdf.feed(piece);
    if (kind === 'whole') {
      parts.push(piece);
      if (kept > MOST_IN_MEMORY) found = 'unreadable';
    }
    return found === undefined;
  });
  if (found !== undefined) return found;
  if (size !== entry.size) return 'bomb';
  if (kind === 'whole') return faultInWhole(Buffer.concat(parts), inside);
  return kind === 'pdf' ? pdf.fault() : undefined;
};

export interface Looked {
  readonly container: Container;
  readonly fault: Found;
}

const refused = (fault: FileFault): Looked => ({ container: 'archive', fault });

/** Looks through a ZIP container: an archive, a file of Office, or OFD, and through what is in it. */
export const faultInArchive = async (given: Source, depth = 0): Promise<Looked> => {
  if (depth > DEEPEST) return refused('nested');
  const source = buffered(given);
  const directory = await directoryOf(source);
  if (directory.fault !== undefined) return refused(directory.fault);
  const { entries } = directory;
  const container = containerOf(entries);
  if (isBomb(entries, source.size)) return { container, fault: 'bomb' };
  if (!entries.every(isUnpacked)) return { container, fault: 'unreadable' };
  const inside = { container, depth };
  // Names first: they cost nothing.
  for (const entry of entries) {
    const fault = faultByName(entry, inside);
    if (fault !== undefined) return { container, fault };
  }
  try {
    for (const entry of entries) {
      const fault = await faultInEntry(source, entry, inside);
      if (fault !== undefined) return { container, fault };
    }
  } catch (error) {
    if (!isPackingError(error)) throw error;
    return { container, fault: 'unreadable' };
  }
  return { container, fault: undefined };
};

/** zlib's own word for bytes that it cannot read; whatever else fails is no fault of the file. */
const isPackingError = (error: unknown): boolean =>
  error instanceof Error && String(Reflect.get(error, 'code')).startsWith('Z_');
