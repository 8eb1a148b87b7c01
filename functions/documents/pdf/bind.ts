import { PDFDocument } from '@cantoo/pdf-lib';
import type { Insert } from './insert.ts';
import { MARGIN, MM, SIZE } from './page.ts';
import { drawOver, type Sheet, type SheetSize, STRIP } from './sheet-page.ts';
import { layOut } from './write.ts';

export interface Book {
  readonly title: string;
  /** Cover and contents: without numbers. */
  readonly front: Uint8Array;
  readonly body: Uint8Array;
  readonly inserts: readonly { readonly insert: Insert; readonly foot: string }[];
  /** At the left of every numbered foot. */
  readonly foot: string;
  readonly at: string;
}

interface Numbered {
  readonly sheet: Sheet;
  readonly foot: string;
}

/** A page for each sheet with nothing but its foot, to be drawn over it: pdf-lib writes no Chinese by itself. */
const overlays = async (
  feet: readonly { readonly size: SheetSize; readonly foot: string }[],
  at: string,
): Promise<Uint8Array> =>
  layOut(
    {
      pageMargins: [0, 0, 0, 0],
      content: feet.map(({ size, foot }, index) => ({
        ...(index === 0 ? {} : { pageBreak: 'before' }),
        pageOrientation: size.width > size.height ? 'landscape' : 'portrait',
        margin: [MARGIN.left, size.height - STRIP + 4 * MM, MARGIN.right, 0],
        fontSize: SIZE.foot,
        lineHeight: 1,
        columns: [
          { text: foot, width: '*', noWrap: true },
          {
            text: `第${index + 1}页 共${feet.length}页`,
            width: 'auto',
            alignment: 'right',
          },
        ],
      })),
    },
    at,
  );

const append = async (book: PDFDocument, bytes: Uint8Array): Promise<readonly Sheet[]> => {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await book.copyPages(source, source.getPageIndices());
  return pages.map((page) => {
    const added = book.addPage(page);
    const { width, height } = added.getSize();
    return {
      page: added,
      size: { width, height },
      turn: 0 as const,
      box: { x: 0, y: 0 },
      scale: 1,
    };
  });
};

/** Binds front matter, body and other people's files into one file with running numbers and the code on each foot. */
export const bind = async ({
  title,
  front,
  body,
  inserts,
  foot,
  at,
}: Book): Promise<Uint8Array> => {
  const book = await PDFDocument.create({ updateMetadata: false });
  await append(book, front);
  const numbered: Numbered[] = (await append(book, body)).map((sheet) => ({ sheet, foot }));
  for (const { insert, foot: own } of inserts) {
    const sheets = await insert.addTo(book);
    numbered.push(...sheets.map((sheet) => ({ sheet, foot: `${foot}　${own}` })));
  }
  const feet = numbered.map(({ sheet, foot: own }) => ({ size: sheet.size, foot: own }));
  const drawn = await book.embedPdf(
    await overlays(feet, at),
    feet.map((_, index) => index),
  );
  numbered.forEach(({ sheet }, index) => {
    const overlay = drawn[index];
    if (overlay !== undefined) drawOver(sheet, overlay);
  });
  book.setTitle(title);
  book.setCreator('Tidu');
  book.setCreationDate(new Date(at));
  book.setModificationDate(new Date(at));
  return book.save({ addDefaultPage: false });
};
