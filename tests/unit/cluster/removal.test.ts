import { describe, expect, it } from 'vitest';
import { clusterAggregate, publicCluster, titlesOn } from '../../../workflows/cluster/index.ts';
import {
  RectificationTooShort,
  RemovalOutOfOrder,
  StatementTimeMissing,
  TitleUnknown,
} from '../../../workflows/cluster/refusals.ts';
import {
  DocumentFromTheFuture,
  DocumentOrderImplausible,
} from '../../../workflows/orgs/document-order.ts';
import { givenAggregate } from '../../given.ts';

const document = (date: string, number = '滨工信发〔2026〕40号') => ({
  number,
  title: '关于称号的通知',
  date,
});
const titleId = 't-1';
const held = givenAggregate(clusterAggregate)
  .when({ type: 'OpenCluster', clusterId: 'cl-1', name: '博兴厨具集群', applicant: '371625' })
  .accepted()
  .when({
    type: 'AwardTitle',
    titleId,
    level: 'city',
    name: '博兴厨具集群',
    outcome: 'recognise',
    document: document('2024-05-10', '滨工信发〔2024〕8号'),
    from: '2024-05-10',
    body: 'BZ-OFFICE',
    caseId: 'c-1',
  })
  .accepted();

const remind = { type: 'RemindHolder', titleId, reason: '年度评价下降。' } as const;
const rectify = {
  type: 'SetRectification',
  titleId,
  until: '2026-04-30',
  reason: '未见改进。',
} as const;
const notify = (date = '2026-05-06', statementUntil = '2026-05-15') =>
  ({
    type: 'NotifyRevocation',
    titleId,
    document: document(date, '滨工信函〔2026〕9号'),
    statementUntil,
  }) as const;
const revoke = (date = '2026-05-20') =>
  ({ type: 'RevokeTitle', titleId, document: document(date), reason: '整改未达标。' }) as const;

const reminded = held.when(remind).then([{ type: 'HolderReminded' }]);
const rectifying = reminded.when(rectify).then([{ type: 'RectificationSet', until: '2026-04-30' }]);
const notified = rectifying
  .at('2026-05-06T02:00:00.000Z')
  .when(notify())
  .then([{ type: 'RevocationNotified' }]);

describe('a title is removed by acts, in their order', () => {
  it('ends with the document of the collective decision', () => {
    const { state } = notified
      .at('2026-05-20T02:00:00.000Z')
      .when(revoke())
      .then([{ type: 'TitleRevoked', document: { date: '2026-05-20' } }]);
    expect(titlesOn(state(), '2026-05-19')).toHaveLength(1);
    expect(titlesOn(state(), '2026-05-20')).toEqual([]);
    expect(publicCluster(state(), '2026-06-01', ['city'])?.titles[0]?.standing).toBe('revoked');
  });

  it('no step may be left out or repeated', () => {
    for (const command of [rectify, notify(), revoke()])
      held.at('2026-05-20T02:00:00.000Z').when(command).refuses(RemovalOutOfOrder);
    for (const command of [remind, notify(), revoke()])
      reminded.at('2026-05-20T02:00:00.000Z').when(command).refuses(RemovalOutOfOrder);
    rectifying.at('2026-05-20T02:00:00.000Z').when(revoke()).refuses(RemovalOutOfOrder);
    notified.when(remind).refuses(RemovalOutOfOrder);
  });

  it('no step comes before the time that the one before it gave', () => {
    reminded.when({ ...rectify, until: '2026-03-16' }).refuses(RectificationTooShort);
    rectifying
      .at('2026-04-30T02:00:00.000Z')
      .when(notify('2026-04-30'))
      .refuses(DocumentOrderImplausible, { inputs: { earlier: '2026-05-01' } });
    rectifying
      .at('2026-05-06T02:00:00.000Z')
      .when(notify('2026-05-06', '2026-05-06'))
      .refuses(StatementTimeMissing);
    notified
      .at('2026-05-20T02:00:00.000Z')
      .when(revoke('2026-05-15'))
      .refuses(DocumentOrderImplausible, { inputs: { earlier: '2026-05-16' } });
    notified.at('2026-05-19T02:00:00.000Z').when(revoke()).refuses(DocumentFromTheFuture);
  });

  it('nothing is removed by time: the record asks nobody and waits for nothing', () => {
    expect(notified.tasks()).toEqual([]);
    expect(titlesOn(notified.state(), '2036-01-01')).toHaveLength(1);
  });

  it('the holder may keep the title, and a new removal begins at its beginning', () => {
    const kept = notified
      .when({ type: 'EndRemoval', titleId, reason: '整改到位。' })
      .then([{ type: 'RemovalEnded' }]);
    kept.at('2026-05-20T02:00:00.000Z').when(revoke()).refuses(RemovalOutOfOrder);
    kept.when({ type: 'EndRemoval', titleId, reason: '整改到位。' }).refuses(RemovalOutOfOrder);
  });

  it('a title that is gone, or was never held, cannot be removed', () => {
    const gone = notified.at('2026-05-20T02:00:00.000Z').when(revoke()).accepted();
    gone.when(remind).refuses(TitleUnknown);
    held.when({ ...remind, titleId: 't-none' }).refuses(TitleUnknown);
  });

  it('the document’s number is claimed', () => {
    const { claims } = notified.at('2026-05-20T02:00:00.000Z').when(revoke()).decision();
    expect(claims).toMatchObject([{ kind: 'unique', note: { body: 'BZ-OFFICE' } }]);
    const told = rectifying.at('2026-05-06T02:00:00.000Z').when(notify()).decision().claims;
    expect(told).toMatchObject([{ kind: 'unique', note: { body: 'BZ-OFFICE' } }]);
  });
});
