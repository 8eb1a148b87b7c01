import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import { act, COUNTY, done, FILLED, newCase, openCall, paper } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

const HUIMIN = '371621';
const NEIGHBOUR = `county:${HUIMIN}`;
const STRICT = 'one-of-a-cluster';

let instance: Instance;

const words = ({ body }: Answer): string => text(body, 'detail');

const open = async (org: string, name: string, more: object = {}): Promise<string> =>
  text(
    done(
      await instance
        .as(`county:${org}`)
        .post('/api/cases', { ...newCase, applicant: org, name, ...more }),
    ).body,
    'id',
  );

/** Filled in and signed; only the filing is left. */
const ready = async (org: string, name: string, more: object = {}): Promise<string> => {
  const id = await open(org, name, more);
  const clerk = instance.as(`county:${org}`);
  for (const [part, data] of Object.entries(FILLED)) {
    done(await clerk.put(`/api/cases/${id}/drafts/${part}`, { version: 0, data }));
    await act(clerk, id, 'ConfirmPart', { part, draftVersion: 1 });
  }
  const head = instance.as(`head:${org}`);
  const { body } = await head.get(`/api/cases/${id}`);
  await act(head, id, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper() });
  return id;
};
const fileIt = (org: string, id: string) =>
  instance.as(`county:${org}`).post(`/api/cases/${id}/commands/FileCase`, {});
const same = async (as: string, id: string) =>
  done(await instance.as(as).get(`/api/cases/${id}/same-cluster`)).body;
const sheet = async (callId: string): Promise<readonly (readonly string[])[]> =>
  list(
    done(await instance.as('office').get(`/api/calls/${callId}/same-clusters`)).body,
    'items',
  ).map((one) => list(one, 'cases').map((kase) => text(kase, 'caseId')));

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  await openCall(instance, {
    id: STRICT,
    mayFile: { kinds: ['county', 'zone'], jointApplications: true, sameCluster: 'refused' },
  });
});
afterAll(() => instance.stop());

it('play.hands.same-cluster.one-county a county that opens its own cluster a second time is told which of its applications that is', async () => {
  const first = await ready('371625', '博兴县商用厨具产业集群');
  done(await fileIt('371625', first));
  // Another spelling is the same name.
  const second = await open('371625', '博兴县“商用厨具”集群');
  const told = await same(COUNTY, second);
  expect(list(told, 'own').map((one) => text(one, 'caseId'))).toEqual([first]);
  expect([field(told, 'others'), field(told, 'refused')]).toEqual([false, false]);
  const other = await open('371625', '博兴县粮油产业集群');
  expect(list(await same(COUNTY, other), 'own')).toEqual([]);
  // On one record of its own, whatever it is called.
  const { body } = await instance.as(COUNTY).get(`/api/cases/${first}`);
  const third = await open('371625', '博兴县不锈钢厨具集群', {
    clusterId: text(body, 'clusterId'),
  });
  expect(list(await same(COUNTY, third), 'own').map((one) => text(one, 'caseId'))).toContain(first);
});

it('play.hands.same-cluster.two-counties two counties file one name: each learns that there is another and no more, the office finds both together', async () => {
  const draft = await open(HUIMIN, '滨州市绳网产业集群');
  const mine = await ready('371625', '滨州市绳网集群');
  // A draft is its county's own: nobody hears of it.
  expect(field(await same(COUNTY, mine), 'others')).toBe(false);
  done(await fileIt('371625', mine));
  const told = await same(NEIGHBOUR, draft);
  expect([field(told, 'others'), list(told, 'own'), list(told, 'published')]).toEqual([
    true,
    [],
    [],
  ]);
  const secret = JSON.stringify(told);
  for (const hidden of [mine, '371625', '博兴', FILLED.size.revenue])
    expect(`${hidden} ${secret.includes(hidden)}`).toBe(`${hidden} false`);
  // Nor by asking about the other's application.
  expect((await instance.as(NEIGHBOUR).get(`/api/cases/${mine}/same-cluster`)).status).toBe(404);
  expect((await instance.as(NEIGHBOUR).get(`/api/calls/tour-2026/same-clusters`)).status).toBe(403);
  const theirs = await ready(HUIMIN, '滨州市绳网特色产业集群');
  done(await fileIt(HUIMIN, theirs));
  await instance.settled();
  const found = (await sheet('tour-2026')).find((group) => group.includes(mine)) ?? [];
  expect([...found].sort()).toEqual([mine, theirs].sort());
  expect(JSON.stringify(await same('office', mine))).toContain('惠民县');
});

it('play.hands.same-cluster.refused where the round takes one of a cluster the second is refused, at once too, until the first is withdrawn', async () => {
  const of = { callId: STRICT };
  const mine = await ready('371625', '滨州市化纤产业集群', of);
  const theirs = await ready(HUIMIN, '滨州市 化纤 集群', of);
  const [first, second] = await Promise.all([fileIt('371625', mine), fileIt(HUIMIN, theirs)]);
  expect([first.status, second.status].sort()).toEqual([200, 409]);
  const refused = first.status === 409 ? first : second;
  expect([text(refused.body, 'refusal'), words(refused)]).toEqual([
    'ClusterFiledTwice',
    '本批次已有同一集群（集群档案或名称相同）的申报项目提交，按申报通知同一集群只受理一项；如为不同集群，请更正集群名称或集群档案，如有疑问请联系领导小组办公室',
  ]);
  const [winner, id, loser, left] =
    first.status === 200
      ? (['371625', mine, HUIMIN, theirs] as const)
      : ([HUIMIN, theirs, '371625', mine] as const);
  // Another name is another cluster's place, and does not free the first.
  const renamed = await instance
    .as(`county:${loser}`)
    .post(`/api/cases/${left}/commands/CorrectIdentity`, { name: '滨州市化纤特色产业集群' });
  done(renamed);
  const head = instance.as(`head:${loser}`);
  const again = text((await head.get(`/api/cases/${left}`)).body, 'checkCode');
  await act(head, left, 'SignOff', { checkCode: again, document: paper() });
  expect(text((await fileIt(loser, left)).body, 'refusal')).toBe('ClusterFiledTwice');
  await act(instance.as(`county:${winner}`), id, 'WithdrawCase', { reason: '两县协商由对方申报' });
  done(await fileIt(loser, left));
});
