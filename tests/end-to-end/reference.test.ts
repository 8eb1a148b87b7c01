import { afterAll, beforeAll, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY } from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

beforeAll(async () => {
  held.instance = await startInstance();
});
afterAll(() => instance().stop());

it('everybody who is signed in reads the labels, and nobody else', async () => {
  const { status, body } = await instance().as(COUNTY).get('/api/reference');
  expect(status).toBe(200);
  const orgs = list(body, 'orgs', 'items');
  const boxing = orgs.find((org) => text(org, 'id') === '371625');
  expect(boxing).toMatchObject({
    kind: 'county',
    parent: '371600',
    code: '371625',
    active: true,
    shortName: { zh: '博兴县' },
  });
  expect(list(body, 'roles')).toContainEqual({
    role: 'unit-head',
    title: { zh: '单位负责人', en: 'unit head' },
  });
  expect(field(body, 'calendar')).toMatchObject({ lastYear: 2026 });
  expect(text(body, 'targets', 'targetSystem', 'clause')).toBe('一（二）');
  expect(text(body, 'notice', 'zh')).toContain('非涉密系统');
  expect((await instance().nobody.get('/api/reference')).status).toBe(401);
});

it('a county that became a district stays known, as no longer active', async () => {
  const { body } = await instance().as(COUNTY).get('/api/reference');
  const gone = list(body, 'orgs', 'items').filter((org) => field(org, 'active') === false);
  expect(gone.map((org) => text(org, 'shortName', 'zh')).sort()).toEqual(['沾化县', '邹平县']);
  expect(gone.every((org) => typeof field(org, 'successor') === 'string')).toBe(true);
});

it('says that the clock is a demo’s', async () => {
  const { body } = await instance().as(COUNTY).get('/api/reference');
  expect(field(body, 'demo')).toBe(true);
});

it('is fetched once: who has it already is told that nothing changed', async () => {
  const person = instance().as(COUNTY);
  const first = await person.get('/api/reference');
  const again = await person.get('/api/reference', {
    'if-none-match': first.headers.get('etag') ?? '',
  });
  expect(again.status).toBe(304);
  expect(again.body).toBe('');
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(JSON.stringify(first.body).length).toBeLessThan(40_000);
});
