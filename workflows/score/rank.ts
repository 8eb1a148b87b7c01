import { own } from '../../engine/own.ts';
import type { ScoringRules } from './rubric.ts';
import type { Total } from './working.ts';

export interface RankEntry {
  readonly caseId: string;
  readonly total: Total;
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

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order of the cases of one track. Never by time of filing: what the tie-breaks leave equal shares its position
 * and is merely listed by case id, so that the result does not depend on the order of the entries.
 */
export const rank = (rules: ScoringRules, entries: readonly RankEntry[]): readonly Ranked[] => {
  const keyed = entries
    .map((entry) => ({ entry, keys: keysOf(rules, entry) }))
    .sort((a, b) => compareKeys(a.keys, b.keys) || byCodeUnits(a.entry.caseId, b.entry.caseId));
  return keyed.map((own) => {
    const others = keyed.filter((other) => other !== own);
    const shared = Math.max(0, ...others.map((other) => sharedKeys(own.keys, other.keys)));
    return {
      position: 1 + others.filter((other) => compareKeys(other.keys, own.keys) < 0).length,
      caseId: own.entry.caseId,
      total: own.entry.total.total,
      tiedWith: others
        .filter((other) => compareKeys(other.keys, own.keys) === 0)
        .map((other) => other.entry.caseId),
      decidedBy: decidedBy(rules, shared),
    };
  });
};
