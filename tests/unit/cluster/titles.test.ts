import { describe, expect, it } from 'vitest';
import {
  clusterAggregate,
  clusterFollowUps,
  levelsHeldOn,
  publicCluster,
  titlesOn,
} from '../../../workflows/cluster/index.ts';
import {
  ClusterNamedOtherwise,
  ClusterUnknown,
  TitleRecorded,
  ValidityReversed,
} from '../../../workflows/cluster/refusals.ts';
import { DocumentFromTheFuture } from '../../../workflows/orgs/document-order.ts';
import { proposed } from '../../fixtures/proposed.ts';
import { givenAggregate } from '../../given.ts';

// Binzhou's aluminium cluster really was recognised by the province in 2023; the number here is a sample.
const province = {
  type: 'RecordTitle',
  level: 'province',
  name: '滨州市轻量化铝新材料集群',
  outcome: 'recognise',
  document: { number: '鲁制造强省办〔2023〕5号', title: '集群名单', date: '2023-11-10' },
  from: '2023-11-10',
  body: 'SD-IIT',
  source: '省工业和信息化厅网站公布名单',
} as const;
const city = {
  type: 'AwardTitle',
  titleId: 't-city',
  level: 'city',
  name: '滨州市高端铝业集群',
  outcome: 'key-candidate',
  document: { number: '滨工信发〔2024〕8号', title: '名单', date: '2024-05-10' },
  from: '2024-05-10',
  to: '2027-05-09',
  body: 'BZ-OFFICE',
  caseId: 'c-1',
} as const;
const open = {
  type: 'OpenCluster',
  clusterId: 'cl-aluminium',
  name: '滨州市高端铝业集群',
  applicant: '371600',
} as const;
const record = givenAggregate(clusterAggregate).when(open).accepted();
const both = record.when(province).accepted().when(city).accepted();
const levels = ['county', 'city', 'province', 'nation'];

describe('a cluster’s record', () => {
  it('is opened with its first application, and takes each further one in', () => {
    const application = { caseId: 'c-1', callId: 'bz-2026', level: 'city', name: '甲集群' };
    const story = givenAggregate(clusterAggregate)
      .when({ ...open, application })
      .then([{ type: 'ClusterOpened' }, { type: 'ApplicationAdded', caseId: 'c-1' }]);
    story.when({ ...open, application }).then([]);
    story
      .when({ ...open, application: { ...application, caseId: 'c-2', name: '乙集群' } })
      .then([{ type: 'ApplicationAdded', caseId: 'c-2', name: '乙集群' }]);
    story.when({ ...open, clusterId: 'cl-other' }).refuses(ClusterNamedOtherwise);
  });

  it('is opened by the case that names it', () => {
    const [followUp] = clusterFollowUps(proposed());
    expect(followUp).toMatchObject({ aggregate: 'cluster', id: 'cl-c-1' });
    const { type: _, ...body } = followUp?.command ?? { type: '' };
    expect(clusterAggregate.commands.OpenCluster?.body.safeParse(body)).toMatchObject({
      success: true,
    });
  });

  it('keeps the names that it had', () => {
    const renamed = record
      .when({ type: 'RenameCluster', name: '滨州市铝产业集群', reason: '与目录一致' })
      .then([{ type: 'ClusterRenamed', was: '滨州市高端铝业集群' }]);
    expect(publicCluster(renamed.state(), '2026-01-01', levels)).toMatchObject({
      name: '滨州市铝产业集群',
      formerNames: ['滨州市高端铝业集群'],
    });
  });
});

describe('a title', () => {
  it('keeps the name that its document gave, whatever the cluster is called', () => {
    expect(both.state().titles.map(({ name }) => name)).toEqual([
      '滨州市轻量化铝新材料集群',
      '滨州市高端铝业集群',
    ]);
  });

  it('holds from its first day to its last, both included', () => {
    const on = (date: string) => titlesOn(both.state(), date).map(({ level }) => level);
    expect(on('2023-11-09')).toEqual([]);
    expect(on('2023-11-10')).toEqual(['province']);
    expect(on('2024-05-10')).toEqual(['province', 'city']);
    expect(on('2027-05-09')).toEqual(['province', 'city']);
    expect(on('2027-05-10')).toEqual(['province']);
    expect([...levelsHeldOn(both.state(), '2027-05-09')]).toEqual(['province', 'city']);
  });

  it('is awarded once, however often the case tells it, and whatever was told first', () => {
    both.when(city).then([]);
    givenAggregate(clusterAggregate)
      .when(city)
      .then([{ type: 'TitleAwarded', titleId: 't-city' }]);
  });

  it('awarded outside is recorded with its document and source, once and not from the future', () => {
    record.when(province).then([{ type: 'TitleRecordedFromOutside', source: province.source }]);
    both.when(province).refuses(TitleRecorded);
    record
      .when({ ...province, document: { ...province.document, date: '2026-03-17' } })
      .refuses(DocumentFromTheFuture);
    record.when({ ...province, to: '2023-11-09' }).refuses(ValidityReversed);
    givenAggregate(clusterAggregate).when(province).refuses(ClusterUnknown);
  });

  it('shows the public the cluster’s place on the ladder and how long it holds', () => {
    expect(publicCluster(both.state(), '2026-03-16', levels)?.tier).toEqual({
      level: 'province',
      outcome: 'recognise',
    });
    const later = publicCluster(both.state(), '2027-06-01', levels);
    expect(later?.titles.map(({ standing }) => standing)).toEqual(['valid', 'expired']);
    const before = publicCluster(both.state(), '2023-01-01', levels);
    expect(before?.titles.map(({ standing }) => standing)).toEqual(['to-come', 'to-come']);
    expect(before).not.toHaveProperty('tier');
    expect(publicCluster(clusterAggregate.initial, '2026-03-16', levels)).toBeUndefined();
  });
});

it('each command of the record shows a body that is accepted as it stands', () => {
  for (const [name, { body, example }] of Object.entries(clusterAggregate.commands))
    expect([name, body.safeParse(example).success]).toEqual([name, true]);
});

describe('an application whose name is set right', () => {
  const application = { caseId: 'c-9', callId: 'bz-2026', level: 'city', name: '高端铝业集郡' };
  const wrong = givenAggregate(clusterAggregate)
    .when({ ...open, name: application.name, application })
    .accepted();
  const right = { type: 'CorrectApplication', caseId: 'c-9', name: '高端铝业集群' } as const;

  it('has the record bear the right name too, and no former one: it never had another', () => {
    const state = wrong.when(right).then([{ type: 'ApplicationCorrected', was: '高端铝业集郡' }]);
    expect(state.state()).toMatchObject({
      identity: { name: '高端铝业集群' },
      applications: [{ name: '高端铝业集群' }],
      formerNames: [],
    });
    state.when(right).then([]);
  });

  it('leaves a record alone that has a name of its own, and tells it of each correction once', () => {
    const named = wrong
      .when({ type: 'RenameCluster', name: '滨州铝业', reason: '统一名称' })
      .accepted();
    expect(named.when(right).accepted().state().identity?.name).toBe('滨州铝业');
    const kase = proposed();
    const { identity } = kase;
    expect(clusterFollowUps(kase).map(({ key }) => key)).toEqual(['open-cluster']);
    const twice = { ...kase, identity: identity && { ...identity, corrections: 2 } };
    expect(clusterFollowUps(twice).map(({ key }) => key)).toEqual([
      'open-cluster',
      'correct-application:2',
    ]);
  });
});
