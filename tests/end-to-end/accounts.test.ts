import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { COUNTY, done } from './story.ts';

const held: { instance?: Instance; id?: string } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const send = async (alias: string, command: string, body: unknown) =>
  done(await instance().as(alias).post(`/api/accounts/${held.id}/commands/${command}`, body)).body;
const read = async (alias: string, query = '') =>
  list(done(await instance().as(alias).get(`/api/accounts?limit=100${query}`)).body, 'items');
const mine = async (alias: string) =>
  (await read(alias)).find((item) => text(item, 'id') === held.id);

beforeAll(async () => {
  held.instance = await startInstance();
  const opened = await instance()
    .as('admin:1')
    .post('/api/accounts', { subject: 'someone', name: '示例人员甲', org: '371625' });
  held.id = text(done(opened).body, 'id');
  await send('admin:1', 'ProposeGrant', {
    role: 'clerk',
    org: '371625',
    from: '2026-03-02',
    reason: '岗位调整',
  });
});
afterAll(() => instance().stop());

describe('accounts and their rights on one list', () => {
  it('a proposed right is told from one that is held', async () => {
    const item = await mine('admin:2');
    expect(item).toMatchObject({
      name: '示例人员甲',
      orgName: { zh: '博兴县' },
      tasks: 1,
      grants: [{ role: 'clerk', roleTitle: { zh: '经办人' }, standing: 'proposed' }],
    });
    expect((await read('admin:2', '&pending=true')).map((one) => text(one, 'id'))).toEqual([
      held.id,
    ]);
    const grantId = text(list(item, 'grants')[0], 'grantId');
    await send('admin:2', 'ConfirmGrant', { grantId });
    expect(await mine('admin:2')).toMatchObject({ tasks: 0, grants: [{ standing: 'held' }] });
    expect(await read('admin:2', '&pending=true')).toEqual([]);
    await send('admin:1', 'EndGrant', { grantId, from: '2026-03-03', reason: '调离岗位' });
    expect(await mine('admin:2')).toMatchObject({ grants: [{ standing: 'ended' }] });
  });

  it('an auditor follows who may act as what, by pseudonym', async () => {
    const item = await mine('auditor:BZ-AUDIT');
    expect(field(item, 'grants')).toHaveLength(1);
    const { body } = await instance().as('auditor:BZ-AUDIT').get(`/api/accounts/${held.id}`);
    expect(JSON.stringify([item, body])).not.toContain('示例人员甲');
    const admin = await instance().as('admin:1').get(`/api/accounts/${held.id}`);
    expect(text(admin.body, 'name')).toBe('示例人员甲');
  });

  it('to everybody else there is none', async () => {
    for (const alias of [COUNTY, 'office', 'supervision:BZ-DISCIPLINE']) {
      expect(await read(alias)).toEqual([]);
      expect((await instance().as(alias).get(`/api/accounts/${held.id}`)).status).toBe(404);
    }
  });

  it('everybody reads the own name', async () => {
    const { body } = await instance().as('admin:1').get('/api/me');
    expect(text(body, 'account')).toMatch(/^a-/);
    expect(text((await instance().as(COUNTY).get('/api/me')).body, 'name')).toContain('博兴县');
  });
});
