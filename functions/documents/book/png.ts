import { Readable } from 'node:stream';
import { createInflate, deflateSync, inflateSync } from 'node:zlib';
import { type PDFDocument, PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import { LeftOut, MOST_OF_ONE, type Room, take } from './left-out.ts';
import { type PngFile, readPng } from './png-file.ts';

/** Samples of a pixel by the colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

const rowBytes = ({ width, depth, type }: PngFile): number =>
  Math.ceil((width * (SAMPLES[type] ?? 4) * depth) / 8);

/** Throws where the picture unpacks to less or more than its header says; holds no more than a piece of it. */
const verify = async (png: PngFile): Promise<void> => {
  const wanted = png.height * (1 + rowBytes(png));
  let size = 0;
  for await (const piece of Readable.from([png.data]).pipe(createInflate())) {
    size += Buffer.byteLength(piece);
    if (size > wanted) break;
  }
  if (size !== wanted) throw new LeftOut('damaged');
};

const colours = ({ type, depth, palette }: PngFile) => {
  if (type !== 3) return type === 0 || type === 4 ? 'DeviceGray' : 'DeviceRGB';
  const last = Math.min(2 ** depth, palette.length / 3) - 1;
  return ['Indexed', 'DeviceRGB', last, PDFHexString.of(palette.toString('hex'))];
};

/** A colour that is transparent, as PDF masks it: least and greatest of each sample. */
const masked = ({ type, transparency }: PngFile): readonly number[] | undefined =>
  type === 3 || transparency.length === 0
    ? undefined
    : Array.from({ length: SAMPLES[type] ?? 1 }, (_, index) => {
        const value = transparency.readUInt16BE(index * 2);
        return [value, value];
      }).flat();

/** PDF knows PNG's way of packing: the picture goes in as it is, in no time, in the colours it has. */
const embedPacked = async (book: PDFDocument, png: PngFile): Promise<PDFRef> => {
  await verify(png);
  const Mask = masked(png);
  const stream = book.context.stream(png.data, {
    ...{ Type: 'XObject', Subtype: 'Image', Filter: 'FlateDecode' },
    ...{ Width: png.width, Height: png.height, BitsPerComponent: png.depth },
    ColorSpace: colours(png),
    DecodeParms: {
      Predictor: 15,
      Colors: SAMPLES[png.type] ?? 1,
      BitsPerComponent: png.depth,
      Columns: png.width,
    },
    ...(Mask === undefined ? {} : { Mask: [...Mask] }),
  });
  return book.context.register(stream);
};

/** https://www.w3.org/TR/png-3/#9Filter-type-4-Paeth */
const paeth = (left: number, above: number, corner: number): number => {
  const [byLeft, byAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const byCorner = Math.abs(left + above - 2 * corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
};

/** Undoes the filter of each row in place; each row stands behind the byte that names its filter. */
const unfilter = (raw: Buffer, row: number, pixel: number): void => {
  for (let start = 1; start < raw.length; start += row + 1) {
    const filter = raw[start - 1];
    if (filter === 0) continue;
    const before = start - row - 1;
    for (let at = 0; at < row; at += 1) {
      const left = at < pixel ? 0 : (raw[start + at - pixel] ?? 0);
      const above = before < 0 ? 0 : (raw[before + at] ?? 0);
      const corner = at < pixel || before < 0 ? 0 : (raw[before + at - pixel] ?? 0);
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? above
            : filter === 3
              ? (left + above) >> 1
              : paeth(left, above, corner);
      raw[start + at] = (raw[start + at] ?? 0) + guess;
    }
  }
};

/** Colours and opacity of a picture of eight bits a sample lie in one row; PDF wants two pictures. */
const embedWithAlpha = (book: PDFDocument, png: PngFile): PDFRef => {
  const [row, samples] = [rowBytes(png), SAMPLES[png.type] ?? 4];
  const wanted = png.height * (row + 1);
  const raw = inflateSync(png.data, { maxOutputLength: wanted });
  if (raw.length !== wanted) throw new LeftOut('damaged');
  unfilter(raw, row, samples);
  const pixels = png.width * png.height;
  const [colour, alpha] = [Buffer.alloc(pixels * (samples - 1)), Buffer.alloc(pixels)];
  for (let index = 0, at = 0; index < pixels; index += 1) {
    if (index % png.width === 0) at += 1;
    for (let sample = 0; sample < samples - 1; sample += 1)
      colour[index * (samples - 1) + sample] = raw[at++] ?? 0;
    alpha[index] = raw[at++] ?? 0;
  }
  const image = (data: Buffer, ColorSpace: string, more: Record<string, PDFRef>): PDFRef =>
    book.context.register(
      book.context.stream(deflateSync(data), {
        ...{ Type: 'XObject', Subtype: 'Image', Filter: 'FlateDecode', ColorSpace, ...more },
        ...{ Width: png.width, Height: png.height, BitsPerComponent: 8 },
      }),
    );
  const SMask = image(alpha, 'DeviceGray', {});
  return image(colour, png.type === 4 ? 'DeviceGray' : 'DeviceRGB', { SMask });
};

export interface Picture {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
}

/** pdf-lib decodes what is left, ten times as slowly: interlaced, sixteen bits with opacity, a transparent palette. */
const SLOWLY = 10;

/** A PNG as a picture of the book; throws LeftOut before anything is unpacked where it is too large. */
export const embedPng = async (
  book: PDFDocument,
  bytes: Uint8Array,
  room: Room,
): Promise<Picture> => {
  const png = readPng(bytes);
  const { width, height, type, depth, interlaced, transparency } = png;
  const pixels = width * height;
  const withAlpha = type >= 4;
  const odd = interlaced || (withAlpha && depth !== 8) || (type === 3 && transparency.length > 0);
  if (pixels > (odd || withAlpha ? MOST_OF_ONE.decoded : MOST_OF_ONE.pixels))
    throw new LeftOut('pixels');
  if (odd) {
    take(room, 'pixels', pixels * SLOWLY);
    const { ref } = await book.embedPng(png.plain);
    return { ref, width, height };
  }
  if (!withAlpha) return { ref: await embedPacked(book, png), width, height };
  take(room, 'pixels', pixels);
  return { ref: embedWithAlpha(book, png), width, height };
};
