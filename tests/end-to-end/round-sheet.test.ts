import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { accept, act, CALL, COUNTY, done, file, openCall, openCase } from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const sheet = async (alias: string, query = '') =>
  done(await instance().as(alias).get(`/api/calls/${CALL}/round${query}`)).body;
const line = async (alias: string, id: string) =>
  list(await sheet(alias, '?limit=100'), 'items').find((one) => text(one, 'about', 'id') === id);

beforeAll(async () => {
  held.instance = await startInstance();
  const silence = { rule: 'wait-and-escalate', escalateTo: 'BZ-OFFICE' };
  await openCall(instance(), { silence });
});
afterAll(() => instance().stop());

describe('one sheet of the round', () => {
  it('has a line for each application, with each step, who has it, and until when', async () => {
    const [draft, filed, asked] = [
      await openCase(instance()),
      await file(instance()),
      await accept(instance()),
    ];
    expect(await line('office', draft)).toMatchObject({
      about: { statusTitle: { zh: '填报中' }, applicantName: { zh: '博兴县' } },
      questions: [{ kind: 'file', orgName: { zh: '博兴县' }, timeLeft: { late: false } }],
    });
    const review = await line('office', filed);
    expect(list(review, 'questions').map((one) => text(one, 'kind'))).toEqual(['formal-review']);
    // The office's own work needs no reminder.
    expect(field(list(review, 'questions')[0], 'reminder')).toBeUndefined();
    const opinions = list(await line('office', asked), 'questions');
    expect(opinions.map((one) => text(one, 'orgName', 'zh')).sort()).toEqual([
      '市税务局',
      '市统计局',
    ]);
    expect(text(opinions[0], 'reminder', 'zh')).toMatch(/^【催办】.*联系电话：0543-0000001$/);
  });

  it('says until when the applicant would have, if it were returned today, and what the higher level leaves', async () => {
    const id = await file(instance());
    const found = await line('office', id);
    expect(field(found, 'latestReturn')).toMatchObject({
      round: 1,
      due: { date: '2026-03-10' },
      upstream: { deadline: '2026-04-30T09:30:00.000Z', misses: false },
    });
    await act(instance().as('office'), id, 'AcceptCase');
    expect(field(await line('office', id), 'latestReturn')).toBeUndefined();
  });

  it('is the office’s and the auditors’, and nobody else’s', async () => {
    expect(list(await sheet('auditor:BZ-AUDIT'), 'items').length).toBeGreaterThan(0);
    for (const alias of [COUNTY, 'department:BZ-STATS', 'body:BZ-LEADING-GROUP', 'admin:1']) {
      const { status } = await instance().as(alias).get(`/api/calls/${CALL}/round`);
      expect(`${alias} ${status}`).toBe(`${alias} 403`);
    }
    expect((await instance().as('office').get('/api/calls/none/round')).status).toBe(404);
  });

  it('comes page by page', async () => {
    const first = await sheet('office', '?limit=2');
    const second = await sheet('office', `?limit=2&after=${text(first, 'next')}`);
    const ids = [...list(first, 'items'), ...list(second, 'items')].map((one) =>
      text(one, 'about', 'id'),
    );
    expect(new Set(ids).size).toBe(4);
  });
});

describe('a department’s sheet', () => {
  const owed = async (alias: string) =>
    list(done(await instance().as(alias).get('/api/opinions')).body, 'items');
  const revise = async (revenue: string, clusterId: string): Promise<string> => {
    const clerk = instance().as(COUNTY);
    const opened = await clerk.post('/api/cases', {
      callId: CALL,
      track: 'advanced',
      name: '博兴县商用厨具产业集群',
      applicant: '371625',
      clusterId,
    });
    const id = text(done(opened).body, 'id');
    for (const [part, data] of Object.entries({
      identity: { clusterName: '博兴县商用厨具产业集群', industry: '商用厨具' },
      size: { revenue, tax: '3.3', accidents: 'no' },
    })) {
      done(await clerk.put(`/api/cases/${id}/drafts/${part}`, { version: 0, data }));
      await act(clerk, id, 'ConfirmPart', { part, draftVersion: 1 });
    }
    return id;
  };

  it('has every question with the figures of its own indicators, and no others', async () => {
    const ids = [await accept(instance()), await accept(instance())];
    const items = await owed('department:BZ-TAX');
    for (const id of ids) {
      const found = items.find((item) => text(item, 'about', 'id') === id);
      expect(found).toMatchObject({
        kind: 'opinion',
        due: { date: '2026-03-06' },
        timeLeft: { workingDaysLeft: 3 },
        figures: [{ field: 'size.tax', title: { zh: '入库税收' }, unit: '亿元', value: '3.2' }],
      });
    }
    expect(JSON.stringify(items)).not.toContain('121.5');
  });

  it('loses a question once it is answered', async () => {
    const id = await accept(instance());
    await act(instance().as('department:BZ-STATS'), id, 'GiveOpinion', {
      verdict: 'no-objection',
    });
    const ids = (await owed('department:BZ-STATS')).map((item) => text(item, 'about', 'id'));
    expect(ids).not.toContain(id);
    expect((await owed('department:BZ-TAX')).map((item) => text(item, 'about', 'id'))).toContain(
      id,
    );
  });

  it('shows last time’s figure where the department was asked then too, and asks where it moved much', async () => {
    const last = await accept(instance());
    await instance().settled();
    const { body } = await instance().as(COUNTY).get(`/api/cases/${last}`);
    await act(instance().as(COUNTY), last, 'WithdrawCase', { reason: '改期申报' });
    const id = await revise('300', text(body, 'clusterId'));
    const head = instance().as('head:371625');
    const shown = await head.get(`/api/cases/${id}`);
    await act(head, id, 'SignOff', {
      checkCode: text(shown.body, 'checkCode'),
      document: { number: '博政呈〔2026〕9901号', title: '示例文件', date: '2026-03-03' },
    });
    await act(instance().as(COUNTY), id, 'FileCase', {
      explanations: { 'large-change:size.revenue': '新增企业投产' },
    });
    await act(instance().as('office'), id, 'AcceptCase');
    const find = async (alias: string) =>
      list(
        (await owed(alias)).find((item) => text(item, 'about', 'id') === id),
        'figures',
      );
    expect(await find('department:BZ-STATS')).toMatchObject([
      {
        field: 'size.revenue',
        value: '300',
        previous: '121.5',
        movedMuch: true,
        explanation: '新增企业投产',
      },
    ]);
    expect(await find('department:BZ-TAX')).toMatchObject([
      { field: 'size.tax', value: '3.3', previous: '3.2', movedMuch: false },
    ]);
  });

  it('is no county’s, and empty for a department that was not asked', async () => {
    expect((await instance().as(COUNTY).get('/api/opinions')).status).toBe(403);
    expect(await owed('department:BZ-CUSTOMS')).toEqual([]);
  });
});
