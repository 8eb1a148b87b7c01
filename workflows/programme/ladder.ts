import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { type Org, type OrgDirectory, type OrgId, orgName } from '../orgs/org.ts';

/** Organisations that a cluster can be counted to: a park's or a promotion organisation's county stands for it. */
const PLACES: readonly string[] = ['county', 'zone', 'city'];
/** A park's county is one step up; more than a few are a ring in the data. */
const MOST_STEPS = 5;

/** The county, zone or city that an organisation belongs to; itself where the directory knows no better. */
export const placeOf = (
  byId: ReadonlyMap<OrgId, Pick<Org, 'kind' | 'parent'>>,
  id: OrgId,
): OrgId => {
  let at: OrgId | undefined = id;
  for (let step = 0; step < MOST_STEPS && at !== undefined; step += 1) {
    const org = byId.get(at);
    if (org !== undefined && PLACES.includes(org.kind)) return at;
    at = org?.parent;
  }
  return id;
};

export const LevelCount = z.strictObject({ level: z.string(), count: z.int() });

/** Where on the map a county or zone lies, from the upper left: tiles in their relative places, and no borders. */
const Tile = z.strictObject({ column: z.int().min(1), row: z.int().min(1) });

export const PlaceCount = z.strictObject({
  org: z.string(),
  name: Bilingual,
  tile: Tile.optional(),
  total: z.int(),
  levels: z.array(LevelCount).readonly(),
});
export type PlaceCount = z.infer<typeof PlaceCount>;

/** Clusters of one holder that hold titles of these levels. */
export interface HeldCount {
  readonly applicant: OrgId;
  readonly levels: readonly string[];
  readonly count: number;
}

const highest = (held: readonly string[], levels: readonly string[]): string | undefined =>
  levels.filter((level) => held.includes(level)).at(-1);

/** Clusters by the highest level at which a title holds. `levels`: from the lowest to the highest. */
export const countsByLevel = (
  held: readonly HeldCount[],
  levels: readonly string[],
): readonly z.infer<typeof LevelCount>[] =>
  levels.map((level) => ({
    level,
    count: held
      .filter((one) => highest(one.levels, levels) === level)
      .reduce((sum, { count }) => sum + count, 0),
  }));

/** The same by county and zone: each that lies on the map, with or without clusters, and whatever else holds some. */
export const countsByPlace = (
  held: readonly HeldCount[],
  levels: readonly string[],
  orgs: OrgDirectory,
): readonly PlaceCount[] => {
  const onMap = [...orgs.byId.values()].filter(({ tile }) => tile !== undefined);
  const holding = held.map(({ applicant }) => placeOf(orgs.byId, applicant));
  return [...new Set([...onMap.map(({ id }) => id), ...holding])].map((org) => {
    const here = held.filter(({ applicant }) => placeOf(orgs.byId, applicant) === org);
    const tile = orgs.byId.get(org)?.tile;
    return {
      org,
      name: orgName(orgs, org),
      ...(tile === undefined ? {} : { tile }),
      total: here.reduce((sum, { count }) => sum + count, 0),
      levels: countsByLevel(here, levels),
    };
  });
};

/** 29 February is followed by a year that has none: 2027-02-29 as a text still stands between its neighbours. */
export const aYearAfter = (date: LocalDate): string =>
  `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;

/** Whether a title that holds today ends within twelve months; one without a last day never does by itself. */
export const endsWithinAYear = (to: LocalDate | undefined, today: LocalDate): boolean =>
  to !== undefined && to >= today && to <= aYearAfter(today);
