import * as z from 'zod';
import { Bilingual } from '../../engine/bilingual.ts';
import { LocalDate } from '../calendar/instant.ts';
import type { PublicCluster } from '../cluster/public-view.ts';
import { type OrgDirectory, type OrgId, orgName } from '../orgs/org.ts';
import { grouped } from './grouped.ts';

/** Organisations that a cluster can be counted to: a park's or a promotion organisation's county stands for it. */
const PLACES: readonly string[] = ['county', 'zone', 'city'];
/** A park's county is one step up; more than a few are a ring in the data. */
const MOST_STEPS = 5;

/** The county, zone or city that an organisation belongs to; itself where the directory knows no better. */
export const placeOf = (orgs: OrgDirectory, id: OrgId): OrgId => {
  let at: OrgId | undefined = id;
  for (let step = 0; step < MOST_STEPS && at !== undefined; step += 1) {
    const org = orgs.byId.get(at);
    if (org !== undefined && PLACES.includes(org.kind)) return at;
    at = org?.parent;
  }
  return id;
};

export const LevelCount = z.strictObject({ level: z.string(), count: z.int() });
export type LevelCount = z.infer<typeof LevelCount>;

/** Clusters by the highest level at which a title holds; those without a title apart. */
export const clustersByLevel = (
  clusters: readonly PublicCluster[],
  levels: readonly string[],
): readonly LevelCount[] =>
  levels.map((level) => ({
    level,
    count: clusters.filter(({ tier }) => tier?.level === level).length,
  }));

export const PlaceCount = z.strictObject({
  org: z.string(),
  name: Bilingual,
  total: z.int(),
  levels: z.array(LevelCount).readonly(),
});
export type PlaceCount = z.infer<typeof PlaceCount>;

/** The same by county, the one with the most first. */
export const clustersByPlace = (
  clusters: readonly PublicCluster[],
  levels: readonly string[],
  orgs: OrgDirectory,
): readonly PlaceCount[] =>
  [...grouped(clusters, ({ applicant }) => placeOf(orgs, applicant))]
    .map(([org, own]) => ({
      org,
      name: orgName(orgs, org),
      total: own.length,
      levels: clustersByLevel(own, levels),
    }))
    .sort((a, b) => b.total - a.total || (a.org < b.org ? -1 : 1));

export const EndingTitle = z.strictObject({
  clusterId: z.string(),
  name: z.string(),
  applicant: z.string(),
  titleId: z.string(),
  level: z.string(),
  title: Bilingual.optional(),
  number: z.string(),
  to: LocalDate,
});
export type EndingTitle = z.infer<typeof EndingTitle>;

/** 29 February is followed by a year that has none: 2027-02-29 as a text still stands between its neighbours. */
const aYearAfter = (date: LocalDate): string =>
  `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;

/** Whether a title that holds today ends within twelve months; one without a last day never does by itself. */
export const endsWithinAYear = (to: LocalDate | undefined, today: LocalDate): boolean =>
  to !== undefined && to >= today && to <= aYearAfter(today);

/** Titles that hold today and end within twelve months, the first to end on top. */
export const endingTitles = (
  clusters: readonly PublicCluster[],
  today: LocalDate,
): readonly EndingTitle[] =>
  clusters
    .flatMap(({ clusterId, name, applicant, titles }) =>
      titles.flatMap(({ titleId, level, title, number, to, standing }) =>
        standing === 'valid' && to !== undefined && endsWithinAYear(to, today)
          ? [{ clusterId, name, applicant, titleId, level, title, number, to }]
          : [],
      ),
    )
    .sort((a, b) => (a.to < b.to ? -1 : 1));
