import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import { photograph } from './photograph.ts';

let browser: Browser;
let on: Stage;

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('filed')]);
});
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

describe('who of the office has a task in hand', () => {
  it('is taken, handed on and given back by clicking; a colleague is asked before acting over somebody’s head', async () => {
    const { origin } = on.world.instance;
    const one = await signIn(browser, origin, 'office', { width: 1500 });
    const two = await signIn(browser, origin, 'office:2', { width: 1500 });
    const rowOf = (page: Page) => page.getByRole('row', { name: /形式审查/ }).first();
    const subject = await rowOf(one.page).getByRole('link').nth(1).textContent();
    const mine = one.page.getByRole('row', { name: subject ?? '' }).first();
    await mine.getByText('暂无人承办').waitFor();
    await mine.getByRole('button', { name: '我来办' }).click();
    await mine.getByText('市制造强市建设领导小组办公室工作人员1').waitFor();
    await photograph(one.page, 'hands-taken');

    await two.page.reload();
    await two.page.getByText(/也列出同事承办的（1项）/).waitFor();
    expect(await two.page.getByRole('row', { name: subject ?? '' }).count()).toBe(0);
    await two.page.getByText(/也列出同事承办的（1项）/).click();
    const theirs = two.page.getByRole('row', { name: subject ?? '' }).first();
    await theirs.getByText('市制造强市建设领导小组办公室工作人员1').waitFor();
    await photograph(two.page, 'hands-others');
    await theirs.getByRole('link').first().click();
    await two.page.getByRole('button', { name: '受理', exact: true }).first().click();
    const dialog = two.page.getByRole('dialog').filter({ visible: true }).last();
    await dialog.getByRole('button', { name: '受理', exact: true }).click();
    await two.page.getByText('此事项由市制造强市建设领导小组办公室工作人员1承办').first().waitFor();
    await photograph(two.page, 'hands-over-head');
    const over = two.page.getByRole('dialog', { name: /此事项由/ });
    await over.getByRole('button', { name: '取消' }).click();
    await over.waitFor({ state: 'hidden' });

    await mine.getByRole('button', { name: '转办' }).click();
    const hand = one.page.getByRole('dialog', { name: '转办' });
    await hand.getByLabel('同事').click();
    await photograph(one.page, 'hands-handing');
    await one.page.getByText('市制造强市建设领导小组办公室工作人员2').last().click();
    await hand.getByRole('button', { name: '转办' }).click();
    await one.page.getByText('待办已转办').waitFor();
    expect(await one.page.getByRole('row', { name: subject ?? '' }).count()).toBe(0);
    expect([...one.faults, ...two.faults]).toEqual([]);
    await one.context.close();
    await two.context.close();
  });
});
