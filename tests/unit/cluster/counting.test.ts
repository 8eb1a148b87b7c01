import { describe, expect, it } from 'vitest';
import { partsOn, type Spans, tallyChanges, tallyOn } from '../../../engine/tally.ts';
import { clusterSpans, ENDING, HELD } from '../../../workflows/cluster/counting.ts';
import { clusterAggregate } from '../../../workflows/cluster/index.ts';
import { givenAggregate, office } from '../../given.ts';

const record = givenAggregate(clusterAggregate)
  .when({
    type: 'OpenCluster',
    clusterId: 'cl-kitchen',
    name: '博兴县商用厨具产业集群',
    applicant: '371625',
  })
  .accepted();
const city = {
  type: 'AwardTitle',
  titleId: 't-city',
  level: 'city',
  name: '博兴县商用厨具产业集群',
  outcome: 'key-candidate',
  document: { number: '滨工信发〔2024〕8号', title: '名单', date: '2024-05-10' },
  from: '2024-05-10',
  to: '2027-05-09',
  body: 'BZ-OFFICE',
  caseId: 'c-1',
} as const;
const province = {
  ...city,
  titleId: 't-province',
  level: 'province',
  from: '2025-01-01',
  to: '2025-12-31',
  caseId: 'c-2',
} as const;
const held = record.when(city).accepted().when(province).accepted();

const partsOf = (spans: Spans, day: string) =>
  [...partsOn(tallyChanges({}, spans), day)].filter(([part]) => part !== '');
const endedBy = (spans: Spans, day: string) =>
  tallyOn(
    tallyChanges({}, spans).filter(({ key }) => key === ENDING),
    day,
  );

describe('what a cluster counts for', () => {
  it('stands at the levels of all titles that hold, and at the lower one again when the higher ends', () => {
    const spans = clusterSpans(held.state());
    expect(partsOf(spans, '2024-05-09')).toEqual([]);
    expect(partsOf(spans, '2024-05-10')).toEqual([['371625|city', 1]]);
    expect(partsOf(spans, '2025-12-31')).toEqual([['371625|city+province', 1]]);
    expect(partsOf(spans, '2026-01-01')).toEqual([['371625|city', 1]]);
    expect(partsOf(spans, '2027-05-10')).toEqual([]);
  });

  it('has each title among those that end, on its last day', () => {
    const spans = clusterSpans(held.state());
    expect(
      ['2025-12-30', '2025-12-31', '2027-05-08', '2027-05-09'].map((day) => endedBy(spans, day)),
    ).toEqual([0, 1, 1, 2]);
  });

  it('claims the months that a title changes, and nothing where none does', () => {
    const claimed = (state: ReturnType<typeof held.state>, next: ReturnType<typeof held.state>) =>
      tallyChanges(clusterSpans(state), clusterSpans(next)).map(
        ({ key, month }) => `${key} ${month}`,
      );
    expect(claimed(record.state(), record.when(city).accepted().state())).toEqual([
      `${HELD}@371625|city 2024-05`,
      `${HELD}@371625|city 2027-05`,
      `${ENDING} 2027-05`,
    ]);
    const renamed = held
      .when(
        { type: 'RenameCluster', name: '博兴县厨具集群', reason: '与目录一致' },
        { actor: office() },
      )
      .accepted();
    expect(claimed(held.state(), renamed.state())).toEqual([]);
  });
});
