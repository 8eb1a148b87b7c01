import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { act, agree, appoint, declare, openCall, score } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { experts: { seats: 2 } });
});
afterAll(() => instance.stop());

const expertReads = async (id: string, n: number) => {
  const expert = instance.as(`expert:${n}`);
  const [parts, form, review] = [
    await expert.get(`/api/cases/${id}/parts`),
    await expert.get(`/api/cases/${id}/documents/form.pdf`),
    await expert.get(`/api/reviews/${id}`),
  ];
  return { parts, form, review };
};

it('play.E1.papers-close the papers are open to an expert from the declaration until the scores are closed, and own marks stay', async () => {
  const id = await agree(instance);
  for (const n of [1, 2] as const) {
    await appoint(instance, id, n);
    await declare(instance, id, n);
  }
  await score(instance, id, 2, 4321);
  const scoring = await expertReads(id, 2);
  expect([scoring.parts.status, scoring.form.status]).toEqual([200, 200]);
  expect(field(scoring.review.body, 'papers')).toBeDefined();

  await score(instance, id, 1);
  const closed = await expertReads(id, 2);
  for (const answer of [closed.parts, closed.form]) {
    expect(answer.status).toBe(404);
    expect(text(answer.body, 'rule')).toBe('reading.form');
    expect(text(answer.body, 'detail')).toBe(
      '没有找到，或您无权查看。此处适用“查看申报内容”的规定；如您应当可以查看，请切换身份，或请系统管理员核对您的权限',
    );
  }
  expect(closed.review.status).toBe(200);
  expect(field(closed.review.body, 'papers')).toBeUndefined();
  expect(JSON.stringify(field(closed.review.body, 'written'))).toContain('4321');
  const { body: kase } = await instance.as('expert:2').get(`/api/cases/${id}`);
  expect(field(kase, 'review', 'papersOpen')).toBe(false);

  // The chair still has to speak for the panel.
  expect((await expertReads(id, 1)).parts.status).toBe(200);
  await act(instance.as('expert:1'), id, 'GivePanelOpinion', { text: '同意推荐，材料齐全。' });
  expect((await expertReads(id, 1)).parts.status).toBe(404);
});

it('play.E2.papers-end an application that is withdrawn takes its papers with it', async () => {
  const id = await agree(instance);
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  expect((await expertReads(id, 1)).parts.status).toBe(200);
  await act(instance.as('county:371625'), id, 'WithdrawCase', { reason: '数据需要重新核对。' });
  expect((await expertReads(id, 1)).parts.status).toBe(404);
});

it('play.E3.expert-from-the-account what the office types of an expert’s organisation is held against the account', async () => {
  const id = await agree(instance);
  const { body } = await instance.as('expert:1').get('/api/me');
  const typed = (org?: string) =>
    instance.as('office').post(`/api/cases/${id}/commands/AppointExpert`, {
      seat: '1',
      expert: text(body, 'account'),
      ...(org === undefined ? {} : { org }),
    });
  const refused = await typed('X-EXPERT-TEXTILES');
  expect([refused.status, text(refused.body, 'refusal')]).toEqual([409, 'ExpertElsewhere']);
  expect(text(refused.body, 'detail')).toBe(
    '所填单位与该专家账号登记的单位不一致，专家所在单位以账号登记为准',
  );
  expect((await typed()).status).toBe(200);
  const { body: kase } = await instance.as('office').get(`/api/cases/${id}`);
  expect(list(kase, 'review', 'seats').map((seat) => field(seat, 'org'))).toContain(
    'X-EXPERT-MATERIALS',
  );
});
