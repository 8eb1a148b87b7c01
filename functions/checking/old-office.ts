import { type Stream, streamsOf } from './compound.ts';
import type { Found } from './source.ts';

/** Storages that hold a project of macros: in Word, in Excel, and the project itself. */
const MACROS = new Set(['macros', '_vba_project_cur', 'vba', '_vba_project']);

/** A file of today's format that is locked by a password is packed into these ([MS-OFFCRYPTO] §2.3). */
const LOCKED = new Set(['encryptioninfo', 'encryptedpackage']);

/** Any file at all, wrapped so that a double click opens it. */
const WRAPPED = new Set(['\u0001ole10native', 'package']);

const BOUND_SHEET = 0x0085;
const FILE_PASS = 0x002f;

/** Sheets of macros from before 1997 and a password, as a workbook's first records say ([MS-XLS] §2.4.28, §2.4.117). */
const inWorkbook = ({ bytes }: Stream): Found => {
  const book = bytes();
  let at = 0;
  while (at + 4 <= book.length) {
    const [record, length] = [book.readUInt16LE(at), book.readUInt16LE(at + 2)];
    if (record === FILE_PASS) return 'encrypted';
    // The fifth byte after the header tells the kind of sheet: 1 holds macros, 6 a module.
    const kind = book[at + 9];
    if (record === BOUND_SHEET && (kind === 1 || kind === 6)) return 'macros';
    at += 4 + length;
  }
  return undefined;
};

/** A document that is locked says so in its first words ([MS-DOC] §2.5.2, fEncrypted). */
const inDocument = ({ bytes }: Stream): Found => {
  const flags = bytes().subarray(10, 12);
  return flags.length === 2 && (flags.readUInt16LE(0) & 0x0100) !== 0 ? 'encrypted' : undefined;
};

/** Word, Excel and what is embedded in them, in the format from before 2007. */
export const faultInOldOffice = (bytes: Uint8Array): Found => {
  const streams = streamsOf(bytes);
  if (streams === undefined) return 'unreadable';
  const names = streams.map(({ name }) => name.toLowerCase());
  if (names.some((name) => LOCKED.has(name))) return 'encrypted';
  if (names.some((name) => MACROS.has(name))) return 'macros';
  if (names.some((name) => WRAPPED.has(name))) return 'embedded';
  for (const stream of streams) {
    const name = stream.name.toLowerCase();
    const found =
      name === 'workbook' || name === 'book'
        ? inWorkbook(stream)
        : name === 'worddocument'
          ? inDocument(stream)
          : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};
