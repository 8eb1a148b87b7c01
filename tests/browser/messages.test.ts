import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { type MailServer, startMailServer } from '../round/mail-server.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';

let browser: Browser;
let on: Stage;
let post: MailServer;
const ADDRESS = 'office@bz.example.gov.cn';

beforeAll(async () => {
  post = await startMailServer();
  // As the settings of an installation name it.
  process.env.TIDU_MAIL = post.server;
  process.env.TIDU_MAIL_FROM = 'tidu@bz.example.gov.cn';
  [browser, on] = await Promise.all([launch(), stage('filed')]);
});
afterAll(async () => {
  delete process.env.TIDU_MAIL;
  delete process.env.TIDU_MAIL_FROM;
  await browser?.close();
  await on?.stop();
  await post?.stop();
});

describe('how one is told', () => {
  it('is chosen at the console, by the words that people know; the menu counts what lies on the desk', async () => {
    const { origin } = on.world.instance;
    const { page, context, faults } = await signIn(browser, origin, 'office');
    const count = page.getByRole('img', { name: /项待办/ });
    await count.waitFor();
    const shown = Number.parseInt((await count.textContent()) ?? '', 10);
    const title = page.getByText(`我的待办（${shown}项`);
    await title.waitFor();
    expect(shown).toBeGreaterThan(0);

    await page.getByRole('link', { name: '消息提醒' }).click();
    await page.getByText('尚未设置接收方式').waitFor();
    await page.getByRole('button', { name: '设置接收方式' }).click();
    const dialog = page.getByRole('dialog', { name: '设置接收方式' });
    expect(await dialog.getByLabel('补正告知').isDisabled()).toBe(true);
    await dialog.getByLabel('电子邮箱').fill('nobody');
    await dialog.getByRole('button', { name: '设置接收方式' }).click();
    await dialog.getByText('电子邮箱格式不正确').waitFor();
    await dialog.getByLabel('电子邮箱').fill(ADDRESS);
    await dialog.getByRole('button', { name: '设置接收方式' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(`电子邮件：${ADDRESS}，随时`).waitFor();
    await page.getByText('还没有发送过消息').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is nobody else’s to read: an administrator sees no address', async () => {
    const { origin } = on.world.instance;
    const { page, context } = await signIn(browser, origin, 'admin:1');
    await page.getByRole('link', { name: '消息提醒' }).click();
    await page.getByText('没有未能送达的消息').waitFor();
    expect(await page.content()).not.toContain(ADDRESS);
    await context.close();
  });
});
