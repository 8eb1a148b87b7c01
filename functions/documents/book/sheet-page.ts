import { degrees, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib';
import { A4, MM } from '../pdf/page.ts';
import { LeftOut } from './left-out.ts';

/** What is left free at the foot of every bound sheet for its number. */
export const STRIP = 12 * MM;

export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

/** A4 as a reader holds it: upright or across, as the content lies. */
export const sheetFor = (width: number, height: number): SheetSize =>
  width > height ? { width: A4.height, height: A4.width } : { width: A4.width, height: A4.height };

/** Points; PDF itself ends at 14,400 times a unit that a page may choose. */
const LONGEST_SIDE = 1_000_000;

type Turn = 0 | 90 | 180 | 270;

const turnOf = (page: PDFPage): Turn => {
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  return angle === 90 || angle === 180 || angle === 270 ? angle : 0;
};

/** A page that has become a sheet: where its box lies in its own, unturned coordinates. */
export interface Sheet {
  readonly page: PDFPage;
  readonly size: SheetSize;
  readonly turn: Turn;
  readonly box: { readonly x: number; readonly y: number };
  /** To which its content was brought; pdf-lib draws within it. */
  readonly scale: number;
}

interface Content {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lower left corner of the sheet's box, so that what a reader sees stands at the top and in the middle and the strip
 * is free below. A turned page (`/Rotate`) has its reader's foot at another edge.
 */
const cornerOf = (turn: Turn, { left, bottom, width, height }: Content, size: SheetSize) => {
  const side = (size.width - (turn % 180 === 0 ? width : height)) / 2;
  switch (turn) {
    case 0:
      return { x: left - side, y: bottom + height - size.height };
    case 90:
      return { x: left, y: bottom - side };
    case 180:
      return { x: left - side, y: bottom };
    case 270:
      return { x: left + width - size.height, y: bottom - side };
  }
};

/**
 * Makes a copied page a sheet of A4: smaller where it must be, never larger, with its annotations, since seals of
 * electronic signatures are annotations.
 */
export const asSheet = (page: PDFPage): Sheet => {
  // Told now whether its foot can be drawn later: a page whose resources are none belongs to a damaged file.
  page.node.normalizedEntries();
  const crop = page.getCropBox();
  const turn = turnOf(page);
  const upright = turn % 180 === 0;
  const [seenWidth, seenHeight] = upright ? [crop.width, crop.height] : [crop.height, crop.width];
  if (![seenWidth, seenHeight].every((side) => side > 0 && side < LONGEST_SIDE))
    throw new LeftOut('damaged');
  const size = sheetFor(seenWidth, seenHeight);
  const scale = Math.min(1, size.width / seenWidth, (size.height - STRIP) / seenHeight);
  page.scaleContent(scale, scale);
  page.scaleAnnotations(scale, scale);
  const content = {
    left: crop.x * scale,
    bottom: crop.y * scale,
    width: crop.width * scale,
    height: crop.height * scale,
  };
  const box = cornerOf(turn, content, size);
  const [width, height] = upright ? [size.width, size.height] : [size.height, size.width];
  page.setMediaBox(box.x, box.y, width, height);
  page.setCropBox(box.x, box.y, width, height);
  page.setBleedBox(box.x, box.y, width, height);
  page.setTrimBox(box.x, box.y, width, height);
  page.setArtBox(box.x, box.y, width, height);
  return { page, size, turn, box, scale };
};

/** Draws an overlay of the sheet's size so that it reads upright. */
export const drawOver = (
  { page, size, turn, box, scale }: Sheet,
  overlay: PDFEmbeddedPage,
): void => {
  const origin = {
    0: { x: box.x, y: box.y },
    90: { x: box.x + size.height, y: box.y },
    180: { x: box.x + size.width, y: box.y + size.height },
    270: { x: box.x, y: box.y + size.width },
  }[turn];
  page.drawPage(overlay, {
    x: origin.x / scale,
    y: origin.y / scale,
    xScale: 1 / scale,
    yScale: 1 / scale,
    rotate: degrees(turn),
  });
};
