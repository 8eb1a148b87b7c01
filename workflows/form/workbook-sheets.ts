/**
 * The form as a workbook (xlsx) that is filled in without a connection: one sheet a part. What stands here is the
 * mapping alone; which library writes and reads the file is the caller's business. Column A holds keys and is hidden,
 * so that rows are found again wherever they were moved to.
 */
export type WorkbookCell =
  | { readonly kind: 'key' | 'title' | 'head' | 'label' | 'note'; readonly text: string }
  | {
      readonly kind: 'input';
      readonly text: string;
      /** Chosen from a list. */
      readonly choices?: readonly string[];
      /** Kept as typed: numbers of documents and credit codes are no figures. */
      readonly asText: boolean;
    }
  | { readonly kind: 'blank' };

export interface WorkbookSheet {
  readonly name: string;
  /** Widths in characters; the first is the hidden column of keys. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}
