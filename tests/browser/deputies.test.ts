import type { Browser } from 'playwright-core';
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

describe('somebody stands in', () => {
  it('is said on the page for it, shows in the head of both, and is ended with a reason', async () => {
    const { origin } = on.world.instance;
    const head = await signIn(browser, origin, 'head:371625', { width: 1400 });
    await head.page.getByRole('link', { name: '代理', exact: true }).click();
    await head.page.getByText('目前没有代理').waitFor();
    await head.page.getByRole('button', { name: '委托代理' }).click();
    const dialog = head.page.getByRole('dialog', { name: '委托代理' });
    await dialog.getByLabel('代理人').click();
    await head.page.getByTitle('博兴县经办人').click();
    await dialog.getByLabel('起始日（含）').fill('2026-03-16');
    await dialog.getByLabel('截止日（含）').fill('2026-03-20');
    await dialog.getByLabel('事由').fill('外出参加培训');
    await photograph(head.page, 'deputies-appointing');
    await dialog.getByRole('button', { name: '委托代理' }).click();
    await head.page.getByText('已委托代理').waitFor();
    await head.page.getByRole('cell', { name: '代理中' }).waitFor();
    await head.page.reload();
    await head.page.getByText('已由博兴县经办人代理至2026年3月20日').waitFor();
    await photograph(head.page, 'deputies-represented');

    const clerk = await signIn(browser, origin, 'county:371625', { width: 1400 });
    await clerk.page
      .getByRole('combobox')
      .selectOption({ label: '博兴县 · 单位负责人（代理：博兴县单位负责人，至2026年3月20日）' });
    await clerk.page.getByText('我的待办').waitFor();
    await photograph(clerk.page, 'deputies-standing-in');

    await head.page.getByRole('button', { name: '终止代理' }).click();
    const end = head.page.getByRole('dialog', { name: '终止代理' });
    await end.getByLabel('事由').fill('提前返岗');
    await end.getByRole('button', { name: '终止代理' }).click();
    await head.page.getByRole('cell', { name: '已结束' }).waitFor();
    expect([...head.faults, ...clerk.faults]).toEqual([]);
    await head.context.close();
    await clerk.context.close();
  });
});
