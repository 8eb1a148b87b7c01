import type { ReferenceData } from '../../functions/kinds/reference.ts';
import { referenceData } from '../../functions/wiring/reference-data.ts';
import { type Org, orgDirectory } from '../../workflows/orgs/org.ts';

export const MERGED = 'BZ-DATA-TAX';
const LAST_DAY = '2026-03-09';

const merged = (org: Org): Org =>
  org.id === 'BZ-STATS' || org.id === 'BZ-TAX'
    ? { ...org, validTo: LAST_DAY, successor: MERGED }
    : org;

const name = { zh: '滨州市数据税务统计局(示例)', en: 'Merged bureau (sample)' };

/** From 10 March on one bureau does the work of statistics and taxes: the directory as the next release has it. */
export const withMergedBureau = (): ReferenceData => ({
  ...referenceData,
  orgs: orgDirectory('merged', [
    ...[...referenceData.orgs.byId.values()].map(merged),
    {
      id: MERGED,
      kind: 'department',
      level: 'city',
      name,
      shortName: name,
      parent: '371600',
      validFrom: '2026-03-10',
      sample: true,
    },
  ]),
});

/** A county that becomes another, with its people, drafts and applications. */
export const withMergedCounty = (): ReferenceData => ({
  ...referenceData,
  orgs: orgDirectory(
    'county',
    [...referenceData.orgs.byId.values()].map((org) =>
      org.id === '371625' ? { ...org, validTo: LAST_DAY, successor: '371621' } : org,
    ),
  ),
});
