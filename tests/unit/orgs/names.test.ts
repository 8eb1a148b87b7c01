import { describe, expect, it } from 'vitest';
import { Org, orgDirectory, orgName, orgsOn } from '../../../workflows/orgs/org.ts';

const bureau = Org.parse({
  id: 'BZ-STATS',
  kind: 'department',
  level: 'city',
  name: { zh: '滨州市数据统计局', en: 'Binzhou Bureau of Data and Statistics' },
  shortName: { zh: '市数据统计局', en: 'Data and Statistics' },
  formerNames: [
    {
      name: { zh: '滨州市统计局', en: 'Binzhou Bureau of Statistics' },
      shortName: { zh: '市统计局', en: 'Statistics' },
      until: '2026-03-10',
    },
  ],
});
const orgs = orgDirectory('renamed', [bureau]);

describe('a renamed organisation', () => {
  it('bears the name of the day: the old one up to its last day, then the new', () => {
    expect(orgName(orgs, 'BZ-STATS', '2026-03-10').zh).toBe('市统计局');
    expect(orgName(orgs, 'BZ-STATS', '2026-03-11').zh).toBe('市数据统计局');
    expect(orgName(orgs, 'BZ-STATS').zh).toBe('市数据统计局');
  });

  it('is in the directory of a day under its name of then, in full and short', () => {
    const then = orgsOn(orgs, '2026-03-01').byId.get('BZ-STATS');
    expect(then?.name.zh).toBe('滨州市统计局');
    expect(then?.shortName.zh).toBe('市统计局');
  });

  it('that no directory knows is told by its id', () => {
    expect(orgName(orgs, 'BZ-GONE', '2026-03-01')).toEqual({ zh: 'BZ-GONE', en: 'BZ-GONE' });
  });
});
