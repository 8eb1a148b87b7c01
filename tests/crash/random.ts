/** A seeded source of chance (mulberry32, public domain): the same seed makes the same choices. */
export interface Random {
  /** From `from` up to, but not including, `to`. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly T[], otherwise: T): T;
}

export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    between: (from, to) => from + next() * (to - from),
    chance: (share) => next() < share,
    pick: (choices, otherwise) => choices[Math.floor(next() * choices.length)] ?? otherwise,
  };
};
