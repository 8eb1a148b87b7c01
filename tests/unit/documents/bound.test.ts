import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { bindBook } from '../../../functions/documents/book/bind-book.ts';
import { insertInto } from '../../../functions/documents/book/insert.ts';
import {
  emptyBook,
  LeftOut,
  MOST,
  type Room,
  type Why,
} from '../../../functions/documents/book/left-out.ts';
import { readPng } from '../../../functions/documents/book/png-file.ts';
import { evidenceList, type ListedFile } from '../../../functions/documents/case/evidence-list.ts';
import { initialCase } from '../../../workflows/case/state.ts';
import { initialSubmission } from '../../../workflows/submission/state.ts';
import {
  hiddenPages,
  inflating,
  jpegOf,
  laughingPages,
  nestedArrays,
  nestedDictionaries,
  nestedPageTree,
  plainPdf,
  pngOf,
  pngWithText,
  repeatedPages,
  wrongResources,
} from '../../fixtures/bombs.ts';
import { callOf } from '../../fixtures/call.ts';
import { filledForm } from '../../fixtures/filled-form.ts';
import { form } from '../../fixtures/form.ts';
import { lastFormScales, pdfPages } from '../../fixtures/pdf-text.ts';

const AT = '2026-03-16T02:00:00.000Z';
/** Fonts are read anew for each of a book's layouts; a machine that does other things needs its time. */
const SLOW = 60_000;

const scan = async (width: number, height: number, turn = 0, pages = 1): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let left = pages; left > 0; left -= 1) {
    const page = document.addPage([width, height]);
    page.setRotation(degrees(turn));
    page.drawRectangle({ x: 10, y: 10, width: width - 20, height: height - 20, borderWidth: 2 });
  }
  return document.save();
};

const listed = (bytes: Uint8Array | Why, index: number): ListedFile => ({
  ...{ fileId: `f-${index}`, name: `材料${index + 1}.pdf`, sha256: 'c'.repeat(64) },
  ...{ size: typeof bytes === 'string' ? 9_000 : bytes.length, contentType: 'x' },
  ...{ kind: 'evidence', org: '371625', at: AT, proves: '总产值' },
});

const bookOf = async (files: readonly (Uint8Array | Why)[], leftOut = new Map<number, Why>()) => {
  const { bytes, apart } = await bindBook(
    { filled: filledForm(), files: files.map(listed) },
    { leftOut, read: async (file) => files[file] ?? 'gone', atFile: () => undefined },
  );
  return { bytes, apart: apart.map(({ file, why }) => `${file.name} ${why}`) };
};

/** Why a file is left out, or how many sheets it has. */
const inserted = async (bytes: Uint8Array, room: Room = emptyBook()): Promise<number | Why> => {
  try {
    return (await insertInto(await PDFDocument.create(), bytes, room)).length;
  } catch (error) {
    if (error instanceof LeftOut) return error.why;
    throw error;
  }
};

/** What a reader sees: turned pages lie as their turn says. */
const seen = (document: PDFDocument) =>
  document.getPages().map((page) => {
    const { width, height } = page.getMediaBox();
    const across = page.getRotation().angle % 180 !== 0;
    return (across ? [height, width] : [width, height]).map(Math.round);
  });

describe('a bound set', () => {
  it(
    'numbers form and evidence through, with the code on every numbered foot',
    async () => {
      const { bytes } = await bookOf([
        await scan(595, 842, 0, 2),
        await scan(842, 595),
        pngOf(3, 2),
      ]);
      const texts = await pdfPages(bytes);
      const total = texts.length - 2;
      texts.slice(2).forEach((text, index) => {
        expect(text).toContain('版本校验码 7K2QD-9XWFA-3');
        expect(text).toContain(`第${index + 1}页 共${total}页`);
      });
      expect(texts.at(-1)).toContain('材料3.pdf');
      expect(texts.at(-3)).toContain('材料1.pdf');
    },
    SLOW,
  );

  it(
    'brings every scan to A4, upright or across as it is read, whatever its size and turn',
    async () => {
      const sizes = [
        [595, 842, 0],
        [842, 595, 0],
        [2480, 3508, 0],
        [842, 595, 90],
        [595, 842, 180],
        [595, 842, 270],
        [300, 400, 0],
      ] as const;
      const { bytes } = await bookOf(
        await Promise.all(sizes.map(([width, height, turn]) => scan(width, height, turn))),
      );
      const pages = seen(await PDFDocument.load(bytes)).slice(-sizes.length);
      expect(pages).toEqual([
        [595, 842],
        [842, 595],
        [595, 842],
        [595, 842],
        [595, 842],
        [842, 595],
        [595, 842],
      ]);
      // The foot stands in its own size however much the scan was made smaller.
      expect((await lastFormScales(bytes)).slice(-sizes.length)).toEqual(sizes.map(() => 1));
    },
    SLOW,
  );

  it(
    'has one sheet in the place of each file that is enclosed apart, and says why there and in its contents',
    async () => {
      const { bytes, apart } = await bookOf([
        plainPdf(2),
        'kind',
        plainPdf(3),
        repeatedPages(20_000),
      ]);
      expect(apart).toEqual(['材料2.pdf kind', '材料4.pdf pages']);
      const texts = (await pdfPages(bytes)).map((text) => text.replaceAll('\n', ''));
      const [, contents = ''] = texts;
      const own = texts.length - 2 - 7;
      for (const [name, page] of [
        ['材料1', own + 1],
        ['材料2', own + 3],
        ['材料3', own + 4],
        ['材料4', own + 7],
      ])
        expect(contents).toMatch(new RegExp(`${name}\\.pdf（佐证：总产值）[^（]*${page}`));
      expect(contents).toContain('另附，未并入本册：页数过多，本册佐证材料合计最多1000页');
      expect(contents).toContain('too many pages: a book holds 1000 pages of evidence');
      expect(contents).toContain('c'.repeat(20));
      expect(texts.at(-1)).toContain('未并入本册的原因页数过多');
      expect(texts.at(-5)).toContain('不是PDF、PNG或JPEG文件');
      expect(texts.at(-5)).toContain(`第${own + 3}页 共${own + 7}页`);
    },
    SLOW,
  );

  it(
    'leaves out what an earlier attempt failed with, and does not even read it',
    async () => {
      const asked: number[] = [];
      const files = [plainPdf(), plainPdf()];
      const { apart } = await bindBook(
        { filled: filledForm(), files: files.map(listed) },
        {
          leftOut: new Map([[0, 'time']]),
          atFile: () => undefined,
          read: async (file) => {
            asked.push(file);
            return files[file] ?? 'gone';
          },
        },
      );
      expect(apart.map(({ why }) => why)).toEqual(['time']);
      expect(asked).toEqual([1]);
    },
    SLOW,
  );
});

describe('a file that is bound in', () => {
  it('is a PDF or a picture; what is locked, broken or of another kind is left out with its reason', async () => {
    expect(await inserted(await scan(595, 842, 0, 3))).toBe(3);
    expect(await inserted(pngOf(3, 2))).toBe(1);
    expect(await inserted(jpegOf(30, 20))).toBe(1);
    expect(await inserted(Buffer.from('PK\u0003\u0004 a table'))).toBe('kind');
    expect(await inserted(Buffer.from('%PDF-1.7 and nothing more'))).toBe('damaged');
    expect(await inserted(pngOf(3, 2).subarray(0, 50))).toBe('damaged');
    expect(await inserted(pngOf(3, 2, { rows: new Uint8Array(4) }))).toBe('damaged');
    expect(await inserted(pngOf(3, 2, { type: 6, rows: new Uint8Array(4) }))).toBe('damaged');
    expect(await inserted(jpegOf(30, 20).subarray(0, 8))).toBe('damaged');
    expect(await inserted(wrongResources())).toBe('damaged');
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ ownerPassword: 'o', userPassword: 'u' });
    expect(await inserted(await locked.save())).toBe('locked');
  });

  it.each([
    ['too many pages', repeatedPages(20_000), 'pages'],
    ['too many pages in a packed stream', hiddenPages(20_000), 'pages'],
    ['2^40 pages of forty lines', laughingPages(40), 'pages'],
    ['half a gigabyte in half a megabyte', inflating(500), 'inflated'],
    ['the same behind two filters', inflating(60, '[/ASCIIHexDecode/FlateDecode]'), 'inflated'],
    ['a deep tree of pages', nestedPageTree(12_000), /^(pages|nested)$/],
    ['deep arrays', nestedArrays(100_000), 'damaged'],
    ['deep dictionaries', nestedDictionaries(12_000), 'nested'],
    ['a picture of 12,000 by 12,000', pngOf(12_000, 12_000), 'pixels'],
    ['a transparent one of 6,000 by 6,000', pngOf(6_000, 6_000, { type: 6 }), 'pixels'],
    ['an interlaced one', pngOf(4_000, 4_000, { interlaced: true }), 'pixels'],
    ['a photograph of 65,535 by 65,535', jpegOf(65_535, 65_535), 'pixels'],
  ] as const)('is not %s', async (_name, bytes, why) => {
    expect(bytes.length).toBeLessThan(2_500_000);
    const began = performance.now();
    expect(await inserted(bytes)).toMatch(why);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('takes of a picture only what is the picture: megabytes of text beside it are passed over', async () => {
    const bytes = pngWithText(50);
    expect(bytes.length).toBeGreaterThan(40_000);
    expect(readPng(bytes).plain.length).toBeLessThan(200);
    expect(await inserted(bytes)).toBe(1);
  });

  it('leaves nothing in the book where it fails half way', async () => {
    const book = await PDFDocument.create();
    const before = book.context.enumerateIndirectObjects().length;
    await expect(insertInto(book, nestedDictionaries(20_000), emptyBook())).rejects.toThrow(
      LeftOut,
    );
    expect(book.context.enumerateIndirectObjects()).toHaveLength(before);
  });

  it('counts against the whole book, what was refused included', { timeout: SLOW }, async () => {
    const room = emptyBook();
    expect(await inserted(plainPdf(600), room)).toBe(600);
    expect(await inserted(plainPdf(401), room)).toBe('pages');
    expect(await inserted(plainPdf(400), room)).toBe(400);
    expect(await inserted(pngOf(3, 2), room)).toBe('pages');
    for (let left = 4; left > 0; left -= 1)
      expect(await inserted(inflating(20), room)).toBe('inflated');
    expect(room.inflated).toBeLessThan(MOST.inflated / 2);
  });

  it(
    'is not read where the book has no room for its bytes',
    async () => {
      const large = { ...listed('gone', 0), size: MOST.bytes + 1 };
      const { apart } = await bindBook(
        { filled: filledForm(), files: [large] },
        {
          leftOut: new Map(),
          atFile: () => undefined,
          read: () => expect.fail('read though it does not fit'),
        },
      );
      expect(apart.map(({ why }) => why)).toEqual(['bytes']);
    },
    SLOW,
  );
});

describe('the binding order', () => {
  it('is sealed documents, commitment, letters, then evidence as the call lists it, then the rest', () => {
    const call = callOf({
      evidence: [
        { field: 'size.tax', title: { zh: '完税', en: 'Tax' } },
        { field: 'size.output', title: { zh: '产值', en: 'Output' } },
      ],
    });
    const file = (
      name: string,
      kind: 'evidence' | 'sealed-document' | 'commitment',
      field?: string,
    ) => ({
      [name]: {
        ...{ fileId: name, name, sha256: 'a', size: 1, contentType: 'application/pdf' },
        ...{ kind, field, org: '371625', at: AT },
      },
    });
    const files = {
      ...file('其他', 'evidence'),
      ...file('产值', 'evidence', 'size.output'),
      ...file('完税', 'evidence', 'size.tax'),
      ...file('承诺书', 'commitment'),
      ...file('盖章件', 'sealed-document'),
    };
    const kase = { ...initialCase, submission: { ...initialSubmission, files } };
    const listed = evidenceList({ call, kase, shown: kase, actors: [] }, form);
    expect(listed.map(({ name }) => name)).toEqual(['盖章件', '承诺书', '完税', '产值', '其他']);
    expect(listed.map(({ proves }) => proves)).toEqual(['', '', '入库税收', '总产值', '']);
  });
});
