import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  accept,
  act,
  COUNTY,
  done,
  file,
  fill,
  HEAD,
  newCase,
  openCall,
  paper,
} from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

const STATS = 'department:BZ-STATS';
const TAX = 'department:BZ-TAX';
const ONE_EACH = 'one-each';

let instance: Instance;

const words = ({ body }: Answer): string => text(body, 'detail');
const refusal = (answer: Answer): readonly unknown[] => [
  answer.status,
  text(answer.body, 'refusal'),
];
const shown = async (as: string, id: string) =>
  done(await instance.as(as).get(`/api/cases/${id}`)).body;
const statusOf = async (id: string): Promise<string> => text(await shown('office', id), 'status');
const seats = async (id: string) =>
  Object.fromEntries(
    list(await shown('office', id), 'review', 'departments').map((one) => [
      text(one, 'org'),
      text(one, 'status'),
    ]),
  );
const history = async (id: string) =>
  list((await instance.as('office').get(`/api/cases/${id}/history`)).body, 'items');
/** The command by which somebody's last act of this kind was done. */
const actOf = async (id: string, event: string): Promise<string> =>
  text((await history(id)).filter((one) => text(one, 'type') === event).at(-1), 'commandId');
const recall = async (as: string, id: string, event: string, reason = '误操作') =>
  instance
    .as(as)
    .post(`/api/cases/${id}/commands/RecallAct`, { act: await actOf(id, event), reason });
const agreed = { verdict: 'no-objection' };
const opine = (as: string, id: string, body: object = agreed) =>
  act(instance.as(as), id, 'GiveOpinion', body);

/** An application of that name in the round where each unit files one, ready to be filed. */
const ready = async (name: string): Promise<string> => {
  const body = { ...newCase, callId: ONE_EACH, name };
  const id = text(done(await instance.as(COUNTY).post('/api/cases', body)).body, 'id');
  await fill(instance, id);
  const code = text((await instance.as(HEAD).get(`/api/cases/${id}`)).body, 'checkCode');
  await act(instance.as(HEAD), id, 'SignOff', { checkCode: code, document: paper() });
  return id;
};
const fileIt = (id: string) => instance.as(COUNTY).post(`/api/cases/${id}/commands/FileCase`, {});

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  await openCall(instance, { id: ONE_EACH, quota: { perUnit: 1, units: {} } });
});
afterAll(() => instance.stop());

it('play.hands.recall.acceptance the office recalls what it accepted by mistake; the act and its recall both stay, and nothing else moves', async () => {
  const id = await file(instance);
  const before = await shown('office', id);
  await act(instance.as('office'), id, 'AcceptCase');
  expect(await statusOf(id)).toBe('departments');
  expect(text(await shown('office', id), 'recall', 0, 'title', 'zh')).toBe('受理');
  const blank = await recall('office', id, 'CaseAccepted', ' ');
  expect(refusal(blank)).toEqual([409, 'ReasonMissing']);
  done(await recall('office', id, 'CaseAccepted'));
  const after = await shown('office', id);
  expect([text(after, 'status'), field(after, 'review', 'formal')]).toEqual([
    'formal-review',
    field(before, 'review', 'formal'),
  ]);
  expect(list(after, 'review', 'departments')).toEqual([]);
  const types = (await history(id)).map((one) => text(one, 'type'));
  expect(types.slice(-3)).toEqual(['CaseAccepted', 'OpinionsRequested', 'ActRecalled']);
  // Nobody is asked any more, and it can be accepted again.
  const asked = await instance.as(STATS).get('/api/inbox');
  expect(JSON.stringify(asked.body)).not.toContain(id);
  expect(refusal(await recall('office', id, 'CaseAccepted'))).toEqual([409, 'NotTheLastAct']);
  await act(instance.as('office'), id, 'AcceptCase');
  await opine(STATS, id);
  await opine(TAX, id);
  await instance.settled();
  expect(await statusOf(id)).toBe('experts');
});

it('play.hands.recall.too-late a recall that comes too late is refused, and it is said who has built on the act', async () => {
  const id = await accept(instance);
  await opine(STATS, id);
  const late = await recall('office', id, 'CaseAccepted');
  expect([...refusal(late), words(late)]).toEqual([
    409,
    'BuiltOn',
    '市统计局已在此基础上办理，不能收回；确有错误的，请来文说明，按更正或退回办理',
  ]);
  expect(await statusOf(id)).toBe('departments');
  expect(list(await shown('office', id), 'recall')).toEqual([]);
});

it('play.hands.recall.opinion a department recalls its opinion while the others go on, and not once the stage rests on it', async () => {
  const id = await accept(instance);
  await opine(STATS, id, { verdict: 'not-ours' });
  const foreign = await recall(TAX, id, 'OpinionGiven');
  expect(refusal(foreign)).toEqual([409, 'NotTheLastAct']);
  done(await recall(STATS, id, 'OpinionGiven'));
  expect(await seats(id)).toEqual({ 'BZ-STATS': 'asked', 'BZ-TAX': 'asked' });
  // Its applicant hears nothing of an opinion, nor of its recall.
  const county = await instance.as(COUNTY).get(`/api/cases/${id}/history`);
  expect(JSON.stringify(county.body)).not.toContain('误操作');
  await opine(STATS, id);
  await opine(TAX, id);
  expect(await statusOf(id)).toBe('experts');
  const late = await instance.as(STATS).post(`/api/cases/${id}/commands/RecallAct`, {
    act: text(
      (await history(id))
        .filter(
          (one) =>
            text(one, 'type') === 'OpinionGiven' && text(one, 'data', 'department') === 'BZ-STATS',
        )
        .at(-1),
      'commandId',
    ),
    reason: '误操作',
  });
  expect([...refusal(late), words(late)]).toEqual([
    409,
    'BuiltOn',
    expect.stringContaining('其他成员单位已在此基础上办理'),
  ]);
  // Whoever gave the last one takes it back with what it moved; the other stands.
  done(await recall(TAX, id, 'OpinionGiven'));
  expect(await statusOf(id)).toBe('departments');
  expect(await seats(id)).toEqual({ 'BZ-STATS': 'answered', 'BZ-TAX': 'asked' });
});

it('play.hands.recall.filing a county recalls what it filed a minute ago, with its place in the round, and not once the office has begun', async () => {
  const id = await ready('博兴县收回申报集群');
  done(await fileIt(id));
  expect((await recall('county:371621', id, 'CaseFiled')).status).toBe(404);
  done(await recall(COUNTY, id, 'CaseFiled'));
  expect(await statusOf(id)).toBe('draft');
  const other = await ready('博兴县另一集群');
  done(await fileIt(other));
  expect(refusal(await fileIt(id))).toEqual([409, 'QuotaExhausted']);
  await act(instance.as('office'), other, 'AcceptCase');
  const late = await recall(COUNTY, other, 'CaseFiled');
  expect([...refusal(late), words(late)]).toEqual([
    409,
    'BuiltOn',
    expect.stringContaining('办公室已在此基础上办理，不能收回'),
  ]);
});

it('play.hands.recall.decline what ends an application is set right by other means, and that is said', async () => {
  const id = await file(instance);
  await act(instance.as('office'), id, 'DeclineCase', {
    reason: '申报主体不符',
    basis: '申报通知第二条',
  });
  const answer = await recall('office', id, 'CaseDeclined');
  expect([...refusal(answer), words(answer)]).toEqual([
    409,
    'NotRecallable',
    '“不予受理”不能收回；填写有误的，请按更正办理',
  ]);
});

it('play.hands.recall.revived what was withdrawn is revived while the round is open, files against the quota anew, and not afterwards', async () => {
  const id = await ready('博兴县恢复申报集群');
  await act(instance.as(COUNTY), id, 'WithdrawCase', { reason: '拟改为联合申报' });
  const reopen = (of: string, reason = '仍单独申报') =>
    instance.as(COUNTY).post(`/api/cases/${of}/commands/ReopenCase`, { reason });
  expect(
    (
      await instance
        .as('county:371621')
        .post(`/api/cases/${id}/commands/ReopenCase`, { reason: '误' })
    ).status,
  ).toBe(404);
  done(await reopen(id));
  const after = await shown(COUNTY, id);
  expect([text(after, 'status'), Object.keys(Object(field(after, 'submission', 'parts')))]).toEqual(
    ['draft', ['identity', 'size']],
  );
  expect(refusal(await reopen(id))).toEqual([409, 'NotWithdrawn']);
  // Another application has the county's one place by now.
  expect(refusal(await fileIt(id))).toEqual([409, 'QuotaExhausted']);
  await act(instance.as(COUNTY), id, 'WithdrawCase', { reason: '名额已用' });
  await instance.clockTo('2026-03-21T01:00:00.000Z');
  const late = await reopen(id);
  expect([...refusal(late), words(late)]).toEqual([
    409,
    'WindowClosed',
    expect.stringContaining('本批次申报已于2026年3月20日'),
  ]);
});
