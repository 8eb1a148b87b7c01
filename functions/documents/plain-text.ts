/** All that XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), a surrogate without its partner included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as every format can hold it: one such character in a name, and no Word or Excel opens the whole file. */
export const writable = (text: string): string => text.replaceAll(UNWRITABLE, '');

/** A paper (plain data) with every text in it changed. */
export const mapTexts = <T>(paper: T, change: (text: string) => string): T =>
  JSON.parse(
    JSON.stringify(paper, (_key, value: unknown) =>
      typeof value === 'string' ? change(value) : value,
    ),
  );

/** What each writer does first with what it is given. */
export const writablePaper = <T>(paper: T): T => mapTexts(paper, writable);

/** The lines that a person typed, whatever ended them. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
