import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';

let browser: Browser;
let on: Stage;
let context: BrowserContext;
let page: Page;
let faults: readonly string[];
/** The application that is opened here. */
let form: string;

/** Two lines as a spreadsheet puts them on the clipboard. */
const LINES = '示例甲公司\t\t炉具\t3.2\t310\n示例乙公司\t\t冷柜\t1.1\t120';

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
  ({ page, context, faults } = await signIn(browser, on.world.instance.origin, 'county:371625'));
});
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

const part = (of: Page, name: string) => of.getByRole('link', { name: new RegExp(name) }).click();
/** Everything typed is on the server, and said to be. */
const saved = async (of: Page): Promise<void> => {
  await of.locator('.save-state [data-busy="false"]').waitFor({ state: 'attached' });
  await of.getByText(/^已暂存 \d\d:\d\d$/).waitFor();
};
const industry = (of: Page) => of.getByLabel('主导产业', { exact: true });

describe('a county that files', () => {
  it('opens an application in an open round and begins to fill it in', async () => {
    await page.getByRole('link', { name: '申报项目' }).click();
    await page.getByRole('button', { name: '新建申报' }).click();
    await page.getByRole('radio', { name: /特色和新兴/ }).check();
    await page.getByLabel('集群名称').fill('博兴县示例集群');
    await page.getByRole('button', { name: '新建申报' }).click();
    await page.getByRole('heading', { level: 1, name: '博兴县示例集群' }).waitFor();
    form = page.url();
    await industry(page).fill('示例制造');
    await saved(page);
    await page.reload();
    await expect.poll(() => industry(page).inputValue()).toBe('示例制造');
  });

  it('loses nothing when the line breaks and the browser is closed', async () => {
    await context.setOffline(true);
    await industry(page).fill('断网时填写');
    await page.getByText('未保存到服务器，已留在本机，网络恢复后自动保存').waitFor();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(form);
    await expect.poll(() => industry(page).inputValue()).toBe('断网时填写');
    await saved(page);
  });

  it('chooses field by field where two tabs filled in the same part', async () => {
    const other = await context.newPage();
    await other.goto(form);
    await expect.poll(() => industry(other).inputValue()).toBe('断网时填写');
    // The second tab misses that the first one saved.
    await other.route('**/drafts', (route) => route.abort());
    await page.getByLabel('集群所在地', { exact: true }).fill('第一个页面');
    await saved(page);
    await page.getByLabel('集群概况', { exact: true }).fill('第一个页面写的概况');
    await page.waitForResponse((response) => response.request().method() === 'PUT');
    await other.getByLabel('集群概况', { exact: true }).fill('第二个页面写的概况');
    await other.getByRole('button', { name: '按所选内容保存' }).waitFor();
    await other.unroute('**/drafts');
    const take = other.getByRole('button', { name: '按所选内容保存' });
    expect(await take.isDisabled()).toBe(true);
    await other.getByRole('radio', { name: '集群概况：选用我填写的' }).check();
    await take.click();
    await saved(other);
    expect(await other.getByLabel('集群所在地', { exact: true }).inputValue()).toBe('第一个页面');
    await expect
      .poll(() => page.getByLabel('集群概况', { exact: true }).inputValue())
      .toBe('第二个页面写的概况');
    await other.close();
  });

  it('computes percentages while figures are typed', async () => {
    await part(page, '二、规模效益');
    const of = (name: string) => page.getByRole('group', { name });
    await of('主导产业产值').getByLabel('最近一年').fill('１８0');
    await of('总产值').getByLabel('最近一年').fill('200');
    await page.getByText('90%').waitFor();
    await of('总产值').getByLabel('上一年').fill('二百');
    await page.locator('.fault', { hasText: '总产值' }).waitFor();
    await of('总产值').getByLabel('上一年').fill('190');
    await saved(page);
  });

  it('pastes enterprises from a spreadsheet, imports a sheet, and reads what is wrong by line', async () => {
    await part(page, '三、重点企业');
    await page.getByRole('button', { name: '增加一行' }).click();
    await page.getByLabel('第1行，企业名称').evaluate((cell, lines) => {
      // The page's own globals; tests are typed without a document.
      const made = (name: string, ...given: readonly unknown[]) =>
        Reflect.construct(Reflect.get(globalThis, name), given);
      const data = Object(made('DataTransfer'));
      data.setData('text/plain', lines);
      cell.dispatchEvent(made('ClipboardEvent', 'paste', { clipboardData: data, bubbles: true }));
    }, LINES);
    await expect.poll(() => page.getByLabel('第2行，主导产品').inputValue()).toBe('冷柜');
    const sheet = await writeExcel([
      ['企业名称', '主导产品', '上年度营业收入（亿元）', '从业人员'].map((value) => ({ value })),
      [{ value: '示例丙公司' }, { value: '灶具' }, { value: 0.8 }, { value: 95 }],
      [{ value: '示例丁公司' }, { value: '烟机' }, { value: '一点二' }, { value: 60 }],
    ]).toBuffer();
    await page.getByLabel('选择要导入“重点企业名单”的Excel文件').setInputFiles({
      name: '企业.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: sheet,
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('读到2行。').waitFor();
    await dialog.getByText(/^第3行：/).waitFor();
    await dialog.getByRole('radio', { name: '追加在现有各行之后' }).check();
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await expect.poll(() => page.getByLabel('第4行，企业名称').inputValue()).toBe('示例丁公司');
    await page.getByText(/^第4行：/).waitFor();
    await page.getByLabel('第4行，上年度营业收入').fill('1.2');
    await saved(page);
  });

  it('confirms a part, proves a figure by a file, and unlocks again', async () => {
    await page.getByRole('button', { name: '确认锁定' }).click();
    const dialog = page.getByRole('dialog', { name: '确认锁定' });
    await dialog.getByRole('button', { name: '确认锁定' }).click();
    await page.getByText('本部分已确认锁定。').waitFor();
    await part(page, '二、规模效益');
    await page
      .getByLabel('完税情况说明')
      .and(page.locator('input'))
      .setInputFiles({ name: '完税.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByRole('button', { name: /^完税\.pdf/ }).waitFor();
    await part(page, '三、重点企业');
    await page.getByRole('button', { name: '解除锁定' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '解除锁定' }).click();
    await page.getByRole('button', { name: '增加一行' }).waitFor();
  });

  it('sees all that is missing on one page, each with the way to it', async () => {
    await part(page, '检查和提交');
    await page.getByText(/^还有\d+项需要处理/).waitFor();
    for (const group of ['尚未确认锁定的部分', '缺少的佐证材料', '未达到的申报条件'])
      await page.getByRole('heading', { name: new RegExp(group) }).waitFor();
    await page.getByRole('link', { name: '二、规模效益和研发投入 · 营业收入' }).first().click();
    await expect
      .poll(() => page.evaluate('document.activeElement?.closest(".field")?.id'))
      .toBe('size.revenue');
    expect(faults).toEqual([]);
  });
});
