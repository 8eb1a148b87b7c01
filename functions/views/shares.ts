import type { EntryAnswer } from '../../interface/registers.ts';
import { orgName } from '../../workflows/orgs/org.ts';
import { placeOf } from '../../workflows/programme/ladder.ts';
import type { EntryState } from '../../workflows/registers/state.ts';
import { TALLIES } from '../../workflows/registers/tallies.ts';
import { sourceOf } from '../../workflows/registers/targets/measure.ts';
import { sharesOf } from '../../workflows/registers/targets/shares.ts';
import type { Person } from '../http/person.ts';
import { countedByUnit } from '../kinds/counted.ts';
import type { Ports } from '../kinds/ports.ts';
import { seenPlace } from './seen-place.ts';

/**
 * A target's split to counties, each counted from the list that the target is counted from; of units within a county,
 * a park among them, the county. Empty where it is split to nobody, or no list is kept by unit.
 */
export const sharesToday = async (
  ports: Ports,
  person: Person,
  state: EntryState,
  today: string,
): Promise<EntryAnswer['shares']> => {
  const source = state.identity?.register === 'targets' ? sourceOf(state) : undefined;
  if (source?.of !== 'tally' || TALLIES[source.tally].perHolder !== true) return [];
  const { register, tally } = source;
  const { byId } = ports.reference.orgs;
  const unitsOn = await countedByUnit(ports, { register, tally });
  const countedOn = (county: string, day: string): number =>
    [...unitsOn(day)].reduce((sum, [unit, n]) => sum + (placeOf(byId, unit) === county ? n : 0), 0);
  return sharesOf(state, today, countedOn).map((share) => ({
    ...share,
    countyName: orgName(ports.reference.orgs, share.county),
    ...seenPlace(ports, person, { register, tally, org: share.county }, { state, beside: {} }),
  }));
};
