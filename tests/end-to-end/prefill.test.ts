import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import {
  act,
  COUNTY,
  done,
  FILLED,
  file,
  fill,
  NEIGHBOUR,
  newCase,
  openCall,
  openCase,
} from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const prefillOf = async (alias: string, id: string) =>
  list(done(await instance().as(alias).get(`/api/cases/${id}/prefill`)).body, 'items');
const opened = async (alias: string, body: unknown): Promise<string> => {
  const id = text(done(await instance().as(alias).post('/api/cases', body)).body, 'id');
  await instance().settled();
  return id;
};

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance());
});
afterAll(() => instance().stop());

describe('a new application of a cluster', () => {
  it('begins with what the last one confirmed, and says where it comes from', async () => {
    const last = await file(instance());
    await act(instance().as(COUNTY), last, 'WithdrawCase', { reason: '改期申报' });
    await instance().settled();
    const kase = done(await instance().as(COUNTY).get(`/api/cases/${last}`)).body;
    const clusterId = text(kase, 'clusterId');
    const id = await opened(COUNTY, { ...newCase, clusterId });
    const items = await prefillOf(COUNTY, id);
    expect(items).toMatchObject([
      {
        part: 'identity',
        org: '371625',
        data: FILLED.identity,
        source: { kind: 'earlier', caseId: last, level: 'city' },
      },
      { part: 'size', data: { revenue: '121.5', tax: '3.2' }, source: { kind: 'earlier' } },
    ]);
    // It is a proposal: nothing is saved before the clerk saves it.
    const drafts = done(await instance().as(COUNTY).get(`/api/cases/${id}/drafts`)).body;
    expect(list(drafts, 'items')).toEqual([]);
  });

  it('is compared with the last one also when its own parts are confirmed', async () => {
    const last = await file(instance());
    await act(instance().as(COUNTY), last, 'WithdrawCase', { reason: '改期申报' });
    await instance().settled();
    const kase = done(await instance().as(COUNTY).get(`/api/cases/${last}`)).body;
    const id = await opened(COUNTY, { ...newCase, clusterId: text(kase, 'clusterId') });
    await fill(instance(), id);
    expect(await prefillOf(COUNTY, id)).toMatchObject([
      { source: { kind: 'confirmed', caseId: id } },
      { source: { kind: 'confirmed', caseId: id } },
    ]);
    const earlier = done(
      await instance().as(COUNTY).get(`/api/cases/${id}/prefill?of=earlier`),
    ).body;
    expect(list(earlier, 'items')).toMatchObject([
      { part: 'identity', source: { kind: 'earlier', caseId: last } },
      { part: 'size', source: { kind: 'earlier', caseId: last } },
    ]);
  });

  it('begins empty where there was none', async () => {
    expect(await prefillOf(COUNTY, await openCase(instance()))).toEqual([]);
  });

  it('of another county is refused on its record, and learns nothing of what it holds', async () => {
    const last = await file(instance());
    await instance().settled();
    const kase = done(await instance().as(COUNTY).get(`/api/cases/${last}`)).body;
    const clusterId = text(kase, 'clusterId');
    const body = { ...newCase, applicant: '371621', clusterId };
    const refused = await instance().as(NEIGHBOUR).post('/api/cases', body);
    expect(refused).toMatchObject({ status: 409, body: { refusal: 'RecordOfAnother' } });
    const { status } = await instance().as(NEIGHBOUR).get(`/api/cases/${last}/prefill`);
    expect(status).toBe(404);
  });

  it('of a county that the office let onto the record begins empty: figures stay their own unit’s', async () => {
    const last = await file(instance());
    await instance().settled();
    const kase = done(await instance().as(COUNTY).get(`/api/cases/${last}`)).body;
    const clusterId = text(kase, 'clusterId');
    const admit = { org: '371621', reason: '两县共建集群' };
    const path = `/api/clusters/${clusterId}/commands/AdmitHolder`;
    done(await instance().as('office').post(path, admit));
    const id = await opened(NEIGHBOUR, { ...newCase, applicant: '371621', clusterId });
    expect(await prefillOf(NEIGHBOUR, id)).toEqual([]);
  });
});
