import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../../functions/documents/book/left-out.ts';
import { embedPng } from '../../../functions/documents/book/png.ts';
import { pngOf } from '../../fixtures/bombs.ts';

const streamOf = (value: unknown): PDFRawStream =>
  value instanceof PDFRawStream ? value : expect.fail('no stream');

const embedded = async (bytes: Uint8Array) => {
  const book = await PDFDocument.create();
  const { ref } = await embedPng(book, bytes, emptyBook());
  await book.flush();
  const picture = streamOf(book.context.lookup(ref));
  const member = (name: string) => picture.dict.lookup(PDFName.of(name));
  return { picture, member, unpacked: inflateSync(picture.contents) };
};

describe('a PNG in a bound set', () => {
  it('goes in as it is packed, grey as grey, with the predictor that its rows have', async () => {
    const rows = Uint8Array.from([0, 1, 2, 3, 2, 1, 1, 1]);
    const { member, unpacked } = await embedded(pngOf(3, 2, { rows }));
    expect(String(member('ColorSpace'))).toBe('/DeviceGray');
    expect(String(member('DecodeParms'))).toContain('/Predictor 15');
    expect([...unpacked]).toEqual([...rows]);
  });

  it('keeps its palette and the colour that is transparent', async () => {
    const palette = Uint8Array.from([255, 0, 0, 0, 0, 255]);
    const own = await embedded(pngOf(2, 2, { type: 3, more: [['PLTE', palette]] }));
    expect(String(own.member('ColorSpace'))).toBe('[ /Indexed /DeviceRGB 1 <ff00000000ff> ]');
    const clear = Uint8Array.from([0, 7, 0, 8, 0, 9]);
    const masked = await embedded(pngOf(2, 2, { type: 2, more: [['tRNS', clear]] }));
    expect(String(masked.member('Mask'))).toBe('[ 7 7 8 8 9 9 ]');
  });

  it('has its opacity apart, whatever filters its rows have', async () => {
    // A pixel is red, green, blue, alpha; rows: none, sub, up, average, Paeth. Each undoes to the same two pixels.
    const [a, b] = [
      [10, 20, 30, 40],
      [50, 60, 70, 80],
    ];
    const half = (values: readonly number[]) => values.map((value) => value >> 1);
    const less = (from: readonly number[] = [], what: readonly number[] = []) =>
      from.map((value, index) => (value - (what[index] ?? 0)) & 255);
    const rows = Uint8Array.from([
      ...[0, ...a, ...b],
      ...[1, ...a, ...less(b, a)],
      ...[2, 0, 0, 0, 0, 0, 0, 0, 0],
      ...[
        3,
        ...less(a, half(a)),
        ...less(b, half(a.map((value, index) => value + (b[index] ?? 0)))),
      ],
      ...[4, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    const { picture, unpacked } = await embedded(pngOf(2, 5, { type: 6, rows }));
    const row = [10, 20, 30, 50, 60, 70];
    expect([...unpacked]).toEqual([row, row, row, row, row].flat());
    const mask = streamOf(picture.dict.lookup(PDFName.of('SMask')));
    expect([...inflateSync(mask.contents)]).toEqual(Array(5).fill([40, 80]).flat());
    expect(mask.dict.lookup(PDFName.of('Width'), PDFNumber).asNumber()).toBe(2);
  });

  it('that is odd is decoded by the library: interlaced, sixteen bits with opacity, a transparent palette', async () => {
    const clear = Uint8Array.from([0]);
    const more = [
      ['PLTE', Uint8Array.from([255, 0, 0])],
      ['tRNS', clear],
    ] as const;
    for (const odd of [
      pngOf(1, 1, { interlaced: true }),
      pngOf(2, 2, { type: 6, depth: 16 }),
      pngOf(2, 2, { type: 3, more }),
    ]) {
      const { member } = await embedded(odd);
      expect(String(member('ColorSpace'))).toBe('/DeviceRGB');
    }
  });
});
