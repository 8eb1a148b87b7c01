import { afterAll, beforeAll, expect, it } from 'vitest';
import { list, text } from '../round/api.ts';
import { ask, type Instance, type Person, startInstance } from './instance.ts';
import { scan } from './scan.ts';
import { act, CALL, COUNTY, done, openCall, propose, publish } from './story.ts';

const held: { instance?: Instance; id?: string } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const caseId = (): string => held.id ?? expect.unreachable('not proposed');

beforeAll(async () => {
  held.instance = await startInstance();
  await openCall(instance());
  held.id = await propose(instance());
});
afterAll(() => instance().stop());

const path = `/api/calls/${CALL}/deliberation`;

it('office and deciding body see score, opinions and decisions of each application on one list', async () => {
  for (const alias of ['office', 'body:BZ-LEADING-GROUP', 'auditor:BZ-AUDIT']) {
    const { status, body } = await instance().as(alias).get(path);
    expect(status).toBe(200);
    const [line] = list(body, 'items');
    expect(line).toMatchObject({
      id: caseId(),
      applicant: '371625',
      status: 'proposed',
      total: { total: 8400, spread: 0 },
      decisions: [{ body: 'BZ-LEADING-GROUP', verdict: 'adopt', outcome: 'recommend' }],
    });
    expect(list(line, 'opinions')).toHaveLength(2);
  }
});

it('nobody else reads the list: neither applicants nor departments nor a body that does not decide here', async () => {
  for (const alias of [COUNTY, 'department:BZ-STATS', 'body:BZ-VICE-MAYOR', 'admin:1'])
    expect((await instance().as(alias).get(path)).status).toBe(403);
});

it('the days of a notice are known before it is published, with the reason', async () => {
  const { body } = await instance()
    .as('office')
    .get(`/api/calls/${CALL}/notice-days?firstDay=2026-03-06`);
  expect(body).toMatchObject({ firstDay: '2026-03-06', lastDay: '2026-03-09' });
  expect(text(body, 'explained', 'zh')).toContain('3月9日');
  const wrong = await instance().as('office').get(`/api/calls/${CALL}/notice-days?firstDay=soon`);
  expect(wrong.status).toBe(400);
});

it('the screenshot of the published page is kept with the notice, and read by those who see the notice', async () => {
  const office = instance().as('office');
  const notice = await publish(instance(), caseId());
  const screenshot = await scan(office, `notices/${notice}`);
  done(
    await office.post(`/api/notices/${notice}/commands/RecordWebsite`, {
      url: 'https://example.invalid/notice.html',
      screenshot,
      seenAt: '2026-03-03T01:00:00.000Z',
    }),
  );
  const stored = await instance()
    .as('auditor:BZ-AUDIT')
    .get(`/api/notices/${notice}/files/${screenshot.fileId}`);
  expect((await ask(text(stored.body, 'url'), 'GET', '')).status).toBe(200);
  const refused = await instance()
    .as(COUNTY)
    .post(`/api/notices/${notice}/files`, { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) });
  expect(refused.status).toBe(403);
});

it('the envelope of an objection is the office’s to open, and neither an applicant’s nor an auditor’s', async () => {
  const office = instance().as('office');
  await instance().clockTo('2026-03-05T01:00:00.000Z');
  const proof = await scan(office, `cases/${caseId()}`);
  await act(office, caseId(), 'RegisterObjection', {
    kind: 'substantive',
    grounds: '来信反映产值与申报材料不符，请予核查。',
    objector: { name: '示例人员', contact: '0543-0000000' },
    channel: 'post',
    receivedOn: '2026-03-05',
    proof,
  });
  const file = `/api/cases/${caseId()}/files/${proof.fileId}`;
  expect((await office.get(file)).status).toBe(200);
  for (const alias of [COUNTY, 'auditor:BZ-AUDIT', 'body:BZ-LEADING-GROUP'])
    expect((await instance().as(alias).get(file)).status).toBe(404);
  // Its name often is the objector's: who may not open it does not read it either.
  for (const of of ['history', 'chain']) {
    const told = done(await instance().as('auditor:BZ-AUDIT').get(`/api/cases/${caseId()}/${of}`));
    expect(JSON.stringify(told.body)).not.toContain(proof.fileId);
    const own = done(
      await instance().as('supervision:BZ-DISCIPLINE').get(`/api/cases/${caseId()}/${of}`),
    );
    expect(JSON.stringify(own.body)).toContain(proof.fileId);
  }
  const { body } = await office.get(path);
  const [line] = list(body, 'items');
  expect(list(line, 'notice', 'objections')).toMatchObject([{ status: 'received' }]);
  expect(JSON.stringify(line)).not.toContain('示例人员');
});

it('a deciding body finds the batch that awaits its approval; the province finds it once the letter is sent', async () => {
  const [office, body, province] = ['office', 'body:BZ-LEADING-GROUP', 'province:SD-IIT'].map(
    (alias) => instance().as(alias),
  );
  done((await office?.post('/api/recommendations', { callId: CALL })) ?? expect.unreachable());
  const seen = async (person: Person | undefined) =>
    list((await person?.get('/api/recommendations'))?.body, 'items').length;
  expect([await seen(office), await seen(body), await seen(province)]).toEqual([1, 1, 0]);
  expect(await seen(instance().as('body:BZ-VICE-MAYOR'))).toBe(0);
});
