import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, list, text } from '../round/api.ts';
import { type Answer, type Instance, once, startInstance } from './instance.ts';
import {
  accept,
  CALL,
  COUNTY,
  file,
  newCase,
  openCall,
  openCase,
  propose,
  publish,
} from './story.ts';

let instance: Instance;
let draft: string;
let filed: string;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  draft = await openCase(instance);
  filed = await file(instance);
});
afterAll(() => instance.stop());

const ENGLISH = { 'accept-language': 'en' };
const HAN = /\p{Script=Han}/u;

interface Expected {
  readonly status: number;
  readonly name: string;
}

/** The same request in both languages: problem+json of this name, each with a sentence in its own language. */
const bothLanguages = async (
  send: (headers: Readonly<Record<string, string>>) => Promise<Answer>,
  { status, name }: Expected,
): Promise<readonly Answer[]> => {
  const [chinese, english] = [await send({}), await send(ENGLISH)];
  for (const answer of [chinese, english]) {
    expect(answer.status).toBe(status);
    expect(answer.type).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ title: name, status, type: `urn:tidu:problem:${name}` });
  }
  expect(text(chinese.body, 'detail')).toMatch(HAN);
  expect(text(english.body, 'detail')).not.toMatch(HAN);
  expect(text(english.body, 'detail').length).toBeGreaterThan(10);
  return [chinese, english];
};

describe('every way in which a request can fail says what to do, in the reader’s language', () => {
  it('400 lists all fields that are wrong at once', async () => {
    const answers = await bothLanguages(
      (headers) =>
        instance.as(COUNTY).post('/api/cases', { callId: 'X', name: '', extra: 1 }, headers),
      { status: 400, name: 'InvalidInput' },
    );
    for (const { body } of answers) {
      const paths = list(body, 'errors').map((error) => text(error, 'path'));
      expect(paths).toEqual(expect.arrayContaining(['callId', 'track', 'name', 'applicant']));
      for (const error of list(body, 'errors')) {
        expect(text(error, 'rule')).not.toBe('');
        expect(text(error, 'messages', 'zh')).toMatch(HAN);
        expect(text(error, 'messages', 'en')).not.toBe('');
      }
    }
  });

  it('400 for a body that is no JSON, a key that is no UUID, and an If-Match that is no ETag', async () => {
    const clerk = instance.as(COUNTY);
    const path = `/api/cases/${draft}/commands/FileCase`;
    const expected = { status: 400, name: 'InvalidInput' };
    await bothLanguages((headers) => clerk.post(path, '{"a":', headers), expected);
    await bothLanguages((headers) => clerk.post(path, {}, { ...headers, ...once('7') }), expected);
    await bothLanguages(
      (headers) => clerk.post(path, {}, { ...headers, 'if-match': 'seven' }),
      expected,
    );
  });

  it('401 for somebody who is not signed in', async () => {
    await bothLanguages((headers) => instance.nobody.get('/api/me', headers), {
      status: 401,
      name: 'NotSignedIn',
    });
  });

  it('403 for what one sees but may not do', async () => {
    await bothLanguages(
      (headers) => instance.as('office').post(`/api/cases/${filed}/commands/FileCase`, {}, headers),
      { status: 403, name: 'NotAllowed' },
    );
  });

  it('404 for a case that is not there, for another county’s case, and for an unknown command', async () => {
    const expected = { status: 404, name: 'NotFound' };
    const clerk = instance.as(COUNTY);
    await bothLanguages((headers) => clerk.get('/api/cases/c-none', headers), expected);
    await bothLanguages(
      (headers) => instance.as('county:371621').get(`/api/cases/${filed}`, headers),
      expected,
    );
    await bothLanguages(
      (headers) => clerk.post(`/api/cases/${filed}/commands/Approve`, {}, headers),
      expected,
    );
    await bothLanguages((headers) => instance.nobody.get('/api/nowhere', headers), expected);
  });

  it('409 names the refusal, its rule, and what the rule was applied to', async () => {
    const answers = await bothLanguages(
      (headers) => instance.as(COUNTY).post(`/api/cases/${filed}/commands/FileCase`, {}, headers),
      { status: 409, name: 'NotEditable' },
    );
    for (const { body } of answers) {
      expect(text(body, 'refusal')).toBe('NotEditable');
      expect(text(body, 'rule')).not.toBe('');
      expect(text(body, 'because', 'zh')).toMatch(HAN);
      expect(text(body, 'because', 'en')).not.toMatch(HAN);
      expect(Object.keys(Object(field(body, 'because', 'inputs')))).not.toEqual([]);
    }
  });

  it('409 of an incomplete application lists all that is missing, each in both languages', async () => {
    const { body } = await instance.as(COUNTY).post(`/api/cases/${draft}/commands/FileCase`);
    expect(text(body, 'refusal')).toBe('ApplicationIncomplete');
    const missing = list(body, 'errors').map((error) => text(error, 'path'));
    expect(missing).toEqual(expect.arrayContaining(['identity', 'size', 'signOffs.371625']));
    for (const error of list(body, 'errors')) expect(text(error, 'messages', 'zh')).toMatch(HAN);
  });

  it('412 where the case has changed since it was read', async () => {
    await bothLanguages(
      (headers) =>
        instance.as('office').post(
          `/api/cases/${filed}/commands/AcceptCase`,
          {},
          {
            ...headers,
            'if-match': '"1"',
          },
        ),
      { status: 412, name: 'VersionMismatch' },
    );
  });

  it('413 for a body of more than a megabyte', async () => {
    const data = { identity: 'x'.repeat(1_100_000) };
    await bothLanguages(
      (headers) =>
        instance
          .as(COUNTY)
          .put(`/api/cases/${draft}/drafts/identity`, { version: 0, data }, headers),
      { status: 413, name: 'TooLarge' },
    );
  });

  it('422 for a key that was used for another command', async () => {
    const key = once();
    const id = await accept(instance);
    const give = (verdict: string, headers: Readonly<Record<string, string>>) =>
      instance
        .as('department:BZ-STATS')
        .post(`/api/cases/${id}/commands/GiveOpinion`, { verdict }, { ...headers, ...key });
    expect((await give('no-objection', {})).status).toBe(200);
    await bothLanguages((headers) => give('cannot-verify', headers), {
      status: 422,
      name: 'KeyMismatch',
    });
  });

  it('429 for an address that objects without end, with the time to wait', async () => {
    const id = await publish(instance, await propose(instance));
    const object = (headers: Readonly<Record<string, string>>) =>
      instance.nobody.post(`/public/notices/${id}/objections`, { caseId: 'c-none' }, headers);
    for (let sent = 0; sent < 10; sent += 1) expect((await object({})).status).not.toBe(429);
    const [answer] = await bothLanguages(object, { status: 429, name: 'TooMany' });
    expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('429 for an account that reads without end, by what it asks for, and nobody else is kept waiting', async () => {
    const paper = (headers: Readonly<Record<string, string>>) =>
      instance.as('auditor:BZ-AUDIT').get('/api/cases/c-none/documents/form.pdf', headers);
    // Many at once: however slow the machine, what comes back by waiting is a few of them.
    const refused = async (headers: Readonly<Record<string, string>>): Promise<Answer> => {
      const answers = await Promise.all(Array.from({ length: 150 }, () => paper(headers)));
      return answers.find(({ status }) => status === 429) ?? (await paper(headers));
    };
    const [answer] = await bothLanguages(refused, { status: 429, name: 'TooMany' });
    expect(Number(answer?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await instance.as('office').get('/api/programme/rounds')).status).toBe(200);
  });

  it('a call with faults without end is told the first, what keeps it from opening on top', async () => {
    const units = Object.fromEntries(Array.from({ length: 20_000 }, (_none, n) => [`X-${n}`, 1]));
    const { body: known } = await instance.as('office').get(`/api/calls/${CALL}`);
    const call = { ...Object(field(known, 'call')), version: 1, quota: { units } };
    const answer = await instance.as('office').post('/api/calls/check', { call });
    expect(list(answer.body, 'problems')).toHaveLength(500);
    expect(Number(field(answer.body, 'omitted'))).toBeGreaterThan(19_000);
    expect(JSON.stringify(answer.body).length).toBeLessThan(1_000_000);
    const ranks = list(answer.body, 'problems').map((one) => text(one, 'severity'));
    expect(ranks).toEqual([...ranks].sort());
  });

  it('a defect or a refusal never shows a stack', async () => {
    const { body } = await instance.as(COUNTY).post('/api/cases', newCase.name);
    expect(JSON.stringify(body)).not.toMatch(/\bat .*\.ts|node:internal|node_modules/);
  });
});
