import {
  degrees,
  drawImage,
  EncryptedPDFError,
  JpegEmbedder,
  ParseSpeeds,
  PDFDocument,
  PDFPage,
  PDFPageLeaf,
} from '@cantoo/pdf-lib';
import { MARGIN, MM } from '../pdf/page.ts';
import { withinRoom } from './decoding.ts';
import { LeftOut, MOST_OF_ONE, type Room, take } from './left-out.ts';
import { embedPng, type Picture } from './png.ts';
import { asSheet, type Sheet, STRIP, sheetFor } from './sheet-page.ts';
import { isBindable, isPdf, isPng } from './signature.ts';

/** Throws LeftOut at the first page too many: a few references to one page can be a million pages. */
const countPages = (source: PDFDocument, most: number): number => {
  const counted = { pages: 0, nodes: 0 };
  source.catalog.Pages().traverse((node) => {
    counted.nodes += 1;
    if (node instanceof PDFPageLeaf) counted.pages += 1;
    if (counted.pages > most || counted.nodes > 2 * most + 100) throw new LeftOut('pages');
  });
  return counted.pages;
};

const pdfSheets = async (
  book: PDFDocument,
  bytes: Uint8Array,
  room: Room,
): Promise<readonly Sheet[]> => {
  const source = await withinRoom(room, () =>
    PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest }),
  );
  const pages = countPages(source, room.pages);
  if (pages === 0) throw new LeftOut('damaged');
  take(room, 'pages', pages);
  const copied = await book.copyPages(source, source.getPageIndices());
  return copied.map(asSheet);
};

const jpegPicture = async (book: PDFDocument, bytes: Uint8Array): Promise<Picture> => {
  const jpeg = await JpegEmbedder.for(bytes);
  const { width, height } = jpeg;
  if (width * height > MOST_OF_ONE.pixels) throw new LeftOut('pixels');
  if (width * height === 0) throw new LeftOut('damaged');
  return { ref: await jpeg.embedIntoContext(book.context), width, height };
};

const pictureSheet = (book: PDFDocument, { ref, width, height }: Picture): Sheet => {
  const size = sheetFor(width, height);
  const page = PDFPage.create(book);
  page.setSize(size.width, size.height);
  const room = {
    width: size.width - MARGIN.left - MARGIN.right,
    height: size.height - STRIP - 15 * MM,
  };
  const scale = Math.min(1, room.width / width, room.height / height);
  const fitted = { width: width * scale, height: height * scale };
  page.pushOperators(
    ...drawImage(page.node.newXObject('Picture', ref), {
      x: MARGIN.left + (room.width - fitted.width) / 2,
      y: STRIP + (room.height - fitted.height),
      ...fitted,
      ...{ rotate: degrees(0), xSkew: degrees(0), ySkew: degrees(0) },
    }),
  );
  return { page, size, turn: 0, box: { x: 0, y: 0 }, scale: 1 };
};

/** What went wrong with a file of somebody else's, by the fault that the libraries tell. */
const whyOf = (error: unknown): LeftOut => {
  if (error instanceof LeftOut) return error;
  if (error instanceof EncryptedPDFError) return new LeftOut('locked');
  const overflow = error instanceof RangeError && /call stack/i.test(error.message);
  return new LeftOut(overflow ? 'nested' : 'damaged');
};

const sheetsOf = async (
  book: PDFDocument,
  bytes: Uint8Array,
  room: Room,
): Promise<readonly Sheet[]> => {
  if (isPdf(bytes)) return pdfSheets(book, bytes, room);
  if (!isBindable(bytes)) throw new LeftOut('kind');
  take(room, 'pages', 1);
  const picture = isPng(bytes) ? embedPng(book, bytes, room) : jpegPicture(book, bytes);
  return [pictureSheet(book, await picture)];
};

/**
 * A file's pages as sheets of the book, not yet in their place. Throws LeftOut where it cannot be bound in or there is
 * no room for it; then nothing of it stays in the book.
 */
export const insertInto = async (
  book: PDFDocument,
  bytes: Uint8Array,
  room: Room,
): Promise<readonly Sheet[]> => {
  const before = book.context.largestObjectNumber;
  try {
    return await sheetsOf(book, bytes, room);
  } catch (error) {
    for (const [ref] of book.context.enumerateIndirectObjects())
      if (ref.objectNumber > before) book.context.delete(ref);
    throw whyOf(error);
  }
};
