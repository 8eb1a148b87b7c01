import { PDFDocument, type PDFImage } from '@cantoo/pdf-lib';
import { MARGIN, MM } from './page.ts';
import { asSheet, type Sheet, STRIP, sheetFor } from './sheet-page.ts';

/** A file of somebody else's that can be bound in: its pages as sheets. */
export interface Insert {
  readonly pages: number;
  addTo(book: PDFDocument): Promise<readonly Sheet[]>;
}

const pdfInsert = async (bytes: Uint8Array): Promise<Insert> => {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  return {
    pages: source.getPageCount(),
    addTo: async (book) => {
      const copied = await book.copyPages(source, source.getPageIndices());
      return copied.map((page) => asSheet(book.addPage(page)));
    },
  };
};

const imageInsert = (embed: (book: PDFDocument) => Promise<PDFImage>): Insert => ({
  pages: 1,
  addTo: async (book) => {
    const image = await embed(book);
    const size = sheetFor(image.width, image.height);
    const page = book.addPage([size.width, size.height]);
    const room = {
      width: size.width - MARGIN.left - MARGIN.right,
      height: size.height - STRIP - 15 * MM,
    };
    const fitted = image.scale(Math.min(1, room.width / image.width, room.height / image.height));
    page.drawImage(image, {
      x: MARGIN.left + (room.width - fitted.width) / 2,
      y: STRIP + (room.height - fitted.height),
      width: fitted.width,
      height: fitted.height,
    });
    return [{ page, size, turn: 0, box: { x: 0, y: 0 }, scale: 1 }];
  },
});

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** By its first bytes, whatever its name says; undefined where it cannot be bound in: another kind, locked, broken. */
export const openInsert = async (bytes: Uint8Array): Promise<Insert | undefined> => {
  try {
    if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return await pdfInsert(bytes);
    if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return imageInsert((book) => book.embedPng(bytes));
    if (starts(bytes, 0xff, 0xd8, 0xff)) return imageInsert((book) => book.embedJpg(bytes));
    return undefined;
  } catch {
    // Files of others: locked by a password or damaged. They are listed as enclosed apart.
    return undefined;
  }
};
