import type { FigureScope } from '../../workflows/calls/monitoring.ts';
import type { FigureAnswer } from '../../workflows/review/report/answer.ts';
import type { VerifiedFigure } from '../../workflows/review/report/data.ts';

/** What a department has marked of one figure of a report and not sent yet. */
export interface FigureDraft {
  readonly answer: FigureAnswer;
  readonly value: string;
  readonly scope: FigureScope | '';
  readonly note: string;
}

/** By the path of the figure, partner included; what is not in it agrees when it is sent. */
export type Answers = Readonly<Record<string, FigureDraft>>;

/** All that was asked of a department, and what it answers otherwise than 一致. */
export interface FigureAnswers {
  readonly asked: readonly string[];
  readonly answers: Answers;
}

export const marked = (answer: FigureAnswer): FigureDraft => ({
  answer,
  value: '',
  scope: answer === 'other-scope' ? 'above-scale' : '',
  note: '',
});

/** With a figure answered so; 一致 is what all that is not marked says. */
export const withAnswer = (answers: Answers, path: string, draft: FigureDraft): Answers => {
  const { [path]: _before, ...rest } = answers;
  return draft.answer === 'agrees' ? rest : { ...rest, [path]: draft };
};

/** Another figure without its value: it cannot be sent. */
export const valueless = (answers: Answers): readonly string[] =>
  Object.entries(answers)
    .filter(
      ([, { answer, value }]) =>
        (answer === 'differs' || answer === 'other-scope') && value.trim() === '',
    )
    .map(([path]) => path);

/** The body of VerifyFigures: each figure that was put to the department, those that are not marked as 一致. */
export const verificationBody = (
  { figures }: { readonly figures: readonly { readonly path: string }[] },
  answers: Answers,
  more: { readonly document?: object } = {},
) => ({
  figures: figures.map(({ path }) => {
    const draft = answers[path];
    if (draft === undefined) return { field: path, answer: 'agrees' as const };
    const { answer, value, scope, note } = draft;
    const other = answer === 'differs' || answer === 'other-scope';
    return {
      field: path,
      answer,
      ...(other && value.trim() !== '' ? { value: value.trim() } : {}),
      ...(answer === 'other-scope' && scope !== '' ? { scope } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
  }),
  ...more,
});

/** An answer that was given, as it may be set right. */
export const answersOf = (figures: readonly VerifiedFigure[]): Answers =>
  Object.fromEntries(
    figures
      .filter(({ answer }) => answer !== 'agrees')
      .map(({ field, answer, value = '', scope, note = '' }): [string, FigureDraft] => [
        field,
        { answer, value, scope: scope ?? '', note },
      ]),
  );
