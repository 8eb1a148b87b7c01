import { createHash } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Form } from '../../workflows/form/form.ts';
import { readWorkbook } from '../../workflows/form/read-workbook.ts';
import { fetched } from '../end-to-end/documents.ts';
import { type Answer, type Instance, startInstance } from '../end-to-end/instance.ts';
import {
  act,
  COUNTY,
  done,
  HEAD,
  NEIGHBOUR,
  newCase,
  openCall,
  paper,
} from '../end-to-end/story.ts';
import { list, text } from '../round/api.ts';

const held: { instance?: Instance } = {};
const instance = (): Instance => held.instance ?? expect.unreachable('not started');
const PDF = Buffer.from('%PDF-1.7 统计局和税务局盖在一张纸上的证明');

beforeAll(async () => {
  held.instance = await startInstance();
  const title = { zh: '证明', en: 'Proof' };
  const mayFile = { kinds: ['county'], jointApplications: true };
  // Two figures that one sheet of paper proves.
  const evidence = ['size.revenue', 'size.tax'].map((field) => ({ field, title }));
  await openCall(instance(), { mayFile, evidence });
  const long = { id: 'long-2026', form: { id: 'cluster-form', version: 1 }, mayFile };
  const outcomes = [
    { id: 'candidate', kind: 'key-candidate', title: { zh: '列入重点培育对象', en: 'Listed' } },
    { id: 'not', kind: 'not', title: { zh: '不予认定', en: 'Not recognised' } },
  ];
  await openCall(instance(), { ...long, eligibility: [], outcomes, upstream: undefined });
});
afterAll(() => instance().stop());

const open = async (more: Record<string, unknown> = {}): Promise<string> =>
  text(
    done(
      await instance()
        .as(COUNTY)
        .post('/api/cases', { ...newCase, ...more }),
    ).body,
    'id',
  );

const upload = async (alias: string, id: string) => {
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const file = { name: '证明.pdf', size: PDF.length, sha256, contentType: 'application/pdf' };
  const announced = done(await instance().as(alias).post(`/api/cases/${id}/files`, file));
  await fetch(text(announced.body, 'url'), { method: 'PUT', body: new Uint8Array(PDF) });
  return { ...file, fileId: text(announced.body, 'fileId') };
};

/** Attaches the one proof, as the page does for each figure. */
const prove = async (alias: string, id: string, field: string): Promise<Answer> => {
  const body = { ...(await upload(alias, id)), kind: 'evidence', field };
  return instance().as(alias).post(`/api/cases/${id}/commands/AttachFile`, body);
};

const attached = async (id: string): Promise<readonly string[]> => {
  const { body } = done(await instance().as(COUNTY).get(`/api/cases/${id}`));
  const files: readonly unknown[] = Object.values(Object(Object(Object(body).submission).files));
  return files.map((file) => `${text(file, 'org')} ${text(file, 'field')}`).sort();
};

/** Saves a part as it was typed, and confirms it. `raw`: JSON as another program would have written it. */
const confirm = async (id: string, part: string, data: unknown, raw?: string): Promise<Answer> => {
  const clerk = instance().as(COUNTY);
  const before = list((await clerk.get(`/api/cases/${id}/drafts`)).body, 'items');
  const known = before.find((one) => text(one, 'section') === part);
  const version = Number(text(known, 'version') || 0);
  const body = raw === undefined ? { version, data } : `{"version":${version},"data":${raw}}`;
  const saved = done(await clerk.put(`/api/cases/${id}/drafts/${part}`, body));
  const draftVersion = Number(text(saved.body, 'version'));
  return clerk.post(`/api/cases/${id}/commands/ConfirmPart`, { part, draftVersion });
};

const confirmed = async (id: string, part: string): Promise<unknown> => {
  const { body } = done(await instance().as(COUNTY).get(`/api/cases/${id}/parts`));
  return Object(list(body, 'items').find((one) => text(one, 'part') === part)).data;
};

/** Everything that an answer tells to be wrong. */
const told = ({ body }: Answer): string =>
  list(body, 'errors')
    .map((one) => text(one, 'message'))
    .join('\n');

const SHORT = {
  identity: { clusterName: newCase.name, industry: '商用厨具' },
  size: { revenue: '121.5', tax: '3.2', accidents: 'no' },
};

/** A single application with its proof and its head's sign-off, ready to be filed. */
const ready = async (size: Record<string, unknown> = {}): Promise<string> => {
  const id = await open();
  done(await confirm(id, 'identity', SHORT.identity));
  done(await confirm(id, 'size', { ...SHORT.size, ...size }));
  for (const field of ['size.revenue', 'size.tax']) await prove(COUNTY, id, field);
  const head = instance().as(HEAD);
  const { body } = await head.get(`/api/cases/${id}`);
  await act(head, id, 'SignOff', { checkCode: text(body, 'checkCode'), document: paper() });
  return id;
};

const fileIt = (id: string, explanations: Record<string, string> = {}): Promise<Answer> =>
  instance().as(COUNTY).post(`/api/cases/${id}/commands/FileCase`, { explanations });

const FIRM = { name: '示例厨业公司', product: '炉具', revenue: '3.2', employees: '310' };
const document = (date: string) => ({ number: '博政办字〔2026〕3号', title: '专项规划', date });

describe('one paper that proves several figures', () => {
  it('play.E17.one-proof-two-figures one PDF proves revenue and tax, and the application is filed', async () => {
    const id = await ready();
    expect(await attached(id)).toEqual(['371625 size.revenue', '371625 size.tax']);
    const filed = await fileIt(id);
    expect(told(filed)).toBe('');
    expect(text(filed.body, 'status')).not.toBe('draft');
  });

  it('play.E17.partner-same-paper a partner attaches the same paper, and keeps it when the lead removes its own', async () => {
    const id = await open({ partners: ['371621'] });
    const early = await prove(NEIGHBOUR, id, 'size.tax');
    expect([early.status, text(early.body, 'refusal')]).toEqual([409, 'PartnershipUnanswered']);
    await act(instance().as(NEIGHBOUR), id, 'JoinApplication');
    expect((await prove(COUNTY, id, 'size.tax')).status).toBe(200);
    const partner = await prove(NEIGHBOUR, id, 'size.tax');
    expect(partner.status).toBe(200);
    expect(await attached(id)).toEqual(['371621 size.tax', '371625 size.tax']);
    const { fileId } = await upload(COUNTY, id);
    await act(instance().as(COUNTY), id, 'DetachFile', { fileId, field: 'size.tax' });
    expect(await attached(id)).toEqual(['371621 size.tax']);
  });

  it('play.E17.same-figure-twice the same paper for the same figure twice changes nothing', async () => {
    const id = await open();
    const first = await prove(COUNTY, id, 'size.tax');
    const second = await prove(COUNTY, id, 'size.tax');
    expect(second.status).toBe(200);
    expect(text(second.body, 'version')).toBe(text(first.body, 'version'));
    expect(await attached(id)).toEqual(['371625 size.tax']);
  });
});

describe('what an office types and pastes', () => {
  it('play.E15.dates-as-written dates written in all the ways of offices are one day in the application', async () => {
    const id = await open({ callId: 'long-2026' });
    const leader = { name: '测试甲' };
    const answer = await confirm(id, 'sixOnes', {
      leader,
      plan: document('2026年3月5日'),
      policy: document('2026.3.5'),
      serviceTeam: document('２０２６/３/５'),
      investmentTeam: document('20260305'),
      chainLeaders: [{ name: '示例厨业公司', link: '整机', revenue: '35.6' }],
    });
    expect(told(answer)).toBe('');
    const kept = Object(await confirmed(id, 'sixOnes'));
    const fields = ['plan', 'policy', 'serviceTeam', 'investmentTeam'];
    expect(fields.map((field) => text(kept, field, 'date'))).toEqual(
      fields.map(() => '2026-03-05'),
    );
  });

  it('play.E15.no-date-is-said what is no date stays in the draft and is said, not called missing', async () => {
    const id = await open({ callId: 'long-2026' });
    const answer = await confirm(id, 'sixOnes', { plan: document('三月上旬') });
    expect(told(answer)).toContain('日期无法识别');
    const { body } = await instance().as(COUNTY).get(`/api/cases/${id}/drafts`);
    expect(JSON.stringify(body)).toContain('三月上旬');
  });

  it('play.E14.credit-code a code is checked by its check sign, and put right as people write it', async () => {
    const id = await open({ callId: 'long-2026' });
    const firms = (creditCode: string) => ({ firms: [{ ...FIRM, creditCode }] });
    expect(told(await confirm(id, 'enterprises', firms('abc')))).toContain('应为18位，现为3位');
    expect(told(await confirm(id, 'enterprises', firms('91350100M000100Y44')))).toContain(
      '校验位不符',
    );
    const right = await confirm(id, 'enterprises', firms('９１３５０１００m000100y43 '));
    expect(told(right)).toBe('');
    expect(text(await confirmed(id, 'enterprises'), 'firms', 0, 'creditCode')).toBe(
      '91350100M000100Y43',
    );
  });

  it('play.E14.totals-are-no-firm a line of totals does not become an enterprise', async () => {
    const id = await open({ callId: 'long-2026' });
    const answer = await confirm(id, 'enterprises', {
      firms: [FIRM, { ...FIRM, name: '合　计' }],
    });
    expect(told(answer)).toContain('是合计行');
  });

  it('play.E14.rounded-number a number that a program rounded on its way is refused', async () => {
    const id = await open({ callId: 'long-2026' });
    const raw = JSON.stringify({ firms: [{ ...FIRM, revenue: 0 }] }).replace(
      '"revenue":0',
      '"revenue":123456789012.123456',
    );
    expect(told(await confirm(id, 'enterprises', undefined, raw))).toContain('超过15位');
  });

  it('play.E14.first-application a first application with 47110000 亿元 is asked about, and files with an answer', async () => {
    const id = await ready({ revenue: '47110000' });
    const asked = await fileIt(id);
    expect(told(asked)).toMatch(/“营业收入”为47110000，超过本地区工业总规模10000/);
    const answered = await fileIt(id, { 'large-change:size.revenue': '已与市统计局核对' });
    expect(told(answered)).toBe('');
    expect(answered.status).toBe(200);
  });

  it('play.E14.years-apart two years of one figure that are 10,000 times apart are asked about', async () => {
    const id = await open({ callId: 'long-2026' });
    const years = ['121.5', '1150000', '110'];
    const three = { output: years, revenue: years, leadOutput: years, smeOutput: years };
    const more = { profit: years, tax: years, exports: years, rdSpending: years };
    const counts = { employees: '310', enterprises: '20', aboveScale: '9' };
    done(
      await confirm(id, 'size', { ...three, ...more, ...counts, output: ['9000', '0.9', '0.8'] }),
    );
    expect(told(await fileIt(id))).toMatch(
      /“总产值”相邻两年为0.9和9000，相差5倍以上，疑似单位错填/,
    );
  });

  it('play.E14.workbook-counts what the workbook leaves empty is empty, and figures come in the unit beside them', async () => {
    const id = await open({ callId: 'long-2026' });
    const clerk = instance().as(COUNTY);
    const data = {
      platformUse: '55',
      smartFactories: '3',
      energyIntensity: '0.2',
      cleanerAudits: '1',
    };
    done(await clerk.put(`/api/cases/${id}/drafts/smartGreen`, { version: 0, data }));
    const path = `cases/${id}/documents/workbook.xlsx`;
    const { bytes } = await fetched(instance(), COUNTY, path);
    const sheets = (await readXlsxFile(bytes)).map(({ sheet, data: rows }) => ({
      sheet,
      data: rows.map(([key, ...cells]): unknown[] => {
        if (key === 'smartFactories') return [key];
        return key === 'revenueYear1'
          ? [key, ...cells.slice(0, 2), '1300000万元']
          : [key, ...cells];
      }),
    }));
    const { body } = await clerk.get('/api/calls/long-2026');
    const { parts } = readWorkbook(Form.parse(Object(body).form), ['smartGreen', 'plan'], sheets);
    expect(parts.plan).toMatchObject({ revenueYear1: '130' });
    const merged = { ...data, ...parts.smartGreen };
    expect(told(await confirm(id, 'smartGreen', merged))).toContain('智能工厂');
  });
});
