import type { OfficialBlock } from '../official-paper.ts';

interface Sorted {
  readonly outcome: string;
  readonly track?: string | undefined;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const numeral = (index: number): string => NUMERALS[index] ?? String(index + 1);

/** Lines of one value together, in the order in which the values come. */
const grouped = <T>(lines: readonly T[], by: (line: T) => string): readonly [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const line of lines) groups.set(by(line), [...(groups.get(by(line)) ?? []), line]);
  return [...groups];
};

const counted = (title: string, lines: readonly unknown[]): string =>
  `${title}（${lines.length}个）`;

/** A list with a section for each outcome and, below it, each track, where there are several; each numbered from one. */
export const listSections = <T extends Sorted>(
  list: readonly T[],
  table: (lines: readonly T[]) => OfficialBlock,
): readonly OfficialBlock[] => {
  const outcomes = grouped(list, ({ outcome }) => outcome);
  return outcomes.flatMap(([outcome, ofOutcome], index): readonly OfficialBlock[] => {
    const tracks = grouped(ofOutcome, ({ track = '' }) => track);
    const below = tracks.flatMap(([track, ofTrack], place): readonly OfficialBlock[] => [
      ...(tracks.length === 1
        ? []
        : [{ kind: 'second', text: `（${numeral(place)}）${counted(track, ofTrack)}` } as const]),
      table(ofTrack),
    ]);
    return outcomes.length === 1
      ? below
      : [{ kind: 'first', text: `${numeral(index)}、${counted(outcome, ofOutcome)}` }, ...below];
  });
};
