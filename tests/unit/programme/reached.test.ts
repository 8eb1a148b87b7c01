import { describe, expect, it } from 'vitest';
import { type LatestApplication, reached } from '../../../workflows/programme/reached.ts';
import type { Target } from '../../../workflows/programme/targets.ts';

const revenueOf = (id: string, clusters: readonly string[]): Target => ({
  id,
  title: { zh: `${clusters[0]}产业集群`, en: id },
  operator: 'class',
  kind: 'level',
  value: '3000',
  unit: '亿元',
  clause: '一（二）',
  departments: [],
  clusters: [...clusters],
  measuredBy: ['size.revenue'],
});

const chemicals = revenueOf('T24', ['精细化工']);

const application = (
  clusterId: string,
  name: string,
  size: object,
  more: Partial<LatestApplication> = {},
): LatestApplication => ({
  clusterId,
  names: [name],
  parts: new Map([['size', size]]),
  settlements: [],
  ...more,
});

describe('how far the policy’s targets are reached', () => {
  it('a named cluster counts with the newest year of its revenue', () => {
    const found = reached(
      [chemicals],
      [
        application('cl-1', '滨州市精细化工集群（鲁北）', { revenue: ['552', '536', '520'] }),
        application('cl-2', '博兴县商用厨具集群', { revenue: ['121.5'] }),
      ],
    );
    expect(found).toEqual([
      {
        target: 'T24',
        value: '552',
        clusters: [{ clusterId: 'cl-1', value: '552', verified: false }],
      },
    ]);
  });

  it('a cluster that was renamed is found by the name it applied with', () => {
    const renamed = application(
      'cl-1',
      '滨州市绿色化工集群',
      { revenue: ['552'] },
      {
        names: ['滨州市绿色化工集群', '滨州市精细化工集群'],
      },
    );
    expect(reached([chemicals], [renamed])).toHaveLength(1);
  });

  it('what a department held and the office settled stands in the place of what was claimed', () => {
    const settled = application(
      'cl-1',
      '精细化工集群',
      { revenue: ['552'] },
      {
        settlements: [{ field: 'size.revenue', value: '540.5', resolution: 'department-value' }],
      },
    );
    expect(reached([chemicals], [settled])[0]).toMatchObject({
      value: '540.5',
      clusters: [{ verified: true }],
    });
    const kept = application(
      'cl-1',
      '精细化工集群',
      { revenue: ['552'] },
      {
        settlements: [{ field: 'size.revenue', value: '552', resolution: 'applicant-value' }],
      },
    );
    expect(reached([chemicals], [kept])[0]).toMatchObject({
      value: '552',
      clusters: [{ verified: false }],
    });
  });

  it('a target for all clusters adds up what each has, and one that no application tells of is left out', () => {
    const carriers: Target = {
      ...chemicals,
      id: 'T01',
      clusters: undefined,
      measuredBy: ['innovation.platformsNational', 'innovation.platformsProvincial'],
    };
    const silent: Target = { ...chemicals, id: 'T18', measuredBy: undefined };
    const parts = (national: number, provincial: number) => ({
      parts: new Map([
        ['innovation', { platformsNational: national, platformsProvincial: provincial }],
      ]),
    });
    const all = [
      application('cl-1', '甲集群', {}, parts(2, 5)),
      application('cl-2', '乙集群', {}, parts(0, 3)),
      application('cl-3', '丙集群', {}),
    ];
    expect(reached([carriers, silent], all)).toEqual([
      {
        target: 'T01',
        value: '10',
        clusters: [
          { clusterId: 'cl-1', value: '7', verified: false },
          { clusterId: 'cl-2', value: '3', verified: false },
        ],
      },
    ]);
  });
});
