import { partsOn, tallyOn } from '../../../engine/tally.ts';
import { addDays, type LocalDate } from '../../../workflows/calendar/instant.ts';
import { ENDING, HELD } from '../../../workflows/cluster/counting.ts';
import {
  aYearAfter,
  countsByLevel,
  countsByPlace,
  type HeldCount,
} from '../../../workflows/programme/ladder.ts';
import type { Ports } from '../../kinds/ports.ts';

/** The ladder on a day, from what is counted of titles as they begin and end: they are public, everybody reads the same. */
export const clustersOn = async ({ events, reference }: Ports, today: LocalDate) => {
  const { levels, orgs } = reference;
  const [held, ending] = await Promise.all([events.tally(HELD), events.tally(ENDING)]);
  const counts = [...partsOn(held, today)].map(([part, count]): HeldCount => {
    const [applicant = '', names = ''] = part.split('|');
    return { applicant, levels: names.split('+'), count };
  });
  const ids = levels.map(({ id }) => id);
  const byLevel = countsByLevel(counts, ids);
  return {
    total: byLevel.reduce((sum, { count }) => sum + count, 0),
    byLevel: byLevel.map((one) => ({
      ...one,
      name: levels.find(({ id }) => id === one.level)?.name,
    })),
    byPlace: [...countsByPlace(counts, ids, orgs)],
    ending: tallyOn(ending, aYearAfter(today)) - tallyOn(ending, addDays(today, -1)),
  };
};
