import { describe, expect, it } from 'vitest';
import { orgDirectory } from '../../../workflows/orgs/org.ts';
import { levelAbove } from '../../../workflows/recommendation/levels.ts';
import { levels, orgById, orgs, sourceIds } from './read.ts';

const SEVEN_COUNTIES = {
  371602: '滨城区',
  371603: '沾化区',
  371621: '惠民县',
  371622: '阳信县',
  371623: '无棣县',
  371625: '博兴县',
  371681: '邹平市',
};

// 滨政办字〔2024〕18号: every unit that it names at the end of a task
const DEPARTMENTS_OF_THE_POLICY = [
  '市工业和信息化局',
  '市科技局',
  '市发展改革委',
  '市教育局',
  '市市场监管局',
  '市信息通信发展办公室',
  '市生态环境局',
  '市国资委',
  '市民营经济发展服务中心',
  '市商务局',
  '市投资促进中心',
  '市委组织部',
  '市人力资源社会保障局',
  '市财政局',
  '人行滨州市分行',
  '国家金融监督管理总局滨州监管分局',
  '市自然资源规划局',
];

describe('the organisations of Binzhou', () => {
  it('are seven counties by their codes of GB/T 2260, each under the city', () => {
    const today = orgs.filter(({ kind, validTo }) => kind === 'county' && validTo === undefined);
    expect(Object.fromEntries(today.map(({ id, name }) => [id, name.zh]))).toEqual(SEVEN_COUNTIES);
    for (const org of today) expect(org).toMatchObject({ gbCode: org.id, parent: '371600' });
  });

  it('keep the two former counties with the day on which their successors took over', () => {
    for (const [former, lastDay, successor, firstDay] of [
      ['371624', '2014-11-27', '371603', '2014-11-28'],
      ['371626', '2018-10-25', '371681', '2018-10-26'],
    ] as const) {
      expect(orgById.get(former)).toMatchObject({ validTo: lastDay, successor });
      expect(orgById.get(successor)).toMatchObject({ validFrom: firstDay });
    }
  });

  it('have three municipal zones, which have no code of GB/T 2260', () => {
    const zones = orgs.filter(({ kind }) => kind === 'zone');
    expect(zones.map(({ id }) => id)).toEqual(['BZ-ZONE-JKQ', 'BZ-ZONE-GXQ', 'BZ-ZONE-BH']);
    for (const zone of zones) expect(zone.gbCode).toBeUndefined();
  });

  it('have all 17 responsible departments of the policy and the five that verify figures', () => {
    const departments = orgs.filter(({ kind }) => kind === 'department');
    const named = departments.map(({ shortName }) => shortName.zh);
    expect(named.slice(0, 17)).toEqual(DEPARTMENTS_OF_THE_POLICY);
    expect(named.slice(17)).toEqual([
      '市统计局',
      '市税务局',
      '市应急管理局',
      '滨州海关',
      '市委网信办',
    ]);
  });

  it('are unique, at a known level, and name parents, successors and sources that exist', () => {
    expect(orgById.size).toBe(orgs.length);
    const known = new Set(levels.map(({ id }) => id));
    for (const org of orgs) {
      expect(known, org.id).toContain(org.level);
      for (const other of [org.parent, org.successor]) {
        if (other !== undefined) expect(orgById.has(other), `${org.id} → ${other}`).toBe(true);
      }
      if (org.source !== undefined) expect(sourceIds, org.id).toContain(org.source);
    }
  });

  it('say of each invented one that it is a sample, and only those have a telephone', () => {
    for (const org of orgs) {
      expect(org.name.zh.includes('示例'), org.id).toBe(org.sample === true);
      if (org.telephone !== undefined) {
        expect(org.sample, org.id).toBe(true);
        expect(org.telephone).toMatch(/^0543-0000\d{3}$/);
      }
      const isPublicBody = org.level === 'nation' || org.sample === true;
      if (!isPublicBody) expect(org.source, org.id).toBeDefined();
    }
  });

  it('climb a ladder of four levels, one above the other', () => {
    const directory = orgDirectory('test', orgs);
    expect([...levels].sort((a, b) => a.order - b.order).map(({ id }) => id)).toEqual([
      'county',
      'city',
      'province',
      'nation',
    ]);
    expect(levelAbove(directory, 'county')).toBe('city');
    expect(levelAbove(directory, 'city')).toBe('province');
    expect(levelAbove(directory, 'province')).toBe('nation');
    expect(levelAbove(directory, 'nation')).toBeUndefined();
  });
});
