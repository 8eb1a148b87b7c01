import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';

let browser: Browser;
let on: Stage;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
  ({ page, context } = await signIn(browser, on.world.instance.origin, 'county:371625'));
  await page.getByRole('link', { name: '申报项目' }).click();
  await page.getByRole('button', { name: '新建申报' }).click();
  await page.getByRole('radio', { name: /特色和新兴/ }).check();
  await page.getByLabel('集群名称').fill('博兴县示例集群');
  await page.getByRole('button', { name: '新建申报' }).click();
  await page.getByRole('heading', { level: 1, name: '博兴县示例集群' }).waitFor();
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await on?.stop();
});

const part = (name: string) => page.getByRole('link', { name: new RegExp(name) }).click();

/** Types as somebody does, key by key, and goes on by Tab. */
const write = async (field: Locator, text: string): Promise<string> => {
  await field.fill('');
  await field.pressSequentially(text);
  await field.press('Tab');
  return field.inputValue();
};

/** The id of what has the focus. */
const focused = (): Promise<unknown> => page.evaluate('document.activeElement?.id');

describe('what offices type', () => {
  it('a date in any way in which it is written is the same day, and none is emptied', async () => {
    await part('十、');
    const date = page.getByRole('group', { name: '一套专项规划' }).getByLabel('日期');
    for (const written of ['2026/3/5', '2026.3.5', '20260305', '2026年3月5日', '２０２６-３-５'])
      expect(await write(date, written)).toBe('2026-03-05');
    expect(await write(date, '三月上旬')).toBe('三月上旬');
    await page.getByText(/日期无法识别/).waitFor();
    await page.getByText(/^已暂存 \d\d:\d\d$/).waitFor();
  });

  it('the calendar beside it puts the day in', async () => {
    const group = page.getByRole('group', { name: '一套专项规划' });
    await write(group.getByLabel('日期'), '2026-03-05');
    await group.getByRole('button', { name: '打开日历' }).click();
    await page.locator('.calendar td[title="2026-03-19"]').click();
    expect(await group.getByLabel('日期').inputValue()).toBe('2026-03-19');
  });

  it('while an input method composes, Enter and the arrows stay in their row', async () => {
    await part('三、重点企业');
    for (const _row of [1, 2]) await page.getByRole('button', { name: '增加一行' }).click();
    const first = page.getByLabel('第1行，企业名称');
    await first.click();
    const at = await focused();
    for (const key of ['Enter', 'ArrowDown'])
      await first.dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
    expect(await focused()).toBe(at);
    await first.press('Enter');
    expect(await focused()).not.toBe(at);
  });

  it('a paste that replaces, converts or leaves out is shown cell by cell before it is taken', async () => {
    const first = page.getByLabel('第1行，企业名称');
    await first.fill('原有公司');
    await first.evaluate((cell, lines) => {
      // The page's own globals; tests are typed without a document.
      const made = (name: string, ...given: readonly unknown[]) =>
        Reflect.construct(Reflect.get(globalThis, name), given);
      const data = Object(made('DataTransfer'));
      data.setData('text/plain', lines);
      cell.dispatchEvent(made('ClipboardEvent', 'paste', { clipboardData: data, bubbles: true }));
    }, '企业名称\t上年度营业收入（万元）\t从业人员\n示例甲公司\t32000\t310\n合计\t32000\t310');
    const dialog = page.getByRole('dialog', { name: '粘贴到“重点企业名单”' });
    await dialog.getByText('“上年度营业收入”已由万元换算为亿元，请核对。').waitFor();
    await dialog.getByText('第3行是合计行，未作为一行导入。').waitFor();
    const change = dialog.getByRole('row', { name: /第1行，企业名称/ });
    expect(await change.textContent()).toContain('原有公司示例甲公司');
    expect(await first.inputValue()).toBe('原有公司');
    await dialog.getByRole('button', { name: '粘贴', exact: true }).click();
    await expect.poll(() => first.inputValue()).toBe('示例甲公司');
    expect(await page.getByLabel('第1行，上年度营业收入').inputValue()).toBe('3.2');
  });
});
