import { describe, expect, it } from 'vitest';
import type { Task } from '../../../engine/decider.ts';
import { referenceData } from '../../../functions/wiring/reference-data.ts';
import { funnel, publicFunnel } from '../../../workflows/programme/funnel.ts';
import {
  countsByLevel,
  countsByPlace,
  endsWithinAYear,
  placeOf,
} from '../../../workflows/programme/ladder.ts';
import { workload } from '../../../workflows/programme/workload.ts';

const { orgs, calendar, levels } = referenceData;
const ladder = levels.map(({ id }) => id);

describe('a round as a funnel', () => {
  const counts = new Map([
    ['draft', 2],
    ['correction', 1],
    ['experts', 3],
    ['notice', 4],
    ['recommended', 1],
    ['recognised', 2],
    ['withdrawn', 1],
  ] as const);
  const count = (stage: string) => funnel(counts).find((one) => one.stage === stage)?.count;

  it('counts each application at every step that it surely has behind it', () => {
    expect(['opened', 'filed', 'accepted', 'verified', 'noticed'].map(count)).toEqual([
      14, 11, 10, 10, 7,
    ]);
  });

  it('who is recommended upward is not recognised, and the reverse', () => {
    expect(count('recommended')).toBe(1);
    expect(count('recognised')).toBe(2);
  });

  it('shows the public what notices and documents told, and nothing of who filed', () => {
    expect(publicFunnel(counts)).toMatchObject([
      { stage: 'noticed', count: 7 },
      { stage: 'recognised', count: 2 },
    ]);
  });
});

const said = { zh: '示例', en: 'sample' };
const task = (role: string, org: string, more: Partial<Task> = {}): Task => ({
  id: `${role}:${org}`,
  kind: role,
  org,
  role,
  title: said,
  why: said,
  commands: [],
  since: '2026-03-03T01:00:00.000Z',
  ...more,
});
const due = (date: string) => ({ due: { at: `${date}T09:30:00.000Z`, date, why: {} } });

describe('who has how much in hand', () => {
  const now = '2026-03-11T01:00:00.000Z';

  it('the one who is late by most comes first; a paused clock makes nobody late', () => {
    const loads = workload(
      [
        task('department', 'BZ-TAX', due('2026-03-20')),
        task('department', 'BZ-STATS', due('2026-03-06')),
        task('department', 'BZ-STATS', due('2026-03-10')),
        task('office', 'BZ-OFFICE', { ...due('2026-03-05'), paused: true }),
      ],
      calendar,
      now,
    );
    expect(loads).toEqual([
      { role: 'department', org: 'BZ-STATS', open: 2, late: 2, worst: 3 },
      { role: 'department', org: 'BZ-TAX', open: 1, late: 0, worst: 0 },
      { role: 'office', org: 'BZ-OFFICE', open: 1, late: 0, worst: 0 },
    ]);
  });

  it('experts are counted together, and none by name', () => {
    const seat = (account: string) => task('expert', 'X-EXPERT-TEXTILES', { account });
    const [load] = workload([seat('a-1'), seat('a-1'), seat('a-2')], calendar, now);
    expect(load).toEqual({ role: 'expert', people: 2, open: 3, late: 0, worst: 0 });
  });
});

describe('the ladder today', () => {
  const held = [
    { applicant: '371625', levels: ['city', 'province'], count: 1 },
    { applicant: 'BZ-PARK-BX', levels: ['city'], count: 1 },
    { applicant: '371621', levels: ['city'], count: 2 },
    { applicant: 'BZ-LEFT-THE-MAP', levels: ['county'], count: 1 },
  ];
  const place = (org: string) => countsByPlace(held, ladder, orgs).find((one) => one.org === org);

  it('a park’s cluster is its county’s', () => {
    expect(placeOf(orgs.byId, 'BZ-PARK-BX')).toBe('371625');
    expect(placeOf(orgs.byId, 'NOT-KNOWN')).toBe('NOT-KNOWN');
    expect(place('371625')).toMatchObject({ total: 2, name: { zh: '博兴县' } });
  });

  it('each is counted once, at the highest level at which a title holds', () => {
    expect(countsByLevel(held, ladder)).toEqual([
      { level: 'county', count: 1 },
      { level: 'city', count: 3 },
      { level: 'province', count: 1 },
      { level: 'nation', count: 0 },
    ]);
  });

  it('every county and zone has its tile, with or without a cluster, and no two have the same', () => {
    const tiles = countsByPlace([], ladder, orgs).flatMap(({ tile }) => tile ?? []);
    expect(tiles).toHaveLength(11);
    expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(11);
    expect(place('371623')).toMatchObject({ total: 0, tile: { column: 1, row: 1 } });
    expect(place('BZ-LEFT-THE-MAP')).toMatchObject({ total: 1 });
    expect(place('BZ-LEFT-THE-MAP')?.tile).toBeUndefined();
  });

  it('a title ends within twelve months from today to this day of next year', () => {
    const ends = (to: string | undefined) => endsWithinAYear(to, '2026-03-01');
    expect(['2026-02-28', '2026-03-01', '2027-03-01', '2027-03-02', undefined].map(ends)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
