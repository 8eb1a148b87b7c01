import type { Column } from './paper.ts';

/** What the system does not know and people type in before the document goes out: a number, a date, a place. */
export interface Blank {
  readonly blank: string;
}

export type Run = string | Blank;

export type OfficialBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** 一、 in 黑体. */
  | { readonly kind: 'first'; readonly text: string }
  /** （一） in 楷体. */
  | { readonly kind: 'second'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Annex {
  readonly title: string;
  readonly blocks: readonly OfficialBlock[];
}

/**
 * A document in the layout of GB/T 9704-2012. `document`: with the issuer's red name above a red line (文件格式);
 * `letter`: 信函格式; `minutes`: 纪要格式; `plain`: what is posted on a page, as a 公示.
 */
export interface OfficialPaper {
  readonly layout: 'document' | 'letter' | 'minutes' | 'plain';
  /** 发文机关标志. */
  readonly mark?: string;
  /** 发文字号. */
  readonly number?: Run;
  /** 签发人, on documents to a superior. */
  readonly signer?: Run;
  readonly title: readonly Run[];
  /** 主送机关. */
  readonly to?: readonly Run[];
  readonly body: readonly OfficialBlock[];
  readonly annexes: readonly Annex[];
  /** 发文机关署名 and 成文日期; minutes have none. */
  readonly signed?: { readonly org: string; readonly date: Run };
  /** 附注: in brackets below the date. */
  readonly note?: readonly Run[];
  /** 抄送机关, and who prints it when. */
  readonly imprint?: { readonly copies: Run; readonly printer: string; readonly date: Run };
}

export const blank = (what: string): Blank => ({ blank: what });

export const paragraph = (...runs: readonly Run[]): OfficialBlock => ({
  kind: 'paragraph',
  runs,
});

/** A document's number that is not given out yet: never invented. */
export const NUMBER = blank('发文字号');
export const DATE = blank('成文日期');

/** As plain text, for the file's properties. */
export const plainText = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : '')).join('');
