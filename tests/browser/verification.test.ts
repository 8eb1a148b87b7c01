import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done, HEAD } from '../end-to-end/story.ts';
import { field, list, text } from '../round/api.ts';
import { reporting, STATISTICS } from '../scenarios/reporting.ts';
import { launch } from './chromium.ts';
import { type Seat, signIn } from './people.ts';
import { seriousOn } from './screens/audit.ts';

/** Ten figures of each of ten clusters: what statistics verifies in a quarter. */
const CLUSTERS = 10;
const FIELDS = [
  'output',
  'revenue',
  'leadOutput',
  'smeOutput',
  'profit',
  'exports',
  'rdSpending',
  'employees',
  'enterprises',
  'aboveScale',
] as const;
const VALUES = Object.fromEntries(FIELDS.map((id, at) => [id, String(20 + at)]));

let instance: Instance;
let browser: Browser;
let bureau: Seat;
let office: Seat;
let reports: readonly string[];

const reportsOf = async (): Promise<readonly string[]> => {
  const { body } = done(await instance.as('office').get('/api/calls/q1-2026/round?limit=50'));
  return list(body, 'items').map((line) => text(field(line, 'about'), 'id'));
};

beforeAll(async () => {
  [browser, instance] = await Promise.all([launch(), startInstance()]);
  const act = reporting(instance);
  for (let at = 0; at < CLUSTERS; at += 1)
    await act.cluster(`cl-verified-${'x'.repeat(at)}`, `示例集群${at + 1}号`, '371625');
  await act.openRound({
    id: 'q1-2026',
    period: '2026Q1',
    opensAt: '2026-03-02T01:00:00.000Z',
    closesAt: '2026-04-20T09:30:00.000Z',
    more: {
      reviewingDepartments: [{ org: 'BZ-STATS', indicators: FIELDS.map((id) => `size.${id}`) }],
    },
  });
  reports = await reportsOf();
  for (const id of reports) {
    await act.part(COUNTY, id, 'size', { ...VALUES, tax: '3.2' });
    await act.part(COUNTY, id, 'projects', {});
    await act.part(COUNTY, id, 'notes', {});
    const { body } = await instance.as(HEAD).get(`/api/cases/${id}`);
    done(await act.as(HEAD, id, 'SignOff', { checkCode: text(body, 'checkCode') }));
    done(await act.as(COUNTY, id, 'FileCase', { explanations: {} }));
  }
  bureau = await signIn(browser, instance.origin, STATISTICS, { path: '/opinions' });
});
afterAll(async () => {
  await bureau?.context.close();
  await office?.context.close();
  await browser?.close();
  await instance?.stop();
});

describe('a hundred figures', () => {
  it('a department verifies a hundred figures on one sheet: what differs is marked, all the rest agrees at once', async () => {
    expect(reports).toHaveLength(CLUSTERS);
    const { page } = bureau;
    const sheet = page.getByRole('table');
    await sheet.getByText('示例集群1号', { exact: true }).waitFor();
    expect(await sheet.getByLabel(/核实意见$/).count()).toBe(100);
    expect(await seriousOn('verification', page)).toEqual([]);
    const own = sheet.locator('tbody').filter({ hasText: '示例集群3号' });
    await own.getByLabel('“营业收入”核实意见').click();
    await page.getByTitle('口径不同', { exact: true }).last().click();
    // Another figure without its value is sent by nobody.
    await own.getByText('请填部门数').waitFor();
    expect(await own.getByRole('button', { name: /提交核实/ }).isDisabled()).toBe(true);
    await own.getByLabel('“营业收入”部门数').fill('19.4');
    await page.getByRole('checkbox', { name: /全选/ }).check();
    await page.getByRole('button', { name: /对所选10份监测提交核实/ }).click();
    const dialog = page.getByRole('dialog', { name: '提交核实意见' });
    await dialog.getByText(/100项数据/).waitFor();
    await dialog.getByRole('button', { name: '提交意见' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('目前没有待反馈的项目').waitFor();
    const statuses = await Promise.all(
      reports.map(async (id) =>
        text(done(await instance.as('office').get(`/api/cases/${id}`)).body, 'status'),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set(['confirmation']));
    expect(bureau.faults).toEqual([]);
  });

  it('the office adopts the figure that is held otherwise and confirms, by clicking', async () => {
    const act = reporting(instance);
    const open = [];
    for (const id of reports) {
      const said = JSON.stringify(await act.report(id));
      if (said.includes('other-scope')) open.push(id);
    }
    const [id = ''] = open;
    expect(open).toHaveLength(1);
    office = await signIn(browser, instance.origin, 'office', { path: `/cases/${id}/board` });
    const { page } = office;
    const confirm = page.getByRole('button', { name: '核定本期数据' });
    await confirm.waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    expect(await seriousOn('report board', page)).toEqual([]);
    await page.getByRole('button', { name: '采用', exact: true }).click();
    const adopt = page.getByRole('dialog', { name: '采用' });
    await adopt.getByLabel('两数并列').check();
    await adopt.getByLabel('理由').fill('全口径与规上口径并列。');
    await adopt.getByRole('button', { name: '采用' }).click();
    await adopt.waitFor({ state: 'detached' });
    await confirm.click();
    const sure = page.getByRole('dialog', { name: '核定本期数据' });
    await sure.getByRole('button', { name: '核定本期数据' }).click();
    await sure.waitFor({ state: 'detached' });
    await page.getByRole('table', { name: '已核定的数据' }).getByText('19.4').waitFor();
    expect(await act.figures(id)).toContain(
      'size.revenue 19.4 above-scale BZ-STATS confirmed true',
    );
    expect(office.faults).toEqual([]);
  });
});
