import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';

const held: { stage?: Stage; browser?: Browser; page?: Page } = {};
const played = (): Stage => held.stage ?? expect.unreachable('not staged');
const browser = (): Browser => held.browser ?? expect.unreachable('no browser');
const origin = (): string => played().world.instance.origin;
const idOf = (name: string): string => played().cases[name]?.id ?? expect.unreachable(name);

beforeAll(async () => {
  [held.stage, held.browser] = await Promise.all([stage('filed'), launch()]);
}, 120_000);
afterAll(async () => {
  await held.browser?.close();
  await held.stage?.stop();
});

const open = async (alias: string, path: string): Promise<Page> => {
  const { page } = await signIn(browser(), origin(), alias, { path });
  return page;
};

/** Until work that rests unsent on this machine (console/input/use-kept.ts) holds these words. */
const untilKept = (page: Page, words: string): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(`new Promise((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const all = opening.result.transaction('keyval').objectStore('keyval').getAll();
          all.onerror = reject;
          all.onsuccess = () => resolve(JSON.stringify(all.result));
        };
      })`),
    )
    .toContain(words);

describe('the office at its daily work', () => {
  it('marks places of the form, loses nothing when the page is closed, and returns all at once', async () => {
    const page = await open('office', `/cases/${idOf('rope-and-net')}/formal`);
    await page.getByRole('button', { name: '标记问题 主导产业', exact: true }).click();
    await page.keyboard.type('请写明对应的行业小类。');
    await untilKept(page, '请写明对应的行业小类。');
    await page.reload();
    await page.getByRole('tab', { name: '审查意见（已标记1项）' }).waitFor();
    await page.getByText('如今日退回，最晚补正时间为2026年3月23日 17:30').waitFor();
    await page.getByRole('button', { name: '退回补正' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '退回补正' }).click();
    await page.getByText('第1次退回补正').waitFor();
    expect(await page.getByText('请写明对应的行业小类。').count()).toBeGreaterThan(0);
    await page.context().close();
  }, 60_000);

  it('tries an act out on many cases, sees each result, then does what can be done', async () => {
    const page = await open('office', '/queue');
    await page.getByRole('checkbox', { name: '选择列出的全部项目' }).click();
    await page.getByRole('button', { name: '批量受理' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '试办' }).click();
    await dialog.getByText(/试办结果：可办理9个/).waitFor();
    await dialog.getByText(/目前为“退回补正”/).waitFor();
    await dialog.getByRole('button', { name: '正式办理可办的9个' }).click();
    await dialog.getByText(/已办理9个，未办成0个/).waitFor();
    await page.context().close();
  }, 60_000);

  it('records a department’s letter, and a second person checks it against the scan', async () => {
    const id = idOf('commercial-kitchenware');
    const page = await open('office', `/cases/${id}/board`);
    const row = page.getByRole('row', { name: /市统计局/ }).first();
    await row.getByRole('button', { name: '代录' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文号').fill('滨统函〔2026〕12号');
    await dialog.getByLabel('文件标题').fill('关于反馈联审意见的复函（示例）');
    await dialog.getByLabel('成文日期').fill('2026-03-16');
    await page.keyboard.press('Enter');
    const letter = {
      name: '复函.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4'),
    };
    await dialog.locator('input[type=file]').setInputFiles(letter);
    await dialog.getByText('复函.pdf').waitFor();
    await dialog.getByText('无异议', { exact: true }).click();
    await dialog.getByRole('button', { name: '代录' }).click();
    await page.getByText('这是您代录的，须由另一位工作人员复核。').waitFor();
    await page.context().close();

    const second = await open('office:2', '/checks');
    await second.getByRole('button', { name: '对照扫描件：复函.pdf' }).click();
    await second.getByTitle('复函.pdf').waitFor();
    await second.getByRole('button', { name: '复核无误' }).click();
    await second.getByRole('dialog').getByRole('button', { name: '复核无误' }).click();
    await second.getByText('没有待复核的代录').waitFor();
    await second.goto(`${origin()}/cases/${id}/board`);
    const answered = second.getByRole('row', { name: /市统计局/ }).first();
    await answered.getByText('代录').first().waitFor();
    expect(await answered.innerText()).toContain('无异议');
    await second.context().close();
  }, 60_000);
});
