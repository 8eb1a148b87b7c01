/** What was wrong in one cell. */
export interface Wrong {
  readonly kind: 'leak' | 'over-refused';
  /** `who moment what`, as the list of leaks shows it. */
  readonly cell: string;
  readonly what: string;
}

/** Cells looked at and what was wrong in them. */
export interface Tally {
  readonly cells: number;
  readonly wrong: readonly Wrong[];
}

export const tallied = (tallies: readonly Tally[]): Tally => ({
  cells: tallies.reduce((sum, { cells }) => sum + cells, 0),
  wrong: tallies.flatMap(({ wrong }) => wrong),
});

export const leak = (cell: string, what: string): Wrong => ({ kind: 'leak', cell, what });
export const overRefused = (cell: string, what: string): Wrong => ({
  kind: 'over-refused',
  cell,
  what,
});
