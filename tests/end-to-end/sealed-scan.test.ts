import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { field, text } from '../round/api.ts';
import { ask, type Instance, startInstance } from './instance.ts';
import { act, COUNTY, done, fill, HEAD, NEIGHBOUR, openCall, openCase, paper } from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const SCAN = Buffer.from('%PDF-1.4 sealed');

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance());
});
afterAll(() => instance().stop());

it('the scan of the sealed document is read again by those who file, and by nobody else’s county', async () => {
  const id = await openCase(instance());
  await fill(instance(), id);
  const head = instance().as(HEAD);
  const sha256 = createHash('sha256').update(SCAN).digest('hex');
  const file = { name: '请示（盖章）.pdf', size: SCAN.length, sha256 };
  const { body } = done(await head.post(`/api/cases/${id}/files`, file));
  const headers = { ...Object(field(body, 'headers')) };
  await fetch(text(body, 'url'), { method: 'PUT', headers, body: SCAN });
  const fileId = text(body, 'fileId');
  const kase = await head.get(`/api/cases/${id}`);
  await act(head, id, 'SignOff', {
    checkCode: text(kase.body, 'checkCode'),
    document: { ...paper(), file: { ...file, fileId } },
  });
  for (const alias of [COUNTY, HEAD, 'office']) {
    const { status, body: found } = await instance()
      .as(alias)
      .get(`/api/cases/${id}/files/${fileId}`);
    expect(status).toBe(200);
    expect((await ask(text(found, 'url'), 'GET', '')).status).toBe(200);
  }
  expect((await instance().as(NEIGHBOUR).get(`/api/cases/${id}/files/${fileId}`)).status).toBe(404);
});
