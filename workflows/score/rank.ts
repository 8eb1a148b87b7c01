import { own } from '../../engine/own.ts';
import type { ScoringRules } from './rubric.ts';
import type { Total } from './working.ts';

export interface RankEntry {
  readonly caseId: string;
  /** What breaks ties is not looked at where no other has this total. */
  readonly total: Pick<Total, 'total' | 'lines' | 'defence'>;
}

export interface Ranked {
  /** From 1; what is tied shares a position and the next one is left out: 1, 2, 2, 4. */
  readonly position: number;
  readonly caseId: string;
  /** Hundredths of a point. */
  readonly total: number;
  /** Cases that no rule tells apart from this one: the meeting decides, with a reason (调整排序说明). */
  readonly tiedWith: readonly string[];
  /** What gave this place: the total, the last tie-break that was needed, or nothing. */
  readonly decidedBy: 'total' | `tie-break:${string}` | 'tie';
}

// Below every real score: a case without the part that breaks the tie stands behind one that has it.
const ABSENT = -1;

const criterionOf = ({ total }: RankEntry, criterion: string): number =>
  (criterion === 'defence' ? total.defence : own(total.lines, criterion)) ?? ABSENT;

/** Total first, then each tie-break in order; higher is better. */
const keysOf = (rules: ScoringRules, entry: RankEntry): readonly number[] => [
  entry.total.total,
  ...rules.tieBreak.map((criterion) => criterionOf(entry, criterion)),
];

const compareKeys = (a: readonly number[], b: readonly number[]): number => {
  for (const [i, value] of a.entries()) {
    const difference = (b[i] ?? ABSENT) - value;
    if (difference !== 0) return difference;
  }
  return 0;
};

/** How many leading keys two entries share. */
const sharedKeys = (a: readonly number[], b: readonly number[]): number => {
  const different = a.findIndex((value, i) => value !== b[i]);
  return different < 0 ? a.length : different;
};

const decidedBy = (rules: ScoringRules, shared: number): Ranked['decidedBy'] => {
  if (shared === 0) return 'total';
  const criterion = rules.tieBreak[shared - 1];
  return criterion === undefined ? 'tie' : `tie-break:${criterion}`;
};

interface Keyed {
  readonly entry: RankEntry;
  readonly keys: readonly number[];
}

/** Entries in their order, together where no key tells them apart, with the position that they share. */
const tieGroups = (sorted: readonly Keyed[]) => {
  const groups: { readonly position: number; readonly tied: Keyed[] }[] = [];
  for (const [index, keyed] of sorted.entries()) {
    const tied = groups.at(-1)?.tied;
    const [first] = tied ?? [];
    if (first !== undefined && compareKeys(first.keys, keyed.keys) === 0) tied?.push(keyed);
    else groups.push({ position: index + 1, tied: [keyed] });
  }
  return groups;
};

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of the cases of one track. Never by time of filing: what the tie-breaks leave equal shares its position
 * and is merely listed by case id, so that the result does not depend on the order of the entries.
 */
export const rank = (rules: ScoringRules, entries: readonly RankEntry[]): readonly Ranked[] => {
  const keyed = entries
    .map((entry) => ({ entry, keys: keysOf(rules, entry) }))
    .sort((a, b) => compareKeys(a.keys, b.keys) || byCodeUnits(a.entry.caseId, b.entry.caseId));
  return tieGroups(keyed).flatMap(({ position, tied }) =>
    tied.map(({ entry: { caseId, total } }, at) => {
      // In this order nobody shares more with an entry than the one before it or the one behind it.
      const place = position - 1 + at;
      const neighbours = [keyed[place - 1], keyed[place + 1]].filter((one) => one !== undefined);
      const own = keyed[place]?.keys ?? [];
      const shared = Math.max(0, ...neighbours.map(({ keys }) => sharedKeys(own, keys)));
      return {
        position,
        caseId,
        total: total.total,
        tiedWith: tied.map(({ entry }) => entry.caseId).filter((id) => id !== caseId),
        decidedBy: decidedBy(rules, shared),
      };
    }),
  );
};
