import type { Cases } from '../municipal-round.ts';
import type { World } from '../world.ts';

/** The year that follows the recognition, while it is played. */
export interface Year {
  readonly world: World;
  /** The clusters of the municipal round, by the names of their applications in `data/cases`. */
  readonly cases: Cases;
  /** What the story has opened, by its own word for it: `2026Q2 beef-processing`, `T11`, `project cold-chain`. */
  readonly ids: Map<string, string>;
}

/** What is done on a day. Days are Shanghai's. */
export interface Day {
  readonly on: string;
  readonly act: (year: Year) => Promise<void>;
}

/** Plays days in their order, those of one date in the order of the list; each until nothing moves any more. */
export const playDays = async (year: Year, days: readonly Day[]): Promise<void> => {
  const inOrder = days.toSorted((a, b) => a.on.localeCompare(b.on));
  for (const { on, act } of inOrder) {
    if (on > year.world.today()) await year.world.goTo(on);
    await act(year);
    await year.world.settled();
  }
};
