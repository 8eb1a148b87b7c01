import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetched } from '../end-to-end/documents.ts';
import { ask, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  appoint,
  CALL,
  COUNTY,
  declare,
  done,
  fill,
  HEAD,
  NEIGHBOUR,
  newCase,
  openCall,
  paper,
  score,
} from '../end-to-end/story.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { field, list, text } from '../round/api.ts';

const BODY = 'body:BZ-LEADING-GROUP';
/** 群 typed as 郡: it looks right and is wrong. */
const WRONG = '博兴县商用厨具产业集郡';
const RIGHT = '博兴县商用厨具产业集群';

let instance: Instance;
let id = '';
let second = '';
let notice = '';

const correct = (as: string, of: string, body: object) =>
  instance.as(as).post(`/api/cases/${of}/commands/CorrectIdentity`, body);
const nameOf = async (of: string): Promise<string> =>
  text((await instance.as('office').get(`/api/cases/${of}`)).body, 'name');
const word = async (path: string) => wordText((await fetched(instance, 'office', path)).bytes);
const objection = (who: string) =>
  ask(instance.origin, 'POST', `/public/notices/${notice}/objections`, {
    body: {
      caseId: id,
      kind: 'substantive',
      grounds: '公示名单所列营业收入与统计年鉴不一致，附对照表。',
      objector: { name: who, contact: '0543-0000009' },
    },
    headers: { 'idempotency-key': randomUUID() },
  });

/** The scan of the envelope, uploaded. */
const postmark = async () => {
  const bytes = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: '信封邮戳.pdf', size: bytes.length, sha256 };
  const announced = await instance
    .as('office')
    .post(`/api/cases/${id}/files`, { ...file, contentType: 'application/pdf' });
  const { url, fileId } = Object(done(announced).body);
  await fetch(String(url), { method: 'PUT', body: new Uint8Array(bytes) });
  return { ...file, fileId };
};

/** Filed as it stands, agreed to by the departments and scored. */
const review = async (of: string, ...heads: readonly string[]): Promise<void> => {
  for (const head of heads) await act(instance.as(head), of, 'JoinApplication');
  await fill(instance, of);
  for (const head of [HEAD, ...heads]) {
    const checkCode = text((await instance.as(head).get(`/api/cases/${of}`)).body, 'checkCode');
    await act(instance.as(head), of, 'SignOff', { checkCode, document: paper() });
  }
  await act(instance.as(COUNTY), of, 'FileCase');
  await act(instance.as('office'), of, 'AcceptCase');
  for (const department of ['BZ-STATS', 'BZ-TAX'])
    await act(instance.as(`department:${department}`), of, 'GiveOpinion', {
      verdict: 'no-objection',
    });
  await appoint(instance, of, 1);
  await declare(instance, of, 1);
  await score(instance, of, 1);
  await act(instance.as(BODY), of, 'RecordDecision', {
    body: 'BZ-LEADING-GROUP',
    verdict: 'adopt',
    outcome: 'recommend',
    document: paper(),
  });
};

const open = async (name: string): Promise<string> =>
  text(
    done(await instance.as(COUNTY).post('/api/cases', { ...newCase, name, partners: [] })).body,
    'id',
  );

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, {
    mayFile: { kinds: ['county', 'zone'], jointApplications: true },
    publicNotice: {
      days: 2,
      issuer: 'BZ-OFFICE',
      contact: { telephone: '0543-0000001' },
      supervisionTelephone: '0543-0000002',
    },
  });
  id = await open('博兴县商用厨具产业集郡');
  second = await open('博兴县第二产业集群');
});
afterAll(() => instance.stop());

it('play.C8.name-in-draft the clerk sets a wrong character of a draft right, and the list and the cluster record show it', async () => {
  const draft = await open('博兴县粮油产业集郡');
  done(await correct(COUNTY, draft, { name: '博兴县粮油产业集群' }));
  await instance.settled();
  expect(await nameOf(draft)).toBe('博兴县粮油产业集群');
  const { body } = await instance.as(COUNTY).get('/api/clusters');
  expect(JSON.stringify(body)).toContain('博兴县粮油产业集群');
  expect(JSON.stringify(body)).not.toContain('博兴县粮油产业集郡');
});

it('play.C8.partner-in-draft a partner that joins a draft finds it in its own list, one that leaves does not', async () => {
  const lists = async (as: string) =>
    JSON.stringify((await instance.as(as).get('/api/cases')).body).includes(id);
  expect(await lists(NEIGHBOUR)).toBe(false);
  done(await correct(COUNTY, id, { partners: ['371621'] }));
  await instance.settled();
  expect(await lists(NEIGHBOUR)).toBe(true);
  done(await correct(COUNTY, id, { partners: [] }));
  await instance.settled();
  expect(await lists(NEIGHBOUR)).toBe(false);
  done(await correct(COUNTY, id, { partners: ['371621'] }));
});

it('play.C8.after-filing once it is filed only the office corrects it, on a document that says so', async () => {
  await review(id, 'head:371621');
  await review(second);
  const own = await correct(COUNTY, second, { name: '博兴县第三产业集群' });
  expect([own.status, text(own.body, 'refusal')]).toEqual([409, 'IdentityFixed']);
  const bare = await correct('office', second, { name: '博兴县第三产业集群', reason: '来函更正' });
  expect([bare.status, text(bare.body, 'refusal')]).toEqual([409, 'DocumentMissing']);
  const document = {
    number: '滨工信函〔2026〕61号',
    title: '关于更正集群名称的函',
    date: '2026-03-03',
  };
  done(
    await correct('office', second, { name: '博兴县第三产业集群', reason: '来函更正', document }),
  );
  expect(await nameOf(second)).toBe('博兴县第三产业集群');
});

it('play.C8.all-units the published list and its Word name every unit of a joint application', async () => {
  const answer = await instance.as('office').post('/api/notices', {
    callId: CALL,
    title: '关于拟推荐产业集群名单的公示',
    cases: [id, second],
    firstDay: '2026-03-03',
    procedure: '经形式审查、部门联审、专家评审、领导小组会议审议',
  });
  notice = text(done(answer).body, 'id');
  await instance.settled();
  expect(await word(`notices/${notice}/documents/notice.docx`)).toContain('博兴县、惠民县');
  const page = await ask(instance.origin, 'GET', `/open/notices/${notice}`);
  expect(String(page.body)).toContain('惠民县');
  const shown = await ask(instance.origin, 'GET', `/public/notices/${notice}`);
  expect(list(shown.body, 'rounds', 0, 'list', 0, 'partners')).toEqual(['371621']);
});

it('play.C8.corrected-notice a 更正公示 prints the right character, and so does its application', async () => {
  const direct = await correct('office', id, { name: RIGHT, reason: '来函更正' });
  expect([direct.status, text(direct.body, 'refusal')]).toEqual([409, 'CorrectedByNotice']);
  done(
    await instance.as('office').post(`/api/notices/${notice}/commands/CorrectNotice`, {
      text: `原公示中“${WRONG}”更正为“${RIGHT}”。`,
      cases: [id],
      names: [{ caseId: id, name: RIGHT }],
      reason: '集群名称误植',
      firstDay: '2026-03-05',
    }),
  );
  await instance.settled();
  expect(await nameOf(id)).toBe(RIGHT);
  const said = await word(`notices/${notice}/documents/notice.docx?round=2`);
  expect(said.split('附件').at(-1)).toContain(RIGHT);
  expect(said.split('附件').at(-1)).not.toContain(WRONG);
  // What was printed first stays as it was printed.
  expect(await word(`notices/${notice}/documents/notice.docx?round=1`)).toContain(WRONG);
});

it('play.C8.both-periods between the correction and its new first day anybody still objects', async () => {
  const page = await ask(instance.origin, 'GET', `/open/notices/${notice}`);
  expect(String(page.body)).toContain(`/open/notices/${notice}/cases/${id}/objection`);
  expect((await objection('张三')).status).toBe(201);
});

it('play.C8.posted-before a letter posted within the first printed days is registered while the new ones run', async () => {
  await instance.clockTo('2026-03-06T01:00:00.000Z');
  const proof = await postmark();
  const register = (receivedOn: string) =>
    instance.as('office').post(`/api/cases/${id}/commands/RegisterObjection`, {
      kind: 'procedural',
      grounds: '来信反映名单所列联合申报单位有误，请核实。',
      objector: { name: '李四', contact: '滨州市某路1号' },
      channel: 'post',
      receivedOn,
      proof,
    });
  const early = await register('2026-03-02');
  expect([early.status, text(early.body, 'refusal')]).toEqual([409, 'OutsideNoticePeriod']);
  done(await register('2026-03-04'));
  const { body } = await instance.as('office').get(`/api/cases/${id}`);
  const received = Object.values(Object(field(body, 'notice', 'objections')));
  expect(received.map((one) => text(one, 'receivedOn'))).toEqual(['2026-03-03', '2026-03-04']);
});

it('play.C8.letter-and-record the letter and the cluster record bear the corrected name', async () => {
  const { body } = await instance.as('office').get(`/api/cases/${id}`);
  for (const objectionId of Object.keys(Object(field(body, 'notice', 'objections'))))
    await act(instance.as('office'), id, 'RefuseObjection', {
      objectionId,
      reason: 'no-evidence',
      text: '未附证据材料。',
    });
  await instance.clockTo('2026-03-10T01:00:00.000Z');
  await instance.settled();
  const office = instance.as('office');
  const batch = text(done(await office.post('/api/recommendations', { callId: CALL })).body, 'id');
  const send = async (command: string, sent: object, as = office) =>
    done(await as.post(`/api/recommendations/${batch}/commands/${command}`, sent));
  await send('Nominate', { caseId: id, rank: 1 });
  await send(
    'ApproveNominations',
    { body: 'BZ-LEADING-GROUP', document: paper('2026-03-10') },
    instance.as(BODY),
  );
  const letter = { ...paper('2026-03-10'), title: '关于推荐产业集群的报告', kind: '文件' };
  await send('SendLetter', { document: letter, cases: [id] });
  const said = await word(`recommendations/${batch}/documents/letter.docx`);
  expect(said).toContain(RIGHT);
  expect(said).not.toContain(WRONG);
  const clusters = JSON.stringify((await instance.as(COUNTY).get('/api/clusters')).body);
  expect(clusters).toContain(RIGHT);
  expect(clusters).not.toContain(WRONG);
});
