import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { chooseAccount, signIn, visit } from './people.ts';

let browser: Browser;
let on: Stage;
const at = (path: string): string => `${on.world.instance.origin}${path}`;

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
});
afterAll(async () => {
  await browser?.close();
  await on?.stop();
});

describe('a session at the console', () => {
  it('begins on the provider’s page and comes back to the address that was asked for', async () => {
    const { page, context, faults } = await visit(browser);
    await page.goto(at('/administration/organisations'));
    await chooseAccount(page, 'admin:1');
    await page.getByRole('heading', { level: 1, name: '组织机构和工作日历' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/administration/organisations');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps no token where another page or a later visitor could read it', async () => {
    const { page, context } = await signIn(browser, on.world.instance.origin, 'county:371625');
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(kept).toContain('tidu.signed-in-before');
    expect(kept).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
    await context.close();
  });

  it('asks nobody again after a reload while the provider remembers the sign-in', async () => {
    const { page, context } = await signIn(browser, on.world.instance.origin, 'county:371625');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await context.close();
  });

  it('shows the roles of somebody who has several, and works in the chosen one', async () => {
    const { page, context } = await signIn(browser, on.world.instance.origin, 'expert:1');
    const roles = page.getByLabel('当前身份');
    expect(await roles.locator('option').allTextContents()).toHaveLength(2);
    const asked = page.waitForRequest(
      (request) =>
        request.url().includes('/api/desk') &&
        request.headers()['tidu-role']?.startsWith('panel-chair@') === true,
    );
    await roles.selectOption({ index: 1 });
    await asked;
    expect(await roles.locator('option:checked').textContent()).toContain('组长');
    await context.close();
  });

  it('goes on where it was after the sign-in ran out', async () => {
    const { page, context } = await signIn(browser, on.world.instance.origin, 'county:371625');
    let expired = true;
    await context.route('**/api/desk*', (route) =>
      expired
        ? route.fulfill({ status: 401, contentType: 'application/problem+json', body: '{}' })
        : route.continue(),
    );
    // While the dialog's code is on its way, what was open stays in sight.
    const code = Promise.withResolvers<void>();
    const asked = page.waitForRequest('**/assets/expired-*');
    await context.route('**/assets/expired-*', async (route) => {
      await code.promise;
      await route.continue();
    });
    await page.reload();
    await asked;
    expect(await page.getByRole('navigation').first().isVisible()).toBe(true);
    code.resolve();
    const dialog = page.getByRole('dialog', { name: '登录已超时' });
    await dialog.waitFor();
    expired = false;
    await dialog.getByRole('button', { name: '重新登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('我的待办').first().waitFor();
    await context.close();
  });

  it('tells neither of a case nor of a page that is none of theirs', async () => {
    const { page, context } = await signIn(browser, on.world.instance.origin, 'county:371621');
    for (const path of ['/no-such-page', '/administration/accounts/a-00000000000000000000']) {
      await page.goto(at(path));
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toMatch(/没有找到|无权/);
    }
    await context.close();
  });

  it('ends in every tab: the other one leaves at once and saves nothing more', async () => {
    const { origin } = on.world.instance;
    const { page, context } = await signIn(browser, origin, 'county:371625');
    const other = await context.newPage();
    const form = `/cases/${on.cases['commercial-kitchenware']?.id}/fill`;
    await other.goto(at(form));
    const industry = other.getByLabel('主导产业', { exact: true });
    await other.getByRole('button', { name: '解除锁定' }).click();
    await other.getByRole('dialog').getByRole('button', { name: '解除锁定' }).click();
    await other.getByRole('button', { name: '确认锁定' }).waitFor();
    let sent = 0;
    await other.route('**/drafts/identity', (route) => {
      sent += 1;
      return route.abort();
    });
    await industry.fill('退出前未保存的内容');
    await other.getByText('未保存到服务器，已留在本机，网络恢复后自动保存').waitFor();
    const before = sent;
    await page.getByRole('button', { name: '退出登录' }).click();
    await other.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(await other.evaluate(() => Object.keys(sessionStorage).join(' '))).not.toContain('tidu');
    expect(sent).toBe(before);
    await other.unroute('**/drafts/identity');
    await other.goto(at(form));
    await chooseAccount(other, 'county:371625');
    await expect.poll(() => industry.inputValue()).toBe('退出前未保存的内容');
    await context.close();
  });

  it('ends at the provider too', async () => {
    const { page, context } = await signIn(browser, on.world.instance.origin, 'county:371625');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await page.goto(at('/desk'));
    await page.locator('button[name="subject"]').first().waitFor({ state: 'attached' });
    await context.close();
  });
});
