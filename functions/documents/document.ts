import type { Bilingual } from '../../engine/bilingual.ts';
import { RequestError } from '../errors.ts';
import type { RouteContext } from '../http/route.ts';

/** A finished file. */
export interface MadeDocument {
  /** With its ending; Chinese as offices name files. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Gathers what the reader may see and writes it; throws NotFound where there is nothing for this reader. */
export type MakeDocument = (context: RouteContext) => Promise<MadeDocument>;

export const PDF = 'application/pdf';
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The reader may have it, but not yet. */
export class DocumentNotReady extends RequestError {
  override readonly name = 'DocumentNotReady';
  override readonly status = 409;
  constructor(why: Bilingual) {
    super(why);
  }
}
