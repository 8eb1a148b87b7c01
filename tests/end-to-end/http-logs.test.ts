import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { type Instance, startInstance } from './instance.ts';
import { act, COUNTY, done, openCall, propose, publish } from './story.ts';

let instance: Instance;
const seeded: string[] = [];

interface Field {
  readonly value?: unknown;
}

const plain = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, given]) => [
      name,
      Array.isArray(given)
        ? given.map((each: Field) => each.value)
        : Reflect.get(Object(given), 'value'),
    ]),
  );

/** A shipped application, whose form asks for people: filled in, so that names pass through everything. */
const fillShipped = async (): Promise<void> => {
  const call = JSON.parse(readFileSync('data/calls/binzhou-2026-municipal.json', 'utf8'));
  const kase = JSON.parse(readFileSync('data/cases/commercial-kitchenware.json', 'utf8'));
  done(await instance.as('office').post('/api/calls', { call }));
  const clerk = instance.as(COUNTY);
  const track = call.tracks[0].id;
  const opened = await clerk.post('/api/cases', {
    callId: call.id,
    track,
    name: '博兴县商用厨具产业集群',
    applicant: '371625',
  });
  const id = text(done(opened).body, 'id');
  for (const [part, fields] of Object.entries<Readonly<Record<string, unknown>>>(kase.parts)) {
    const data = plain(fields);
    for (const value of Object.values(data)) {
      const [name, telephone] = [text(value, 'name'), text(value, 'telephone')];
      if (telephone !== '') seeded.push(name, telephone);
    }
    const path = `/api/cases/${id}/drafts/${part}`;
    done(await clerk.put(path, { version: 0, data }));
    await clerk.post(`/api/cases/${id}/commands/ConfirmPart`, { part, draftVersion: 1 });
  }
};

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  await fillShipped();
  const id = await propose(instance);
  const notice = await publish(instance, id);
  await instance.clockTo('2026-03-04T02:00:00Z');
  const objector = { name: '郑某示例甲', contact: '0543-9998887' };
  const grounds = '公示名单所列营业收入与年鉴不一致,请核查。';
  seeded.push(objector.name, objector.contact, grounds);
  done(
    await instance.nobody.post(`/public/notices/${notice}/objections`, {
      caseId: id,
      kind: 'substantive',
      grounds,
      objector,
    }),
  );
  // Not valid, so it takes the way of the errors.
  await instance.nobody.post(`/public/notices/${notice}/objections`, {
    caseId: id,
    kind: 'unknown',
    grounds,
    objector,
  });
  const { body } = await instance.as('office').get('/api/inbox');
  const task = list(body, 'items').find((each) => text(each, 'id').includes('objection'));
  expect(task).toBeDefined();
  done(
    await instance.as('admin:1').post('/api/accounts', {
      subject: 'somebody',
      name: '王某示例乙',
      org: '371625',
    }),
  );
  seeded.push('王某示例乙');
  await act(instance.as('office'), id, 'RecordOnBehalf', {
    behalfOf: { role: 'department', org: 'BZ-STATS' },
    document: { number: '滨统函〔2026〕77号', title: '复函', date: '2026-03-03' },
    act: { type: 'CorrectOpinion', replaces: 'o-0', verdict: 'not-ours' },
  }).catch(() => undefined);
  await instance.clockTo('2026-04-01T00:00:00Z');
});
afterAll(() => instance.stop());

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('personal data stays where it belongs', () => {
  it('no log line holds a name, a telephone number or an objector’s words', () => {
    expect(seeded.length).toBeGreaterThan(6);
    expect(instance.log.length).toBeGreaterThan(50);
    for (const personal of seeded)
      expect(instance.log.filter((line) => line.includes(personal))).toEqual([]);
  });

  it('the log holds what an operator needs: events, refusals, request ids', () => {
    const log = instance.log.join('\n');
    expect(log).toContain('"NoticePublished"');
    expect(log).toContain('requestId');
    expect(log).not.toMatch(/Bearer |eyJ[A-Za-z0-9_-]{10,}\./);
  });

  it('nothing failed that nobody asked to fail', () => {
    expect(instance.log.filter((line) => line.startsWith('{"level":"error"'))).toEqual([]);
  });

  it('the database on disk holds none of it in clear', () => {
    const files = filesBelow(join(instance.folder, 'dynamodb'));
    const bytes = files.map((path) => readFileSync(path));
    // The search works: what is not personal is found.
    expect(bytes.some((content) => content.includes('博兴县商用厨具产业集群'))).toBe(true);
    for (const personal of seeded)
      expect(bytes.some((content) => content.includes(personal))).toBe(false);
  });
});
