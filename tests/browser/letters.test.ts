import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';

let browser: Browser;
let on: Stage;
const NAME = '博兴县商用厨具集群';

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('accepted')]);
});
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

it('letters are drafted, edited and issued, one by one and many at once; the county reads what went out', async () => {
  const { origin } = on.world.instance;
  const { page, context, faults } = await signIn(browser, origin, 'office');
  await page.goto(`${origin}/rounds/binzhou-2026-municipal`);
  await page.getByRole('link', { name: '告知书' }).click();
  const row = page.getByRole('row').filter({ hasText: NAME });
  await row.getByRole('button', { name: '出具告知书' }).click();
  const dialog = page.getByRole('dialog', { name: '出具告知书' });
  const text = dialog.getByLabel('正文', { exact: true });
  expect(await text.inputValue()).toContain(`“${NAME}”申报材料`);
  await text.fill('你单位的申报材料已受理，经办人：{经办人}');
  await dialog.getByRole('button', { name: '出具告知书' }).click();
  await dialog.getByText('还有未填写的内容：{经办人}').waitFor();
  await text.fill('你单位的申报材料已受理，请留意系统中的办理进展。');
  await dialog.getByRole('button', { name: '出具告知书' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('已出具（1）').waitFor();

  // The others as they are drafted, at once.
  await page.getByRole('checkbox', { name: '选择列出的全部项目' }).check();
  await page.getByRole('button', { name: /出具所选告知书（\d+份）/ }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '出具告知书' }).click();
  await page.getByText('没有待出具的告知书').waitFor();
  await page.getByText('待出具（0）').waitFor();
  expect(faults).toEqual([]);
  await context.close();

  const id = on.cases['commercial-kitchenware']?.id ?? '';
  const county = await signIn(browser, origin, 'county:371625');
  await county.page.goto(`${origin}/cases/${id}`);
  await county.page.getByRole('heading', { name: '受理通知书' }).waitFor();
  await county.page.getByText('请留意系统中的办理进展').waitFor();
  expect(county.faults).toEqual([]);
  await county.context.close();
});
