import { own } from '../../engine/own.ts';
import { type Container, faultInArchive } from './archive.ts';
import { isCompound } from './compound.ts';
import { endOf } from './directory.ts';
import { faultInOldOffice } from './old-office.ts';
import { pdfCheck } from './pdf.ts';
import { bufferOf, type Found, piecesOf, type Source } from './source.ts';
import { testFileFinder } from './test-file.ts';

/** What a name ends in, in small letters. */
export const endingOf = (name: string): string =>
  name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** What a ZIP container is called by whoever hands it in. */
const ENDINGS: Readonly<Record<Container, readonly string[]>> = {
  word: ['docx'],
  excel: ['xlsx'],
  slides: ['pptx'],
  office: [],
  ofd: ['ofd'],
  archive: ['zip'],
};

const PDF = 'pdf';

/** Kinds that browsers name with certainty; what they do not know they call bytes, and that says nothing. */
const DECLARED: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': [PDF],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'text/html': [],
  'application/x-msdownload': [],
  'application/javascript': [],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

/** Kinds that are taken, by the ends of their names: of any other the rules say what is. */
const TAKEN: readonly string[] = [PDF, 'png', 'jpg', 'jpeg', ...Object.values(ENDINGS).flat()];

/** Whether the type that was declared is another than the name's. */
export const declaredOtherwise = (name: string, contentType: string): boolean => {
  if (!TAKEN.includes(endingOf(name))) return false;
  const [type = ''] = contentType.toLowerCase().split(';');
  const endings = own(DECLARED, type.trim());
  return endings !== undefined && !endings.includes(endingOf(name));
};

const isZip = (first: Buffer): boolean => first.toString('latin1', 0, 4) === 'PK\x03\x04';

/** From its beginning to its end: the test file in anything, and what a PDF holds. */
const faultInBytes = async (source: Source): Promise<Found> => {
  const isTestFile = testFileFinder();
  const pdf = pdfCheck();
  let isPdf: boolean | undefined;
  for await (const piece of piecesOf(source)) {
    isPdf ??= piece.toString('latin1', 0, 5) === '%PDF-';
    if (isTestFile(piece)) return 'virus';
    if (isPdf) pdf.feed(piece);
  }
  return isPdf === true ? pdf.fault() : undefined;
};

/** A picture with an archive behind it is both, by whoever opens it. */
const carriesArchive = async (source: Source): Promise<boolean> => {
  const end = await endOf(source);
  return end !== undefined && end.count > 0;
};

/**
 * Our own checks of a file's contents, which need no network and no other program. `ending`: what its name ends in; where
 * only the bytes are known, what is in a container is not held against a name.
 */
export const faultIn = async (source: Source, ending?: string): Promise<Found> => {
  const whole = await faultInBytes(source);
  if (whole !== undefined) return whole;
  const first = bufferOf(await source.read(0, 8));
  if (isCompound(first))
    return faultInOldOffice(await source.read(0, Math.min(source.size, MOST_OF_OLD_OFFICE)));
  if (!isZip(first)) return (await carriesArchive(source)) ? 'disguised' : undefined;
  const { container, fault } = await faultInArchive(source);
  if (fault !== undefined) return fault;
  return ending === undefined || ENDINGS[container].includes(ending) ? undefined : 'disguised';
};

/** An old file of Office is read as a whole; the directory of a larger one is not found, and it is refused. */
const MOST_OF_OLD_OFFICE = 64 * 1_048_576;
