import * as z from 'zod';
import { Bilingual, said } from '../../engine/bilingual.ts';
import type { LocalDate } from '../calendar/instant.ts';
import { OrgKind } from './kind.ts';

/** GB/T 2260 codes where they exist (`371625`), own ids where not (`BZ-ZONE-JKQ`, `BZ-STATS`). */
export const OrgId = z
  .string()
  .regex(
    /^[A-Z0-9][A-Z0-9-]{1,39}$/,
    said(
      '应为单位代码，如371625或BZ-OFFICE',
      'is the code of an organisation such as 371625 or BZ-OFFICE',
    ),
  );
export type OrgId = z.infer<typeof OrgId>;

/** A level of the ladder is data: `county`, `city`, `province`, `nation`, or what a region adds. */
export const LevelId = z
  .string()
  .regex(
    /^[a-z][a-z-]{1,19}$/,
    said('应为级别代码，如city', 'is the code of a level such as city'),
  );
export type LevelId = z.infer<typeof LevelId>;

/** A name that an organisation had, until and with its last day; the earliest first. */
export const FormerName = z.object({
  name: Bilingual,
  shortName: Bilingual,
  until: z.iso.date(),
});
export type FormerName = z.infer<typeof FormerName>;

export const Org = z.object({
  id: OrgId,
  kind: OrgKind,
  level: LevelId,
  name: Bilingual,
  shortName: Bilingual,
  /** Renamed under the same id: papers of then bear the name of then. */
  formerNames: z.array(FormerName).optional(),
  /** Organisation above: a bureau's government, a park's county, a zone's host. */
  parent: OrgId.optional(),
  /** GB/T 2260, where the organisation is an administrative division. */
  gbCode: z
    .string()
    .regex(/^\d{6}$/, said('应为6位行政区划代码', 'is a division code of 6 digits'))
    .optional(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  /** Handed over to, after a merger or a renaming: open work moves, given opinions keep the old name. */
  successor: OrgId.optional(),
  /** Registers (台账) that it answers for, by name. */
  registers: z.array(z.string()).optional(),
  /** Registers whose facts it records as statistics, by name. */
  statistics: z.array(z.string()).optional(),
  /** Where a county or zone lies among the others, from the upper left: a map of tiles, without borders. */
  tile: z.strictObject({ column: z.int().min(1), row: z.int().min(1) }).optional(),
  telephone: z.string().optional(),
  source: z.string().optional(),
  sample: z.boolean().optional(),
});
export type Org = z.infer<typeof Org>;

export interface OrgDirectory {
  readonly version: string;
  readonly byId: ReadonlyMap<OrgId, Org>;
}

export const orgDirectory = (version: string, orgs: readonly Org[]): OrgDirectory => ({
  version,
  byId: new Map(orgs.map((org) => [org.id, org])),
});

/** Whether an organisation exists on a day: merged and renamed ones stay in the directory with their last day. */
export const isActive = (
  { validFrom, validTo }: Pick<Org, 'validFrom' | 'validTo'>,
  day: LocalDate,
): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);

/** No directory has a longer line of mergers; a circle in the data ends there. */
const MOST_MERGERS = 8;

/**
 * Who does an organisation's work on a day: itself until its last day, from then on whoever it was handed over to, at
 * first or second hand. Without a successor, and for what the directory does not know, itself.
 */
export const successorOn = ({ byId }: OrgDirectory, id: OrgId, day: LocalDate): OrgId => {
  let at = id;
  for (let step = 0; step < MOST_MERGERS; step += 1) {
    const org = byId.get(at);
    if (org?.successor === undefined || isActive(org, day)) return at;
    at = org.successor;
  }
  return at;
};

type Names = Pick<Org, 'name' | 'shortName'>;

/** The names that it bore on a day. */
export const namesOn = (
  org: Names & { readonly formerNames?: readonly FormerName[] | undefined },
  day: LocalDate,
): Names => org.formerNames?.find(({ until }) => day <= until) ?? org;

/** Of whoever does its work on a day, as they were called then: an organisation that was merged is called so until its end. */
const namesBy = (orgs: OrgDirectory, org: Org, day: LocalDate): Names =>
  namesOn(orgs.byId.get(successorOn(orgs, org.id, day)) ?? org, day);

/** The directory with the names of a day: what was written then is read and printed with it. */
export const orgsOn = (orgs: OrgDirectory, day: LocalDate): OrgDirectory => ({
  version: orgs.version,
  byId: new Map(
    [...orgs.byId].map(([id, org]) => {
      const { name, shortName } = namesBy(orgs, org, day);
      return [id, { ...org, name, shortName }];
    }),
  ),
});

/**
 * The name on a day, today's unless said, or the id where the directory does not know it: a history outlives a
 * directory.
 */
export const orgName = (orgs: OrgDirectory, id: OrgId, on?: LocalDate): Bilingual => {
  const org = orgs.byId.get(id);
  if (org === undefined) return { zh: id, en: id };
  return on === undefined ? org.shortName : namesBy(orgs, org, on).shortName;
};

/** A directory has fewer steps from a park to the province; a ring in the data ends there. */
const MOST_STEPS = 6;

/** The office of the leading group that is nearest above an organisation: its own government's, else the next one's. */
export const officeAbove = ({ byId }: OrgDirectory, id: OrgId): OrgId | undefined => {
  const offices = [...byId.values()].filter(({ kind }) => kind === 'office');
  let at: OrgId | undefined = id;
  for (let step = 0; step < MOST_STEPS && at !== undefined; step += 1) {
    const here: OrgId = at;
    const office = offices.find((one) => one.id === here || one.parent === here);
    if (office !== undefined) return office.id;
    at = byId.get(here)?.parent;
  }
  return undefined;
};
