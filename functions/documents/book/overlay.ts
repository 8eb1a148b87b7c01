import type { PDFDocument } from '@cantoo/pdf-lib';
import { drawable } from '../pdf/glyphs.ts';
import { MARGIN, MM, SIZE } from '../pdf/page.ts';
import { layOut } from '../pdf/write.ts';
import { drawOver, type Sheet, type SheetSize, STRIP } from './sheet-page.ts';

export interface Numbered {
  readonly sheet: Sheet;
  readonly foot: string;
  /** The file that it came from, by its place in the list; none of the form's own sheets. */
  readonly file?: number | undefined;
}

/** A page for each sheet with nothing but its foot, to be drawn over it: pdf-lib writes no Chinese by itself. */
const feetOf = (
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
          { text: `第${index + 1}页 共${feet.length}页`, width: 'auto', alignment: 'right' },
        ],
      })),
    },
    at,
  );

/** Writes on every sheet its running number and where it comes from; `atFile` is told whose sheet is in hand. */
export const numberThrough = async (
  book: PDFDocument,
  numbered: readonly Numbered[],
  at: string,
  atFile: (file: number | undefined) => void,
): Promise<void> => {
  const { paper: feet } = drawable(numbered.map(({ sheet, foot }) => ({ size: sheet.size, foot })));
  const overlays = await book.embedPdf(
    await feetOf(feet, at),
    feet.map((_, index) => index),
  );
  numbered.forEach(({ sheet, file }, index) => {
    atFile(file);
    const overlay = overlays[index];
    if (overlay !== undefined) drawOver(sheet, overlay);
  });
  atFile(undefined);
};
