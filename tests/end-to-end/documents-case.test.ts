import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Form } from '../../workflows/form/form.ts';
import { readWorkbook } from '../../workflows/form/read-workbook.ts';
import { plainPdf } from '../fixtures/bombs.ts';
import { wordText } from '../fixtures/opened-zip.ts';
import { pdfPages } from '../fixtures/pdf-text.ts';
import { list, text } from '../round/api.ts';
import { all, attach, fetched, statuses } from './documents.ts';
import { type Instance, startInstance } from './instance.ts';
import {
  accept,
  act,
  agree,
  appoint,
  COUNTY,
  declare,
  document,
  file,
  fill,
  HEAD,
  NEIGHBOUR,
  openCall,
  openCase,
  score,
} from './story.ts';

let instance: Instance;

beforeAll(async () => {
  instance = await startInstance();
  await openCall(instance, { experts: { seats: 2 } });
});
afterAll(() => instance.stop());

const of = (id: string, name: string) => `cases/${id}/documents/${name}`;
const WHOLE = ['form.pdf', 'form.docx', 'dossier.pdf', 'dossier.docx', 'bound.pdf', 'receipt.pdf'];
const EVERY = [...WHOLE, 'scores.xlsx', 'workbook.xlsx'];

const textOf = async (bytes: Buffer): Promise<string> => (await pdfPages(bytes)).join('\n');

const attachPdf = async (id: string, pages: number): Promise<void> =>
  attach(instance, id, '营业收入证明.pdf', plainPdf(pages), 'size.revenue');

describe('who gets which document of an application', () => {
  it('a county that has nothing to do with it gets none, as if there were none', async () => {
    const id = await accept(instance);
    const paths = [id, 'c-none'].flatMap((one) => EVERY.map((name) => of(one, name)));
    expect(await statuses(instance, [NEIGHBOUR], paths)).toEqual(all([NEIGHBOUR], paths, 404));
    const answer = await instance.nobody.get(`/api/${of(id, 'form.pdf')}`);
    expect(answer.status).toBe(401);
  });

  it('a department that was asked gets neither form nor dossier nor any other paper of it', async () => {
    const id = await accept(instance);
    const paths = EVERY.map((name) => of(id, name));
    const asked = ['department:BZ-TAX'];
    expect((await instance.as('department:BZ-TAX').get(`/api/cases/${id}`)).status).toBe(200);
    expect(await statuses(instance, asked, paths)).toEqual(all(asked, paths, 404));
  });

  it('an expert gets the form once the interest is declared, and never the dossier or others’ marks', async () => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    const expert = ['expert:1'];
    const paths = EVERY.map((name) => of(id, name));
    expect(await statuses(instance, expert, paths)).toEqual(all(expert, paths, 404));
    await declare(instance, id, 1);
    expect((await fetched(instance, 'expert:1', of(id, 'form.pdf'))).name).toContain('申报书');
    const closed = paths.filter((path) => !path.includes('form.'));
    expect(await statuses(instance, expert, closed)).toEqual(all(expert, closed, 404));
  });

  it('applicant, office, leading group and auditors get the dossier, each as far as they may read', async () => {
    const id = await agree(instance);
    for (const who of [COUNTY, HEAD, 'office', 'body:BZ-LEADING-GROUP', 'auditor:BZ-AUDIT'])
      expect((await fetched(instance, who, of(id, 'dossier.docx'))).name).toContain('全套材料');
  });
});

describe('blind stays blind on paper', () => {
  it('departments’ opinions and scores are in the office’s dossier and not in the applicant’s', async () => {
    const id = await agree(instance);
    for (const n of [1, 2] as const) {
      await appoint(instance, id, n);
      await declare(instance, id, n);
      await score(instance, id, n, 4321);
    }
    const office = await textOf((await fetched(instance, 'office', of(id, 'dossier.pdf'))).bytes);
    expect(office).toContain('专家评审');
    expect(office).toContain('76.21');
    expect(office).toContain('无异议');
    for (const who of [COUNTY, HEAD]) {
      const dossier = await textOf((await fetched(instance, who, of(id, 'dossier.pdf'))).bytes);
      for (const hidden of ['76.21', '43.21', '无异议', '综合得分'])
        expect(`${who} ${dossier.includes(hidden)}`).toBe(`${who} false`);
    }
  });

  it('score sheets come once the scores are closed, to the office and the auditors alone', async () => {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    await declare(instance, id, 1);
    await score(instance, id, 1);
    const before = await instance.as('office').get(`/api/${of(id, 'scores.xlsx')}`);
    expect(before.status).toBe(409);
    expect(text(before.body, 'detail')).toContain('评分尚未结束');
    await appoint(instance, id, 2);
    await declare(instance, id, 2);
    await score(instance, id, 2, 4900);
    const { bytes } = await fetched(instance, 'office', of(id, 'scores.xlsx'));
    const [written] = await readXlsxFile(bytes);
    expect(written?.data).toContainEqual(['规模效益', 60, 51, 49, 50, null]);
    const others = [COUNTY, HEAD, 'expert:1', 'body:BZ-LEADING-GROUP', 'department:BZ-TAX'];
    const paths = [of(id, 'scores.xlsx')];
    expect(await statuses(instance, others, paths)).toEqual(all(others, paths, 404));
  });

  it('no paper names an expert or the expert’s home, not even the office’s', async () => {
    const id = await agree(instance);
    for (const n of [1, 2] as const) {
      await appoint(instance, id, n);
      await declare(instance, id, n);
      await score(instance, id, n);
    }
    const accounts = await Promise.all(
      (['expert:1', 'expert:2'] as const).map(async (alias) =>
        text((await instance.as(alias).get('/api/me')).body, 'account'),
      ),
    );
    const dossier = wordText((await fetched(instance, 'office', of(id, 'dossier.docx'))).bytes);
    const sheets = await readXlsxFile(
      (await fetched(instance, 'office', of(id, 'scores.xlsx'))).bytes,
    );
    expect(dossier).toContain('评审专家');
    for (const sealed of [...accounts, '示例大学', '示例纺织研究院', 'X-EXPERT'])
      expect(dossier + JSON.stringify(sheets)).not.toContain(sealed);
  });
});

describe('the form’s print and its version', () => {
  it('of a part that is not confirmed is a draft, without a code and not to be bound', async () => {
    const id = await openCase(instance);
    const { name, bytes } = await fetched(instance, COUNTY, of(id, 'form.pdf'));
    expect(name).toContain('草稿');
    expect(await textOf(bytes)).toContain('不得签批盖章');
    for (const early of ['bound.pdf', 'receipt.pdf'])
      expect((await instance.as(COUNTY).get(`/api/${of(id, early)}`)).status).toBe(409);
  });

  it('once all is confirmed bears the code that the head signs off', async () => {
    const id = await openCase(instance);
    await fill(instance, id);
    const code = text((await instance.as(HEAD).get(`/api/cases/${id}`)).body, 'checkCode');
    const { bytes, name } = await fetched(instance, HEAD, of(id, 'form.pdf'));
    expect(name).toContain(code);
    for (const page of await pdfPages(bytes)) expect(page).toContain(`版本校验码 ${code}`);
    const signed = await instance.as(HEAD).post(`/api/cases/${id}/commands/SignOff`, {
      checkCode: code,
      document: document('博政呈〔2026〕901号'),
    });
    expect(signed.status).toBe(200);
  });

  it('changes its code with its content, and stays what it was for the version that was sealed', async () => {
    const id = await openCase(instance);
    await fill(instance, id);
    const clerk = instance.as(COUNTY);
    const { body } = await clerk.get(`/api/cases/${id}`);
    const version = text(body, 'version');
    const before = await fetched(instance, COUNTY, of(id, 'form.pdf'));
    await act(clerk, id, 'ReopenPart', { part: 'size' });
    const data = { revenue: '130', tax: '3.2', accidents: 'no' };
    await clerk.put(`/api/cases/${id}/drafts/size`, { version: 1, data });
    await act(clerk, id, 'ConfirmPart', { part: 'size', draftVersion: 2 });
    const after = await textOf((await fetched(instance, COUNTY, of(id, 'form.pdf'))).bytes);
    expect(after).not.toContain(text(body, 'checkCode'));
    expect(after).toContain('130亿元');
    const then = await fetched(instance, COUNTY, `${of(id, 'form.pdf')}?version=${version}`);
    expect(then.bytes.equals(before.bytes)).toBe(true);
  });

  it('binds evidence behind the form with running numbers', async () => {
    const id = await openCase(instance);
    await fill(instance, id);
    const form = await pdfPages((await fetched(instance, COUNTY, of(id, 'form.pdf'))).bytes);
    await attachPdf(id, 3);
    const { bytes } = await fetched(instance, COUNTY, of(id, 'bound.pdf'));
    const pages = await pdfPages(bytes);
    // Cover and contents, the form without its own cover, and the evidence.
    expect(pages).toHaveLength(2 + (form.length - 1) + 3);
    expect(pages[1]).toContain('目录');
    expect(pages[1]).toContain('营业收入证明.pdf（佐证：营业收入）');
    expect(pages.at(-1)).toContain(`第${pages.length - 2}页 共${pages.length - 2}页`);
  });
});

describe('what a clerk takes away', () => {
  it('a receipt names number, time and version of what was filed', async () => {
    const id = await file(instance);
    const { body } = await instance.as(COUNTY).get(`/api/cases/${id}`);
    const filed = Reflect.get(Object(Reflect.get(Object(body), 'submission')), 'filed');
    const { bytes, type, disposition } = await fetched(instance, COUNTY, of(id, 'receipt.pdf'));
    expect(type).toBe('application/pdf');
    expect(disposition).toMatch(/^attachment; filename\*=UTF-8''/);
    const said = await textOf(bytes);
    expect(said).toContain(text(filed, 'receipt'));
    expect(said).toContain(text(filed, 'checkCode'));
    expect(said).toContain('博兴县');
  });

  it('a workbook comes back as drafts that can be saved and confirmed', async () => {
    const id = await openCase(instance);
    const { bytes } = await fetched(instance, COUNTY, of(id, 'workbook.xlsx'));
    const sheets = (await readXlsxFile(bytes)).map(({ sheet, data }) => ({
      sheet,
      data: data as unknown[][],
    }));
    const entered: Readonly<Record<string, unknown>> = {
      clusterName: '博兴县商用厨具产业集群',
      industry: '商用厨具',
      revenue: 121.5,
      tax: 3.2,
      accidents: '否',
    };
    for (const { data } of sheets)
      for (const row of data) if (String(row[0]) in entered) row[3] = entered[String(row[0])];
    const { body: call } = await instance.as(COUNTY).get('/api/calls/tour-2026');
    const form = Form.parse(Reflect.get(Object(call), 'form'));
    const { parts, problems } = readWorkbook(form, ['identity', 'size'], sheets);
    expect(problems).toEqual([]);
    for (const [part, data] of Object.entries(parts)) {
      const path = `/api/cases/${id}/drafts/${part}`;
      const saved = await instance.as(COUNTY).put(path, { version: 0, data });
      expect(list(saved.body, 'problems')).toEqual([]);
      await act(instance.as(COUNTY), id, 'ConfirmPart', { part, draftVersion: 1 });
    }
  });

  it('nothing of what is personal reaches the log', async () => {
    const id = await file(instance);
    await fetched(instance, COUNTY, of(id, 'form.docx'));
    const lines = instance.log.filter((line) => line.includes('document made'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).not.toContain('厨具');
  });
});
