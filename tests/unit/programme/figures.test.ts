import { describe, expect, it } from 'vitest';
import type { Task } from '../../../engine/decider.ts';
import { referenceData } from '../../../functions/wiring/reference-data.ts';
import type { PublicCluster } from '../../../workflows/cluster/public-view.ts';
import { funnel, publicFunnel } from '../../../workflows/programme/funnel.ts';
import {
  clustersByLevel,
  clustersByPlace,
  endingTitles,
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

const cluster = (
  clusterId: string,
  applicant: string,
  level: string | undefined,
  to?: string,
): PublicCluster => ({
  clusterId,
  name: clusterId,
  formerNames: [],
  applicant,
  ...(level === undefined ? {} : { tier: { level, outcome: 'recognise' } }),
  titles:
    level === undefined
      ? []
      : [
          {
            titleId: `${clusterId}-t`,
            level,
            name: clusterId,
            outcome: 'recognise',
            number: '滨工信字〔2026〕1号',
            documents: [],
            body: 'BZ-OFFICE',
            from: '2024-01-01',
            ...(to === undefined ? {} : { to }),
            standing: 'valid',
          },
        ],
});

describe('the ladder today', () => {
  const clusters = [
    cluster('a', '371625', 'province', '2027-02-28'),
    cluster('b', 'BZ-PARK-BX', 'city', '2026-12-31'),
    cluster('c', '371621', 'city', '2027-03-02'),
    cluster('d', '371621', undefined),
  ];

  it('a park’s cluster is its county’s', () => {
    expect(placeOf(orgs, 'BZ-PARK-BX')).toBe('371625');
    expect(placeOf(orgs, 'NOT-KNOWN')).toBe('NOT-KNOWN');
    const [first] = clustersByPlace(clusters.slice(0, 2), ladder, orgs);
    expect(first).toMatchObject({ org: '371625', total: 2, name: { zh: '博兴县' } });
  });

  it('each is counted at the highest level at which a title holds', () => {
    expect(clustersByLevel(clusters, ladder)).toEqual([
      { level: 'county', count: 0 },
      { level: 'city', count: 2 },
      { level: 'province', count: 1 },
      { level: 'nation', count: 0 },
    ]);
  });

  it('titles that end within twelve months are listed, the first to end on top', () => {
    expect(endingTitles(clusters, '2026-03-01').map(({ clusterId }) => clusterId)).toEqual([
      'b',
      'a',
    ]);
    expect(endingTitles(clusters, '2026-03-02').map(({ clusterId }) => clusterId)).toContain('c');
  });
});
