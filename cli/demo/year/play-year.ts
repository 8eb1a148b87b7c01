import { startInstance } from '../instance.ts';
import type { Plan } from '../play.ts';
import { playTo } from '../stage.ts';
import { morningOf, worldOn } from '../world.ts';
import { type Checked, checkStreams } from './chains.ts';
import { wrongYear } from './ends.ts';
import { readYear, type YearSeen } from './read-year.ts';
import { cultivate } from './year.ts';

/** What the year after the recognition came to, and what of it is otherwise than it should be. */
export interface PlayedOn {
  readonly seen: YearSeen;
  readonly streams: Checked;
  /** A line each: what ended otherwise, and what the folder's check found. */
  readonly wrong: readonly string[];
}

/** The day on which the round begins that recognises the clusters of the year. */
const BEGINS = '2026-03-03';

/**
 * The municipal round up to its recognition, untold since the ladder tells it, and the year of cultivation that follows
 * it; on an instance of its own, from May 2026 to January 2027.
 */
export const playYear = async ({ tell, plants }: Plan): Promise<PlayedOn> => {
  const started = await startInstance(morningOf(BEGINS));
  let recognised = false;
  const world = worldOn(started, BEGINS, (...line) => {
    if (recognised) tell(...line);
  });
  try {
    const cases = await playTo(world, 'recognised');
    recognised = true;
    const seen = await readYear(await cultivate(world, cases, plants.includes('wrong-year')));
    const streams = await checkStreams(started.folder);
    return { seen, streams, wrong: [...wrongYear(seen), ...streams.faults] };
  } finally {
    await started.stop();
  }
};
