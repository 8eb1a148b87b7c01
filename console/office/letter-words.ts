import type { LetterLine } from '../../interface/letters.ts';

/** A draft as the command takes it: Chinese is what goes out, English beside it. */
export const wordsOf = ({ draft: { title, text } }: Pick<LetterLine, 'draft'>) => ({
  title: title.zh,
  text: text.zh,
  english: { title: title.en, text: text.en },
});

/** A line of the list: a case may have several letters. */
export interface LetterRow {
  readonly id: string;
  readonly name: string;
  readonly line: LetterLine;
}

export const rowOf = (line: LetterLine): LetterRow => ({
  id: `${line.kind} ${line.id}`,
  name: line.name,
  line,
});
