import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, file, openCall, openCase } from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { sentences } from './sentences.ts';

let instance: Instance;
/** Under formal review. */
let filed: string;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  filed = await file(instance);
}, 120_000);
afterAll(() => instance.stop());

/** 5,000 firms as a county pastes them. */
const firms = Array.from({ length: 5_000 }, (_, n) => ({
  name: `博兴县第${n}厨具有限公司`,
  code: `9137162${String((n * 7_919) % 100_000_007).padStart(11, '0')}`,
  revenue: `${(n * 613) % 9_973}.${n % 97}`,
  address: `博兴县兴福镇第${(n * 31) % 503}号`,
}));

const savedThere = async (id: string, part: string): Promise<unknown> =>
  list((await instance.as(COUNTY).get(`/api/cases/${id}/drafts`)).body, 'items').find(
    (item) => text(item, 'section') === part,
  );

it('play.E18.firms a table of 5,000 firms is saved while it is filled in, and read back whole', async () => {
  const id = await openCase(instance);
  const path = `/api/cases/${id}/drafts/identity`;
  const answer = await instance.as(COUNTY).put(path, { version: 0, data: { firms } });
  expect(answer.status).toBe(200);
  expect(await savedThere(id, 'identity')).toMatchObject({ data: { firms } });
});

it('play.E18.long-part a part of 140,000 characters is saved, and what is too long for the field is told with its limit', async () => {
  const id = await openCase(instance);
  const industry = '厨具产业链条完整配套齐全'.repeat(11_667);
  const path = `/api/cases/${id}/drafts/identity`;
  const answer = await instance.as(COUNTY).put(path, { version: 0, data: { industry } });
  expect(answer.status).toBe(200);
  expect(JSON.stringify(list(answer.body, 'problems'))).toContain('不超过100字');
  expect(await savedThere(id, 'identity')).toMatchObject({ data: { industry } });
});

it('play.E18.too-large what cannot be kept is refused with the limit in words, and what was saved before stays', async () => {
  const id = await openCase(instance);
  const path = `/api/cases/${id}/drafts/identity`;
  await instance.as(COUNTY).put(path, { version: 0, data: { industry: '商用厨具' } });
  const industry = randomBytes(600_000).toString('base64');
  const answer = await instance.as(COUNTY).put(path, { version: 1, data: { industry } });
  expect(answer.status).toBe(413);
  expect(text(answer.body, 'detail')).toContain('文字在12万字以内、表格在5000行以内都能保存');
  expect(await savedThere(id, 'identity')).toMatchObject({
    version: 1,
    data: { industry: '商用厨具' },
  });
});

it('play.E18.measured-in-bytes a body is measured as it travels, not by the characters that it shows', async () => {
  const id = await openCase(instance);
  const data = { industry: '字'.repeat(400_000) };
  const answer = await instance
    .as(COUNTY)
    .put(`/api/cases/${id}/drafts/identity`, { version: 0, data });
  expect(answer.status).toBe(413);
  expect(text(answer.body, 'detail')).toContain('超过1MB（约33万字）');
});

it('play.E18.returned-items a hundred returned items of 1,500 characters are refused with the sum and its limit', async () => {
  const reason = '请核对后重新填报。'.repeat(167);
  const items = (length: number) =>
    Array.from({ length }, () => ({ path: 'size.revenue', reason }));
  const office = instance.as('office');
  const answer = await office.post(`/api/cases/${filed}/commands/ReturnForCorrection`, {
    items: items(100),
  });
  expect(answer.status).toBe(400);
  expect(sentences(answer)).toEqual([
    'items “事项”：各项文字合计151500字，超过40000字的上限，请精简或改为附件',
  ]);
  const fewer = await office.post(`/api/cases/${filed}/commands/ReturnForCorrection`, {
    items: items(20),
  });
  expect(fewer.status).toBe(200);
});
