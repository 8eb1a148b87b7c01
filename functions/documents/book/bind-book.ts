import { PDFDocument } from '@cantoo/pdf-lib';
import type { ListedFile } from '../case/evidence-list.ts';
import { type FilledForm, footOf, formPaper } from '../case/form-paper.ts';
import { type WrittenPdf, writePdf } from '../pdf/write.ts';
import { short } from '../say.ts';
import {
  type Apart,
  apartAnchor,
  apartPaper,
  apartTitle,
  type ContentsLine,
  fileTitle,
  frontPaper,
} from './contents.ts';
import { insertInto } from './insert.ts';
import { emptyBook, LeftOut, type Room, take, type Why } from './left-out.ts';
import { type Numbered, numberThrough } from './overlay.ts';
import type { Sheet } from './sheet-page.ts';

/** A bound set as it is ordered: the form's content and the files behind it, in binding order. */
export interface BookOrder {
  readonly filled: FilledForm;
  readonly files: readonly ListedFile[];
}

/** What whoever binds a book gives and is told. */
export interface Binding {
  /** The bytes of a file by its place in the list; or why there are none. */
  readonly read: (file: number) => Promise<Uint8Array | Why>;
  /** Files that an earlier attempt failed with. */
  readonly leftOut: ReadonlyMap<number, Why>;
  /** Told which file is in hand, so that the one is known that an attempt fails with. */
  readonly atFile: (file: number | undefined) => void;
}

export interface Book {
  readonly bytes: Uint8Array;
  readonly apart: readonly Apart[];
}

/** A file in its place: its own sheets, or why it is enclosed apart. */
type Placed = { readonly file: ListedFile } & (
  | { readonly why: Why; readonly sheets?: undefined }
  | { readonly why?: undefined; readonly sheets: readonly Sheet[] }
);

const ownSheets = async (book: PDFDocument, bytes: Uint8Array): Promise<readonly Sheet[]> => {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await book.copyPages(source, source.getPageIndices());
  return pages.map((page) => {
    const { width, height } = page.getSize();
    return { page, size: { width, height }, turn: 0, box: { x: 0, y: 0 }, scale: 1 };
  });
};

const bytesOf = async (
  { size }: ListedFile,
  index: number,
  room: Room,
  { read, leftOut }: Binding,
): Promise<Uint8Array> => {
  const before = leftOut.get(index);
  if (before !== undefined) throw new LeftOut(before);
  // Before it is read: what does not fit is not even held.
  if (size > room.bytes) throw new LeftOut('bytes');
  const bytes = await read(index);
  if (typeof bytes === 'string') throw new LeftOut(bytes);
  take(room, 'bytes', bytes.length);
  return bytes;
};

const placeAll = async (
  book: PDFDocument,
  files: readonly ListedFile[],
  binding: Binding,
): Promise<readonly Placed[]> => {
  const room = emptyBook();
  const placed: Placed[] = [];
  for (const [index, file] of files.entries()) {
    binding.atFile(index);
    try {
      const bytes = await bytesOf(file, index, room, binding);
      placed.push({ file, sheets: await insertInto(book, bytes, room) });
    } catch (error) {
      if (!(error instanceof LeftOut)) throw error;
      placed.push({ file, why: error.why });
    }
  }
  binding.atFile(undefined);
  return placed;
};

/** Sheets of each file in turn: where it is enclosed apart, the one that says so. */
const sheetsInPlace = async (
  book: PDFDocument,
  placed: readonly Placed[],
  at: string,
): Promise<readonly (readonly Sheet[])[]> => {
  const apart = apartOf(placed);
  if (apart.length === 0) return placed.map(({ sheets }) => sheets ?? []);
  const { bytes, anchors } = await writePdf(apartPaper(apart, at), { foot: false });
  const told = await ownSheets(book, bytes);
  const pageOf = (index: number): number => (anchors.get(apartAnchor(index)) ?? 0) - 1;
  let next = 0;
  return placed.map(({ sheets }) => {
    if (sheets !== undefined) return sheets;
    const from = pageOf(next);
    next += 1;
    return told.slice(from, next < apart.length ? pageOf(next) : told.length);
  });
};

const apartOf = (placed: readonly Placed[]): readonly Apart[] =>
  placed.flatMap(({ file, why }) => (why === undefined ? [] : [{ file, why }]));

/** The form's parts where they begin, then each file where it begins. */
const contents = (
  filled: FilledForm,
  body: WrittenPdf,
  placed: readonly Placed[],
  sheets: readonly (readonly Sheet[])[],
): readonly ContentsLine[] => {
  const parts = filled.parts.map(({ part, section, org }) => ({
    title: section.by === 'partner' ? `${section.title.zh}：${org}` : section.title.zh,
    page: body.anchors.get(`part:${part}`) ?? 1,
  }));
  let next = body.pages + 1;
  const files = placed.map(({ file, why }, index) => {
    const page = next;
    next += sheets[index]?.length ?? 0;
    return { title: why === undefined ? fileTitle(file) : apartTitle({ file, why }), page };
  });
  return [
    ...parts,
    { title: '签批意见', page: body.anchors.get('sealing') ?? body.pages },
    ...files,
  ];
};

/** Cover, contents, form and evidence in one file with running numbers and the code on each foot. */
export const bindBook = async ({ filled, files }: BookOrder, binding: Binding): Promise<Book> => {
  const { cover: _cover, ...paper } = formPaper(filled);
  const body = await writePdf({ ...paper, title: filled.form.title.zh }, { foot: false });
  const book = await PDFDocument.create({ updateMetadata: false });
  const foot = footOf(filled);
  const own = (await ownSheets(book, body.bytes)).map((sheet) => ({ sheet, foot }));
  const placed = await placeAll(book, files, binding);
  const sheets = await sheetsInPlace(book, placed, filled.at);
  const evidence: readonly Numbered[] = placed.flatMap(({ file }, index) =>
    (sheets[index] ?? []).map((sheet) => ({
      sheet,
      foot: `${foot}　${short(file.name, 40)}`,
      file: index,
    })),
  );
  const apart = apartOf(placed);
  const front = await writePdf(frontPaper(filled, contents(filled, body, placed, sheets), apart), {
    foot: false,
  });
  const numbered = [...own, ...evidence];
  const cover = await ownSheets(book, front.bytes);
  for (const { page } of cover) book.addPage(page);
  for (const { sheet } of numbered) book.addPage(sheet.page);
  await numberThrough(book, numbered, filled.at, binding.atFile);
  book.setTitle(`${filled.name}申报材料`);
  book.setCreator('Tidu');
  book.setCreationDate(new Date(filled.at));
  book.setModificationDate(new Date(filled.at));
  return { bytes: await book.save({ addDefaultPage: false }), apart };
};
