import { type IRunOptions, TextRun } from 'docx';
import { linesOf } from '../plain-text.ts';

/**
 * A text as Word shows it: each line that was typed is a line. Word itself takes a line feed for a space, so that no
 * other file here may make a run of a text.
 */
export const runsOf = (
  text: string,
  style: Omit<IRunOptions, 'text' | 'children' | 'break'>,
): readonly TextRun[] =>
  linesOf(text).map(
    (line, index) => new TextRun({ ...style, text: line, break: Math.min(index, 1) }),
  );
