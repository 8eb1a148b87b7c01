import type { Bilingual } from '../../engine/bilingual.ts';
import type { WorkbookSheet } from '../../workflows/form/workbook-sheets.ts';
import { requestError } from '../door/errors.ts';
import type { RouteContext } from '../http/route.ts';
import type { BookOrder } from './book/bind-book.ts';
import type { Why } from './book/left-out.ts';
import type { ListSheet } from './excel/write.ts';
import type { OfficialPaper } from './official-paper.ts';
import type { Paper } from './paper.ts';

/** What a document says and how it is written: plain data, so that another thread can write it. */
export type Order =
  | { readonly as: 'pdf' | 'word'; readonly paper: Paper }
  | { readonly as: 'official'; readonly paper: OfficialPaper }
  | { readonly as: 'lists'; readonly lists: readonly ListSheet[] }
  | { readonly as: 'workbook'; readonly sheets: readonly WorkbookSheet[] }
  | { readonly as: 'book'; readonly book: BookOrder };

/** A document that is ready to be written. */
export interface OrderedDocument {
  /** With its ending; Chinese as offices name files. */
  readonly name: string;
  readonly contentType: string;
  readonly order: Order;
  /** Of a bound set: a file's bytes by its place in the list, or why there are none to bind in. */
  readonly read?: (file: number) => Promise<Uint8Array | Why>;
}

/** Gathers what the reader may see; throws NotFound where there is nothing for this reader. */
export type OrderDocument = (context: RouteContext) => Promise<OrderedDocument>;

export const PDF = 'application/pdf';
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The reader may have it, but not yet. */
export const DocumentNotReady = requestError('DocumentNotReady', 409, (why: Bilingual) => why);
