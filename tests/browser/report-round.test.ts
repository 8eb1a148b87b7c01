import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { COUNTY, done } from '../end-to-end/story.ts';
import { agree, KITCHEN, reporting, TAX } from '../scenarios/reporting.ts';
import { launch } from './chromium.ts';
import { type Seat, signIn } from './people.ts';
import { seriousOn } from './screens/audit.ts';

const ROUND = 'q1-2026';
const ROPES = 'cl-monitored-ropes';

let instance: Instance;
let browser: Browser;
let act: ReturnType<typeof reporting>;
let one: Seat;
let two: Seat;
let filed = '';
let out = '';

beforeAll(async () => {
  [browser, instance] = await Promise.all([launch(), startInstance()]);
  act = reporting(instance);
  await act.cluster(KITCHEN, '博兴县商用厨具集群（示例）', '371625');
  await act.cluster(ROPES, '惠民县绳网集群（示例）', '371621');
  await act.openRound({
    id: ROUND,
    period: '2026Q1',
    opensAt: '2026-03-02T01:00:00.000Z',
    closesAt: '2026-03-03T09:30:00.000Z',
  });
  [filed, out] = [await act.reportIn(ROUND, '371625'), await act.reportIn(ROUND, '371621')];
  await act.fill(filed, {});
  done(await act.as(COUNTY, filed, 'FileCase', { explanations: {} }));
  done(await act.as(TAX, filed, 'VerifyFigures', agree(['size.tax'])));
  await instance.clockTo('2026-03-04T01:00:00.000Z');
  await instance.settled();
  [one, two] = [
    await signIn(browser, instance.origin, 'office', { path: `/cases/${filed}/board` }),
    await signIn(browser, instance.origin, 'office:2', { path: `/cases/${filed}/board` }),
  ];
});
afterAll(async () => {
  for (const seat of [one, two]) await seat?.context.close();
  await browser?.close();
  await instance?.stop();
});

const typePaper = async (dialog: ReturnType<Seat['page']['getByRole']>, number: string) => {
  await dialog.getByLabel('文号').fill(number);
  await dialog.getByLabel('文件标题').fill('关于运行监测的函');
  await dialog.getByLabel('成文日期').fill('2026.3.4');
};

describe('a round of reports at the office’s console', () => {
  it('a department’s letter is recorded figure by figure by one, compared with the scan by another', async () => {
    const { page } = one;
    const row = page.getByRole('row').filter({ hasText: '市统计局' }).filter({ hasText: '催办' });
    await row.getByRole('button', { name: '代录' }).click();
    const dialog = page.getByRole('dialog', { name: '代录' });
    await typePaper(dialog, '滨统函〔2026〕12号');
    await dialog.locator('input[type="file"]').setInputFiles({
      name: '复函.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 统计局的复函'),
    });
    await dialog.getByText('复函.pdf').waitFor();
    await dialog.getByLabel('“营业收入”核实意见').click();
    await page.getByTitle('口径不同', { exact: true }).last().click();
    await dialog.getByLabel('“营业收入”部门数').fill('68.4');
    await dialog.getByRole('button', { name: '代录' }).click();
    await dialog.waitFor({ state: 'detached' });
    await two.page.reload();
    const card = two.page.locator('.ant-card').filter({ hasText: '代录内容' }).last();
    await card.getByText(/口径不同.*68\.4.*规上/).waitFor();
    await two.page.getByRole('button', { name: '复核无误' }).click();
    await two.page.getByRole('dialog').getByRole('button', { name: '复核无误' }).click();
    await two.page.getByRole('button', { name: '采用', exact: true }).waitFor();
    expect(await act.status(filed)).toBe('confirmation');
    expect(JSON.stringify(await act.report(filed))).toContain('"onBehalf":true');
  });

  it('the sheet of the round gives the table of figures, and excuses a report by a document', async () => {
    const { page } = one;
    await page.goto(`${instance.origin}/rounds/${ROUND}/sheet`);
    await page.getByRole('heading', { name: '运行监测表和通报' }).waitFor();
    expect(await seriousOn('report sheet', page)).toEqual([]);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出运行监测表（Excel）' }).click();
    // What it is called says the browser by the machine's own language; a workbook is a ZIP archive.
    expect(
      readFileSync(await (await saved).path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await page.getByRole('button', { name: '起草通报（Word）' }).click();
    await page.getByText('本期尚无已核定的数据，核定后生成').waitFor();
    const row = page.getByRole('row').filter({ hasText: '惠民县绳网集群' }).first();
    await row.getByRole('button', { name: '同意免报' }).click();
    const dialog = page.getByRole('dialog', { name: '同意免报' });
    await typePaper(dialog, '滨制强办〔2026〕9号');
    await dialog.getByLabel('理由').fill('集群主导企业重组，本季暂停统计。');
    await dialog.getByRole('button', { name: '同意免报' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await act.status(out)).toBe('excused');
    expect([...one.faults, ...two.faults]).toEqual([]);
  });

  it('the year’s rounds are tried out and published from the days of one', async () => {
    const { page } = one;
    await page
      .getByRole('button', { name: '运行监测年度安排' })
      .or(page.getByRole('link', { name: '运行监测年度安排' }))
      .click();
    const table = page.getByRole('table', { name: '运行监测年度安排' });
    await table.getByText(/5月10日为休息日，顺延至5月11日/).waitFor();
    expect(await seriousOn('reporting year', page)).toEqual([]);
    const half = page.getByRole('checkbox', { name: /^2026年上半年/ });
    // A round that opens in months is not chosen beforehand.
    expect(await half.isChecked()).toBe(false);
    await half.check();
    await page.getByRole('button', { name: '先行核对' }).click();
    await page.getByRole('button', { name: '发布1个批次' }).click();
    await table
      .getByRole('row')
      .filter({ hasText: /^2026年上半年/ })
      .getByText('办理一览')
      .waitFor();
    const { body } = done(await instance.as('office').get('/api/calls?limit=100'));
    expect(JSON.stringify(body)).toContain('2026年上半年');
    expect(one.faults).toEqual([]);
  });
});
