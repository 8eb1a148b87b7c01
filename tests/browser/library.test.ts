import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filingOf } from '../../cli/demo/municipal-round.ts';
import { Done } from '../../cli/demo/people.ts';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';

let browser: Browser;
let on: Stage;
beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
});
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

it('a clerk gives codes and the library’s names come; one that it does not know has its way out, and what differs is taken over at will', async () => {
  const { world, cases } = on;
  const clerk = world.as('county:371625');
  const { id } = filingOf(cases, 'commercial-kitchenware');
  const enter = (code: string, name: string) =>
    clerk.post(
      '/api/entries',
      { register: 'enterprises', values: { code, name, county: '371625' } },
      Done,
    );
  await enter('91371600MA0DE11200', '样例厨具有限公司');
  await enter('91350100M000100Y43', '样例不锈钢有限公司');
  await clerk.does(id, 'ReopenPart', { part: 'enterprises' });
  const { page, context, faults } = await signIn(browser, world.instance.origin, 'county:371625', {
    path: `/cases/${id}/fill?part=enterprises`,
  });
  const cell = (row: number, column: string) => page.getByLabel(`第${row}行，${column}`);
  await cell(1, '企业名称').fill('');
  await cell(1, '统一社会信用代码').fill('91371600ma0de11200');
  await expect.poll(() => cell(1, '企业名称').inputValue()).toBe('样例厨具有限公司');
  await cell(2, '统一社会信用代码').fill('91350100M000100Y43');
  await cell(3, '统一社会信用代码').fill('91371600MA0DE1075Y');
  await page.getByText('按代码对照企业库：2家在库，1家未登记').waitFor();
  await page.getByText('第3行：企业库没有代码91371600MA0DE1075Y').waitFor();
  const differs = page.getByText('第2行：样例不锈钢有限公司（博兴县）').first();
  expect(await differs.textContent()).toContain('本表填写为“示例厨具二厂”');
  expect(await cell(2, '企业名称').inputValue()).toBe('示例厨具二厂');
  await page.getByRole('button', { name: '改用企业库名称（1家）' }).click();
  await expect.poll(() => cell(2, '企业名称').inputValue()).toBe('样例不锈钢有限公司');
  await page.getByRole('link', { name: '登记企业' }).click();
  await page.getByRole('heading', { level: 1, name: '登记企业' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
