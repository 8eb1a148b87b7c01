import type { Bilingual } from '../../../engine/bilingual.ts';
import type { Reading } from '../read-number.ts';

/** The one cell that a field has in a workbook. */
export interface FieldCell {
  /** Kept as typed: a credit code is no figure, and a date none either. */
  readonly asText: boolean;
  /** Chosen from a list. */
  readonly choices?: readonly string[];
  /** What stands in the cell for a value. */
  text(value: unknown): string;
  /** The value that a text in the cell means; what means none is kept as it stands, and reading it says what is wrong. */
  means(text: string): unknown;
}

/** What a kind of field says of itself, given the field: how it is read, said, and kept in a workbook. */
export interface FieldKind {
  /**
   * Given that something was entered. `path` names it in problems, `subject` whose personal data a person field holds.
   * Throws nothing: what is wrong is in the reading.
   */
  read(path: string, raw: unknown, subject: string): Reading;
  /** What was entered, as papers show it, with its unit. */
  say(value: unknown): Bilingual;
  /** None where a field has rows of its own there, or nothing is entered. */
  readonly cell?: FieldCell;
}

/** Said the same in both languages: figures, codes and what somebody wrote. */
export const verbatim = (text: string): Bilingual => ({ zh: text, en: text });

/** A text or a number as a cell holds it; anything else is empty. */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A cell that holds what was typed. */
export const typedCell = (asText: boolean): FieldCell => ({
  asText,
  text: plainText,
  means: (text) => text,
});
