import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, once, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  appoint,
  CALL,
  COUNTY,
  declare,
  done,
  fill,
  HEAD,
  newCase,
  openCall,
  openCase,
  paper,
  propose,
  publish,
  score,
} from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { quota: { perUnit: 2, units: {} } });
});
afterAll(() => instance.stop());

const office = () => instance.as('office');
const county = () => instance.as(COUNTY);

const shown = async (id: string) => (await county().get(`/api/cases/${id}`)).body;
const statusOf = async (id: string) => text(await shown(id), 'status');
const eventsOf = async (id: string): Promise<readonly unknown[]> =>
  list((await office().get(`/api/cases/${id}/history`)).body, 'items');
const typesOf = async (id: string) => (await eventsOf(id)).map((item) => text(item, 'type'));

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n');
const described = (bytes: Buffer, name: string) => ({
  name,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  contentType: 'application/pdf',
});

/** Filled in, proved and sealed; only 提交 is left. */
const sealed = async (callId: string, date: string): Promise<string> => {
  const opened = await county().post('/api/cases', { ...newCase, callId });
  const id = text(done(opened).body, 'id');
  await fill(instance, id);
  const file = described(PDF, '营业收入证明.pdf');
  const announced = done(await county().post(`/api/cases/${id}/files`, file));
  await fetch(text(announced.body, 'url'), { method: 'PUT', body: new Uint8Array(PDF) });
  const fileId = text(announced.body, 'fileId');
  await act(county(), id, 'AttachFile', { ...file, fileId, kind: 'evidence' });
  const checkCode = text(await shown(id), 'checkCode');
  await act(instance.as(HEAD), id, 'SignOff', { checkCode, document: paper(date) });
  return id;
};

const extend = (closesAt: string, date: string, reason?: string) =>
  office().post(`/api/calls/${CALL}/commands/ExtendWindow`, {
    closesAt,
    document: paper(date),
    ...(reason === undefined ? {} : { reason }),
  });

/** To the notice's evidence, as the public page's script does. */
const upload = async (noticeId: string, id: string, bytes: Buffer, name: string) => {
  const file = described(bytes, name);
  const path = `/public/notices/${noticeId}/cases/${id}/files`;
  const announced = await instance.nobody.post(path, file);
  if (announced.status === 201)
    await fetch(text(announced.body, 'url'), { method: 'PUT', body: new Uint8Array(bytes) });
  const { contentType: _, ...named } = file;
  return { ...announced, file: { ...named, fileId: text(announced.body, 'fileId') } };
};

const objection = (id: string, evidence: readonly unknown[] = []) => ({
  caseId: id,
  kind: 'substantive',
  grounds: '公示名单所列营业收入与统计年鉴不一致，附对照材料。',
  evidence,
  objector: { name: '测试丙', contact: '0543-0000009' },
});

const objectTo = (noticeId: string, id: string, evidence: readonly unknown[] = []) =>
  instance.nobody.post(`/public/notices/${noticeId}/objections`, objection(id, evidence), once());

describe('更正意见：a department sets one figure right after an expert has scored', () => {
  const lineOf = (id: string, max: number, restsOn: string) => ({
    id,
    title: { zh: id, en: id },
    max,
    restsOn: [restsOn],
  });
  const settings = {
    id: 'tour-figures',
    experts: { seats: 2 },
    rubric: {
      version: 'figures-1',
      remarkRequired: 'never',
      lines: [lineOf('scale', 6000, 'size.revenue'), lineOf('innovation', 4000, 'identity')],
    },
    reviewingDepartments: [
      { org: 'BZ-STATS', indicators: ['size.revenue', 'identity.industry', 'size.accidents'] },
      { org: 'BZ-TAX', indicators: ['size.tax'] },
    ],
  };
  let id: string;
  const correct = async (verdict: string, values: readonly unknown[], org = 'BZ-STATS') => {
    const department = instance.as(`department:${org}`);
    const { body } = await department.get('/api/opinions/given');
    const given = list(body, 'items').find((item) => text(item, 'about', 'id') === id);
    const replaces = text(given, 'opinion', 'id');
    await act(department, id, 'CorrectOpinion', { verdict, values, replaces });
  };
  const flags = async () =>
    (await eventsOf(id))
      .filter((item) => text(item, 'type') === 'ScoresFlagged')
      .map((item) => [field(item, 'data', 'fields'), field(item, 'data', 'lines')]);
  const REVENUE = [{ field: 'size.revenue', value: '118.2', source: '统计年报' }];

  it('play.D13.one-figure the figure that changed is flagged and the lines that rest on it, not all of the bureau’s', async () => {
    await openCall(instance, settings);
    id = await sealed('tour-figures', '2026-03-03');
    await act(county(), id, 'FileCase');
    await act(office(), id, 'AcceptCase');
    for (const org of ['BZ-STATS', 'BZ-TAX'])
      await act(instance.as(`department:${org}`), id, 'GiveOpinion', { verdict: 'no-objection' });
    await appoint(instance, id, 1);
    await declare(instance, id, 1);
    await score(instance, id, 1);
    await correct('objection', REVENUE);
    expect(await flags()).toEqual([[['size.revenue'], ['scale']]]);
    const sheet = (await instance.as('expert:1').get(`/api/reviews/${id}`)).body;
    expect(list(sheet, 'flagged').map((title) => text(title, 'zh'))).toEqual(['营业收入']);
    expect(field(sheet, 'again')).toEqual(['scale']);
  });

  it('play.D13.other-lines the expert looks again at those lines alone: the others keep their marks', async () => {
    const revise = (scale: number, innovation: number) =>
      instance.as('expert:1').post(`/api/cases/${id}/commands/ReviseScore`, {
        seat: '1',
        kind: 'written',
        lines: [
          { line: 'scale', score: scale },
          { line: 'innovation', score: innovation },
        ],
      });
    const moved = await revise(4800, 3000);
    expect(list(moved.body, 'errors').map((one) => text(one, 'path'))).toEqual([
      'lines.innovation',
    ]);
    expect((await revise(4800, 3300)).status).toBe(200);
  });

  it('play.D13.unchanged a correction of words alone, or of a figure that no line rests on, flags nobody', async () => {
    const before = (await flags()).length;
    await correct('objection', [{ ...REVENUE[0], value: '118.20', source: '统计年报第3页' }]);
    await correct('objection', [{ field: 'size.tax', value: '3.1' }], 'BZ-TAX');
    expect(await flags()).toHaveLength(before);
    expect((await typesOf(id)).filter((type) => type === 'OpinionCorrected')).toHaveLength(3);
  });
});

describe('提出异议：the last seconds of a notice', () => {
  let id: string;
  let noticeId: string;
  const scan = (n: number) => Buffer.from(`%PDF-1.4\n% ${n}\n1 0 obj\n<<>>\nendobj\n`);

  it('play.D12.twenty-files an objection with the twenty files that the page promises is taken in', async () => {
    id = await propose(instance);
    noticeId = await publish(instance, id);
    await instance.clockTo('2026-03-05T15:59:00Z');
    const sent: unknown[] = [];
    for (let n = 1; n <= 20; n += 1) {
      const { status, file } = await upload(noticeId, id, scan(n), `证据${n}.pdf`);
      expect(status, `the ${n}th file`).toBe(201);
      sent.push(file);
    }
    const answer = await objectTo(noticeId, id, sent);
    expect(answer.status).toBe(201);
    expect(text(answer.body, 'receipt')).toMatch(/^[0-9a-f]{12}$/);
  });

  it('play.D12.not-late whoever is limited at 23:59:57 and sends again within the hour is within the days', async () => {
    await instance.clockTo('2026-03-05T15:59:57Z');
    let limited = await objectTo(noticeId, id);
    for (let n = 0; n < 10 && limited.status === 201; n += 1)
      limited = await objectTo(noticeId, id);
    expect(limited.status).toBe(429);
    const wait = Number(limited.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(text(limited.body, 'detail')).toContain('一小时内提交的异议仍按公示期内提出处理');
    const again = new Date(Date.parse('2026-03-05T16:00:03Z') + wait * 1_000);
    await instance.clockTo(again.toISOString());
    expect(await statusOf(id)).toBe('notice');
    const page = await instance.nobody.get(`/open/notices/${noticeId}/cases/${id}/objection`);
    expect(String(page.body)).toContain('<form');
    const late = await upload(noticeId, id, scan(21), '补充证据.pdf');
    expect(late.status).toBe(201);
    const answer = await objectTo(noticeId, id, [late.file]);
    expect(answer.status).toBe(201);
    const received = (await eventsOf(id)).filter(
      (one) => text(one, 'type') === 'ObjectionReceived',
    );
    expect(text(received.at(-1), 'at') > '2026-03-05T16:00:00').toBe(true);
    expect(text(received.at(-1), 'data', 'receivedOn')).toBe('2026-03-05');
  });

  it('play.D12.late an hour later, or without having been limited within the days, it is too late', async () => {
    await instance.clockTo('2026-03-05T17:01:00Z');
    const answer = await objectTo(noticeId, id);
    expect([answer.status, text(answer.body, 'refusal')]).toEqual([409, 'NoticeClosed']);
  });
});

describe('申报延期：the window is extended after its close', () => {
  let whole: string;
  let bare: string;
  let withdrawn: string;
  const SECOND_END = '2026-03-27T09:30:00.000Z';
  const THIRD_END = '2026-04-03T09:30:00.000Z';

  it('play.D11.revived an application that lapsed by the close goes on as it was, and can be filed at once', async () => {
    whole = await sealed(CALL, '2026-03-06');
    bare = await openCase(instance);
    withdrawn = await openCase(instance);
    await act(county(), withdrawn, 'WithdrawCase', { reason: '与邻县协商后不再申报' });
    const { submission } = (await shown(whole)) as { submission: unknown };
    await instance.clockTo('2026-03-23T01:00:00Z');
    expect([await statusOf(whole), await statusOf(bare)]).toEqual(['lapsed', 'lapsed']);

    const unexplained = await extend(SECOND_END, '2026-03-23');
    expect(unexplained.status).toBe(409);
    expect(text(unexplained.body, 'refusal')).toBe('ReopeningUnexplained');
    expect(text(unexplained.body, 'detail')).toContain('请写明延期理由');
    done(await extend(SECOND_END, '2026-03-23', '3月20日下午政务外网中断'));
    await instance.settled();

    const after = await shown(whole);
    expect(text(after, 'status')).toBe('draft');
    for (const kept of ['parts', 'files', 'signOffs'])
      expect(field(after, 'submission', kept), kept).toEqual(field(submission, kept));
    const inbox = list((await county().get('/api/inbox')).body, 'items');
    const task = inbox.find(
      (item) => text(item, 'kind') === 'file' && text(item, 'stream') === `CASE#${bare}`,
    );
    expect(text(task, 'due', 'at')).toBe(SECOND_END);
    const revived = (await eventsOf(whole)).find((item) => text(item, 'type') === 'CaseRevived');
    expect(text(revived, 'data', 'reason')).toBe('3月20日下午政务外网中断');

    await act(county(), whole, 'FileCase');
    expect(await statusOf(whole)).toBe('formal-review');
  });

  it('play.D11.twice it is reminded of the new end, lapses by it, and a second extension revives it again', async () => {
    await instance.clockTo('2026-03-30T01:00:00Z');
    expect(await statusOf(bare)).toBe('lapsed');
    const since = (await typesOf(bare)).slice((await typesOf(bare)).indexOf('CaseRevived'));
    expect(since).toEqual(['CaseRevived', 'SubmissionReminded', 'CaseLapsed']);
    done(await extend(THIRD_END, '2026-03-30', '补充通知'));
    await instance.settled();
    expect(await statusOf(bare)).toBe('draft');
    expect(text(await shown(bare), 'submission', 'closesAt')).toBe(THIRD_END);
  });

  it('play.D11.others what was withdrawn or filed stays so, and whoever is revived takes no place in the quota', async () => {
    expect(await statusOf(withdrawn)).toBe('withdrawn');
    expect(await typesOf(withdrawn)).not.toContain('CaseRevived');
    expect((await typesOf(whole)).filter((type) => type === 'CaseRevived')).toHaveLength(1);
    await fill(instance, bare);
    const checkCode = text(await shown(bare), 'checkCode');
    await act(instance.as(HEAD), bare, 'SignOff', { checkCode, document: paper('2026-03-30') });
    const answer = await county().post(`/api/cases/${bare}/commands/FileCase`);
    expect([answer.status, text(answer.body, 'refusal')]).toEqual([409, 'QuotaExhausted']);
  });

  it('play.D11.revision after the close a revision of the round does not move its end: only a document does', async () => {
    await instance.clockTo('2026-04-07T01:00:00Z');
    const { call } = (await office().get(`/api/calls/${CALL}`)).body as {
      call: { window: object };
    };
    const answer = await office().post(`/api/calls/${CALL}/commands/ReviseCall`, {
      call: {
        ...call,
        version: 2,
        window: { ...call.window, closesAt: '2026-04-17T09:30:00.000Z' },
      },
    });
    expect([answer.status, text(answer.body, 'refusal')]).toEqual([409, 'WindowOver']);
    expect(text((await office().get(`/api/calls/${CALL}`)).body, 'closesAt')).toBe(THIRD_END);
  });
});
