import type { Language } from '../../engine/bilingual.ts';
import type { RoundLine, RoundQuestion } from '../../interface/round.ts';

/** Everything that one organisation still owes in a round, with the texts to remind it. */
export interface OwedBy {
  readonly org: string;
  readonly role: string;
  readonly telephone: string | undefined;
  readonly late: number;
  readonly questions: readonly { readonly line: RoundLine; readonly question: RoundQuestion }[];
}

const late = ({ timeLeft }: RoundQuestion): boolean => timeLeft?.late === true;

/** Grouped by whom to call: those with late questions first. Questions that remind nobody are the office's own. */
export const owedByOrg = (lines: readonly RoundLine[]): readonly OwedBy[] => {
  const asked = lines.flatMap((line) =>
    line.questions
      .filter(({ reminder }) => reminder !== undefined)
      .map((question) => ({ line, question })),
  );
  const groups = new Map<string, (typeof asked)[number][]>();
  for (const one of asked) {
    const key = `${one.question.org}|${one.question.role ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .flatMap((questions): readonly OwedBy[] => {
      const [first] = questions;
      if (first === undefined) return [];
      const { org, role = '', telephone } = first.question;
      return [
        {
          org,
          role,
          telephone,
          late: questions.filter(({ question }) => late(question)).length,
          questions,
        },
      ];
    })
    .sort((a, b) => b.late - a.late || b.questions.length - a.questions.length);
};

/** One text for all that an organisation owes: each question's own, a blank line between. */
export const reminderFor = ({ questions }: OwedBy, language: Language): string =>
  questions.map(({ question }) => question.reminder?.[language] ?? '').join('\n\n');
