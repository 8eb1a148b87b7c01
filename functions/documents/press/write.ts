import { createHash } from 'node:crypto';
import { type Binding, bindBook } from '../book/bind-book.ts';
import type { Apart } from '../book/contents.ts';
import type { Order } from '../document.ts';
import { writeWorkbook } from '../excel/workbook.ts';
import { writeLists } from '../excel/write.ts';
import { writePdf } from '../pdf/write.ts';
import { writeOfficial } from '../word/official.ts';
import { writeWord } from '../word/write.ts';

export interface Written {
  readonly bytes: Uint8Array;
  /** Lower-case hex, of the bytes. */
  readonly sha256: string;
  /** Of a bound set: what is enclosed apart, and why. */
  readonly apart: readonly Apart[];
}

const bytesOf = async (order: Exclude<Order, { as: 'book' }>): Promise<Uint8Array> => {
  switch (order.as) {
    case 'pdf':
      return (await writePdf(order.paper)).bytes;
    case 'word':
      return writeWord(order.paper);
    case 'official':
      return writeOfficial(order.paper);
    case 'lists':
      return writeLists(order.lists);
    case 'workbook':
      return writeWorkbook(order.sheets);
  }
};

/** Writes any document: the one place where Word, Excel and PDF are made. */
export const write = async (order: Order, binding: Binding): Promise<Written> => {
  const { bytes, apart } =
    order.as === 'book'
      ? await bindBook(order.book, binding)
      : { bytes: await bytesOf(order), apart: [] };
  return { bytes, apart, sha256: createHash('sha256').update(bytes).digest('hex') };
};
