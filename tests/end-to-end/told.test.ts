import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import {
  act,
  agree,
  appoint,
  CALL,
  COUNTY,
  declare,
  done,
  HEAD,
  NEIGHBOUR,
  openCall,
  score,
} from './story.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');

/** Everybody to whom it must not be told that an expert declared, or scored. */
const READERS = [
  COUNTY,
  HEAD,
  NEIGHBOUR,
  'department:BZ-STATS',
  'department:BZ-TAX',
  'expert:2',
  'expert:4',
  'body:BZ-LEADING-GROUP',
] as const;

const lists = (id: string, clusterId: string): readonly string[] => [
  ...['', '/history', '/tasks', '/parts', '/drafts', '/prefill', '/if-returned', '/chain'].map(
    (path) => `/api/cases/${id}${path}`,
  ),
  '/api/cases?limit=100',
  '/api/inbox?limit=100',
  '/api/desk?limit=100&since=2026-03-01T00:00:00.000Z',
  '/api/opinions',
  '/api/opinions/given',
  '/api/reviews',
  `/api/reviews/${id}`,
  '/api/calls',
  `/api/calls/${CALL}`,
  `/api/calls/${CALL}/cases`,
  `/api/calls/${CALL}/round`,
  `/api/calls/${CALL}/deliberation`,
  '/api/programme',
  '/api/programme/rounds',
  '/api/inquiries',
  '/api/clusters?limit=100',
  `/api/clusters/${clusterId}`,
  `/api/notices`,
  `/api/recommendations`,
];

/** Bodies and tags as they came, but for the moment of the reading itself. */
const readAll = async (alias: string, paths: readonly string[]): Promise<readonly string[]> => {
  const read: string[] = [];
  for (const path of paths) {
    const { status, headers, body } = await instance().as(alias).get(path);
    const { now: _now, instance: _request, ...shown } = Object(body);
    read.push(`${path} ${status} ${headers.get('etag')} ${JSON.stringify(shown)}`);
  }
  return read;
};

const everybody = async (paths: readonly string[]) => {
  const read: Record<string, readonly string[]> = {};
  for (const alias of READERS) read[alias] = await readAll(alias, paths);
  return read;
};

const story = async () => {
  const id = await agree(instance());
  await appoint(instance(), id, 1);
  await appoint(instance(), id, 2);
  await declare(instance(), id, 2);
  await instance().settled();
  const { body } = await instance().as(COUNTY).get(`/api/cases/${id}`);
  return { id, paths: lists(id, text(body, 'clusterId')) };
};

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance(), { experts: { seats: 2 } });
});
afterAll(() => instance().stop());

describe('what a reader is told moves only with what the reader may see', () => {
  it('an expert declares and scores: no answer to anybody else moves by a byte', {
    timeout: 60_000,
  }, async () => {
    const { id, paths } = await story();
    const before = await everybody(paths);
    await declare(instance(), id, 1);
    await score(instance(), id, 1);
    await instance().settled();
    expect(await everybody(paths)).toEqual(before);
    // It did happen: to the office and to the expert everything moved.
    const { body } = await instance().as('office').get(`/api/cases/${id}/history`);
    expect(list(body, 'items').map((item) => text(item, 'type'))).toContain('InterestDeclared');
  });

  it('an expert with a conflict is barred, and nobody else can tell', {
    timeout: 60_000,
  }, async () => {
    const { id, paths } = await story();
    const before = await everybody(paths);
    await act(instance().as('expert:1'), id, 'DeclareInterest', {
      seat: '1',
      conflict: true,
      reason: '曾为该单位提供咨询',
      commitment: true,
    });
    await instance().settled();
    expect(await everybody(paths)).toEqual(before);
  });

  it('numbers count what the reader is told, without a gap, and name moments by that count', async () => {
    const { id } = await story();
    await declare(instance(), id, 1);
    const [kase, history] = await Promise.all([
      instance().as(COUNTY).get(`/api/cases/${id}`),
      instance().as(COUNTY).get(`/api/cases/${id}/history`),
    ]);
    const items = list(done(history).body, 'items');
    expect(items.map((item) => field(item, 'seq'))).toEqual(items.map((_item, index) => index + 1));
    expect(field(kase.body, 'version')).toBe(items.length);
    const filed = items.find((item) => field(item, 'type') === 'CaseFiled');
    const then = await instance()
      .as(COUNTY)
      .get(`/api/cases/${id}?version=${text(filed, 'seq')}`);
    expect(text(then.body, 'submission', 'filed', 'at')).toBe(text(filed, 'at'));
    expect(JSON.stringify(items)).not.toMatch(/prevHash|dataHash/);
  });
});

describe('a tag that was read is good for an act until what was read moves', () => {
  it('an expert’s tag outlives the others’ scores, and not one’s own', async () => {
    const { id } = await story();
    const expert = instance().as('expert:2');
    const etag = text({ tag: (await expert.get(`/api/cases/${id}`)).headers.get('etag') }, 'tag');
    await declare(instance(), id, 1);
    await score(instance(), id, 1);
    const path = `/api/cases/${id}/commands/DeclareInterest`;
    const body = { seat: '2', conflict: false, commitment: true };
    const dry = await expert.post(`${path}?dryRun=true`, body, { 'if-match': etag });
    expect(dry.status).not.toBe(412);
    const lines = [
      { line: 'scale', score: 5100 },
      { line: 'innovation', score: 3300 },
    ];
    const scores = { seat: '2', lines };
    const scoring = `/api/cases/${id}/commands/ScoreCase`;
    const sent = await expert.post(scoring, scores, { 'if-match': etag });
    expect(sent.status).toBe(200);
    const late = await expert.post(scoring, scores, { 'if-match': etag });
    expect(late).toMatchObject({ status: 412, body: { title: 'VersionMismatch' } });
  });

  it('the tag that an act answers with is the one that the next reading gives', async () => {
    const { id } = await story();
    const sent = await instance().as('expert:1').post(`/api/cases/${id}/commands/DeclareInterest`, {
      seat: '1',
      conflict: false,
      commitment: true,
    });
    const read = await instance().as('expert:1').get(`/api/cases/${id}`);
    expect(sent.headers.get('etag')).toBe(read.headers.get('etag'));
    expect(field(sent.body, 'version')).toBe(field(read.body, 'version'));
  });
});
