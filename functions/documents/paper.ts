/** A line of a table of two columns: what is asked and what was answered. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Column {
  readonly title: string;
  /** Share of the width beside the other columns'; 1 unless said. */
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Where a unit writes by hand and seals: the paper shows an empty box, never a seal of its own. */
export interface Sealing {
  readonly title: string;
  readonly signer: string;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Found again in the bound set's contents by this. */
      readonly anchor?: string;
      readonly newPage?: boolean;
    }
  /** A paragraph, its first line set in by two characters. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly kind: 'grid';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      readonly caption?: string;
    }
  | { readonly kind: 'sealing'; readonly boxes: readonly Sealing[] };

export interface Cover {
  readonly title: string;
  readonly subtitle?: string;
  readonly facts: readonly Fact[];
  readonly foot?: string;
}

/** What a document of the system says, free of any file format: Word and PDF are written from the same one. */
export interface Paper {
  /** Of the file's properties. */
  readonly title: string;
  readonly cover?: Cover;
  readonly blocks: readonly Block[];
  /** On each page's foot beside the page number. */
  readonly foot: string;
  /** 草稿: not to be signed or sealed; every page shows it. */
  readonly draft?: boolean;
  /** Wide tables lie across. */
  readonly across?: boolean;
  /** Of the file's properties; the same content has the same bytes. */
  readonly at: string;
}

export const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({
  kind: 'heading',
  level,
  text,
});

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const note = (words: string): Block => ({ kind: 'note', text: words });

/** A table, or a sentence where it has no rows. */
export const gridOr = (
  empty: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Block => (rows.length === 0 ? text(empty) : { kind: 'grid', columns, rows });
