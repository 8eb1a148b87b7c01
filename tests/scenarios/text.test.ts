import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  CALL,
  COUNTY,
  newCase,
  openCall,
  openCase,
  propose,
  publish,
} from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';
import { sentences } from './sentences.ts';

let instance: Instance;
let onNotice: { readonly notice: string; readonly caseId: string };

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance);
  const caseId = await propose(instance);
  onNotice = { caseId, notice: await publish(instance, caseId) };
  await instance.clockTo('2026-03-04T02:00:00.000Z');
}, 120_000);
afterAll(() => instance.stop());

const raw = async (method: string, path: string, body?: Uint8Array | string, type = 'json') => {
  const response = await fetch(`${instance.origin}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await instance.token(COUNTY)}`,
      'content-type': type === 'json' ? 'application/json' : type,
    },
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

const named = (name: string): Promise<Answer> =>
  instance.as(COUNTY).post('/api/cases', { ...newCase, name });

/** `{"callId":…,"name":"博兴县…"}` as a program of Windows would send it. */
const inGbk = Buffer.concat([
  Buffer.from(`{"callId":"${CALL}","track":"advanced","applicant":"371625","name":"`),
  Buffer.from('b2a9d0cbcfd8c9ccd3c3b3f8bedf', 'hex'),
  Buffer.from('"}'),
]);

/** What the command says, whether or not it succeeds; the system that it asks runs in this process. */
const tidu = (...args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const command = ['cli/main.ts', ...args, '--data', instance.folder];
    execFile(process.execPath, command, (_error, stdout, stderr) => resolve(stdout + stderr));
  });

it('play.E19.not-utf8-over-http bytes that are not UTF-8 are refused with the way out, not stored as replacement characters', async () => {
  const before = list((await instance.as(COUNTY).get('/api/cases')).body, 'items').length;
  const { status, body } = await raw('POST', '/api/cases', inGbk);
  expect(status).toBe(400);
  expect(body).toContain('另存为UTF-8编码');
  const { body: after } = await instance.as(COUNTY).get('/api/cases');
  expect(list(after, 'items')).toHaveLength(before);
  expect(JSON.stringify(after)).not.toContain('\ufffd');
});

it('play.E19.byte-order-mark a body that begins with the mark of an editor is read without it', async () => {
  const body = `\ufeff${JSON.stringify({ ...newCase, name: '带标记的产业集群' })}`;
  expect((await raw('POST', '/api/cases?dryRun=true', body)).status).toBe(200);
});

it('play.E19.call-file a call file in GB18030 is read, and one in no encoding is not “可以发布”', async () => {
  const { origin, system } = instance;
  writeFileSync(
    join(instance.folder, 'server.json'),
    JSON.stringify({ origin, secret: system.secret }),
  );
  const call = JSON.stringify({ id: 'gbk-2026' });
  const gbk = join(instance.folder, 'gbk.json');
  writeFileSync(
    gbk,
    Buffer.concat([Buffer.from('{"title":"'), Buffer.from('b2a9d0cb', 'hex'), Buffer.from('"}')]),
  );
  const readable = await tidu('call', 'check', gbk);
  expect(readable).toContain('批次文件有误');
  const broken = join(instance.folder, 'broken.json');
  writeFileSync(broken, Buffer.concat([Buffer.from(call), Buffer.of(0xff, 0xfe, 0xff)]));
  const unreadable = await tidu('call', 'check', broken);
  expect(unreadable).toContain('不是UTF-8或GB18030');
  expect(unreadable).not.toContain('可以发布');
}, 30_000);

it('play.E19.form-in-gb18030 an objection that a form sends in GB18030 arrives in the words that were written', async () => {
  const { notice, caseId } = onNotice;
  const path = `/open/notices/${notice}/cases/${caseId}/objection`;
  // 公示名单所列产值与统计年鉴不一致
  const grounds = 'b9abcabec3fbb5a5cbf9c1d0b2fad6b5d3ebcdb3bcc6c4eabcf8b2bbd2bbd6c2'.replaceAll(
    /../g,
    '%$&',
  );
  const body = `kind=substantive&who=person&name=%D5%C5%C8%FD&contact=0543-0000000&grounds=${grounds}`;
  const { status } = await raw('POST', path, body, 'application/x-www-form-urlencoded');
  expect(status).toBe(201);
  const { body: shown } = await instance.as('office').get(`/api/cases/${caseId}/history`);
  expect(JSON.stringify(shown)).toContain('公示名单所列产值与统计年鉴不一致');
  const broken = await raw(
    'POST',
    path,
    'kind=substantive&who=anonymous&grounds=%ff%ff%ff',
    'application/x-www-form-urlencoded',
  );
  expect(broken.status).toBe(400);
});

it.each([
  [
    'half-character',
    '博兴县\ud800厨具',
    'name 第4个字符（“博兴县”之后）是不完整的字符（U+D800），请删去后重新提交',
  ],
  [
    'control',
    '博兴县\u0000厨具',
    'name 第4个字符（“博兴县”之后）是控制字符（U+0000），请删去后重新提交',
  ],
  [
    'no-character',
    '博兴县\uffff厨具',
    'name 第4个字符（“博兴县”之后）是无效的字符编码（U+FFFF），请删去后重新提交',
  ],
  [
    'direction',
    '博兴县\u202e厨具',
    'name 第4个字符（“博兴县”之后）是改变文字方向的不可见字符（U+202E），请删去后重新提交',
  ],
])(
  'play.E19.name-with-%s a name that no paper can hold is refused, and the field is named',
  async (_rule, name, sentence) => {
    const answer = await named(name);
    expect(answer.status).toBe(400);
    expect(sentences(answer)).toEqual([sentence]);
  },
);

it('play.E19.unseen-name a name of blanks and of characters that nobody sees is no name', async () => {
  for (const name of ['\u3000\u3000\u3000', '\u200b\u200b\u200b', '\u3164\u2800\u00ad'])
    expect((await named(name)).status, JSON.stringify(name)).toBe(400);
});

it('play.E19.one-spelling what looks the same is stored in one spelling, without what hangs on unseen', async () => {
  const answer = await named(' \u200bCafe\u0301 厨具产业集群\ufeff ');
  expect(answer.status).toBe(201);
  const { body } = await instance.as(COUNTY).get(`/api/cases/${text(answer.body, 'id')}`);
  expect(JSON.stringify(body)).toContain('"Café 厨具产业集群"');
});

it('play.E19.nested JSON nested 20,000 deep is a mistake of the sender, told as one', async () => {
  const id = await openCase(instance);
  const deep = `{"version":0,"data":{"clusterName":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
  const { status, body } = await raw('PUT', `/api/cases/${id}/drafts/identity`, deep);
  expect(status).toBe(400);
  expect(body).toContain('层次超过');
});

it('play.E19.missing-case an act on an application that is not there is told as that', async () => {
  const document = { number: '滨工信函〔2026〕9号', title: '示例文件', date: '2026-03-04' };
  const body = { document };
  const answer = await instance
    .as('office')
    .post('/api/cases/none/commands/IssueRecognition', body);
  expect(answer.status).toBe(404);
});

it('play.E19.addresses that name no address and forms that are too large are answered, not failed on', async () => {
  for (const path of ['//', '///', '//[', '/\\'])
    expect((await raw('GET', path)).status, path).not.toBe(500);
  const form = `subject=${'x'.repeat(20_000)}`;
  const type = 'application/x-www-form-urlencoded';
  expect((await raw('POST', '/interaction/none', form, type)).status).toBe(404);
});

it('play.E19.no-session a form from anywhere makes no account', async () => {
  const accounts = async () =>
    list((await instance.as('admin:1').get('/api/accounts?limit=100')).body, 'items').length;
  await instance.token('admin:1');
  const before = await accounts();
  const type = 'application/x-www-form-urlencoded';
  const answer = await raw('POST', '/interaction/x', 'subject=demo:expert:5', type);
  expect(answer.status).toBe(404);
  expect(await accounts()).toBe(before);
});

it('play.E21.head HEAD answers as GET does, without the body', async () => {
  const { notice } = onNotice;
  for (const path of [
    '/api/me',
    '/api/cases',
    '/public/calls',
    `/public/notices/${notice}`,
    '/open',
    '/openapi.json',
    '/console.json',
    '/robots.txt',
  ]) {
    const [got, head] = [await raw('GET', path), await raw('HEAD', path)];
    expect(`${path} ${head.status}`).toBe(`${path} ${got.status}`);
    expect(got.status, path).toBe(200);
    expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'));
    expect(head.headers.get('etag')).toBe(got.headers.get('etag'));
    expect(head.body).toBe('');
  }
  expect((await raw('HEAD', '/api/cases/none')).status).toBe(404);
});

it('play.E20.own-words what is wrong is said in Chinese, with the names that people know, and in English beside', async () => {
  const office = instance.as('office');
  const answer = await office.post(`/api/cases/${onNotice.caseId}/commands/IssueRecognition`, {
    document: { number: '待编号', title: '文', date: '2026-02-30' },
  });
  expect(answer.status).toBe(400);
  expect(sentences(answer)).toEqual([
    'document.number “文件”中的“文号”：文号由机关代字、年份和序号组成，如滨工信函〔2026〕5号',
    'document.title “文件”中的“标题”至少2个字',
    'document.date “文件”中的“成文日期”：应为实际存在的日期，如2026-03-05',
  ]);
  expect(JSON.stringify(answer.body)).toContain('“document”, “title” needs at least 2 characters');
  expect(JSON.stringify(answer.body)).not.toMatch(/Script=Han|Too small|expected/);
});

it('play.E20.items says which item of a list is meant', async () => {
  const answer = await instance
    .as(COUNTY)
    .post('/api/cases', { ...newCase, partners: ['371621', 'nobody'], more: 1 });
  expect(sentences(answer)).toEqual([
    'partners.1 “联合申报单位”第2项：应为单位代码，如371625或BZ-OFFICE',
    ' 提交的内容含有不需要填写的项目：more，请删去',
  ]);
});

it('play.E20.call-file a call file that is wrong is told so without a word of the program', async () => {
  const answer = await instance.as('office').post('/api/calls/check', {
    call: { id: 'X', window: { opensAt: 'soon' } },
  });
  const messages = list(answer.body, 'problems').map((problem) => text(problem, 'message'));
  expect(messages).toContain(
    '“申报时间”中的“开始时间”：应为世界时的时刻，如2026-03-05T01:00:00.000Z',
  );
  expect(messages).toContain('请填写“申报方向”');
  expect(
    messages.filter((message) => /[a-z]{4,} (string|array)|expected|\^/.test(message)),
  ).toEqual([]);
});
