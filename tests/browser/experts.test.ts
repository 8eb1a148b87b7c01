import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';

let browser: Browser;
let on: Stage;

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('panel')]);
});
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

const MARKS = ['13', '12.5', '14', '8.5', '13', '8', '8', '7'];
const fields = (page: Page) => page.locator('input[data-line]');

/** In the page: what its browser keeps of marks that are not sent, as JSON. */
const KEPT = `new Promise((resolve) => {
  const opening = indexedDB.open('keyval-store');
  opening.onsuccess = () => {
    const all = opening.result.transaction('keyval').objectStore('keyval').getAll();
    all.onsuccess = () => resolve(JSON.stringify(all.result));
  };
})`;

const declare = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '不存在利害关系' }).check();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '签署并查阅材料' }).click();
  await fields(page).first().waitFor();
};

it('an expert scores by keyboard alone, loses nothing with the page, and signs once', async () => {
  const { origin } = on.world.instance;
  const path = `/reviews/${on.cases['rope-and-net']?.id}`;
  const { page, faults } = await signIn(browser, origin, 'expert:1', { path });
  await declare(page);
  await fields(page).first().focus();
  for (const mark of MARKS.slice(0, 5)) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
  // Five lines are typed and three are missing; the browser is closed on them.
  await page.getByText('已暂存于本机').waitFor();
  await expect.poll(() => page.evaluate(KEPT)).toMatch(/"13".*"13"/);
  await page.reload();
  await fields(page).first().waitFor();
  await expect.poll(() => fields(page).nth(4).inputValue()).toBe('13');
  await fields(page).nth(5).focus();
  for (const mark of MARKS.slice(5)) {
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
  await fields(page).first().focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('合计84.50分').first().waitFor();
  await page.getByRole('button', { name: '签署并提交评分' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签署并提交评分' }).click();
  await page.getByText('您的评分已提交').waitFor();
  expect(await fields(page).first().inputValue()).toBe('13.5');
  await expect(fields(page).first().fill('1', { timeout: 500 })).rejects.toThrow(/Timeout/);
  expect(faults).toEqual([]);
}, 60_000);
