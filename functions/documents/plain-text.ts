import { printable } from '../../engine/text.ts';

/** A paper (plain data) with every text in it changed. */
export const mapTexts = <T>(paper: T, change: (text: string) => string): T =>
  JSON.parse(
    JSON.stringify(paper, (_key, value: unknown) =>
      typeof value === 'string' ? change(value) : value,
    ),
  );

/** What each writer does first with what it is given. */
export const writablePaper = <T>(paper: T): T => mapTexts(paper, printable);

/** The lines that a person typed, whatever ended them. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
