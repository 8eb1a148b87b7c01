import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { accept, done, openCall } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import { photograph } from './photograph.ts';
import { seriousOn } from './screens/audit.ts';

let instance: Instance;
let browser: Browser;
let id = '';

beforeAll(async () => {
  [browser, instance] = await Promise.all([launch(), startInstance()]);
  await openCall(instance);
  id = await accept(instance);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

it('the office recalls by clicking what it accepted by mistake, and reads before what that does', async () => {
  const { page, context, faults } = await signIn(browser, instance.origin, 'office', {
    path: `/cases/${id}`,
  });
  const name = '收回“受理”';
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByText(/恢复到办理前的状态/).waitFor();
  await photograph(page, 'recall');
  await dialog.getByLabel('收回理由').fill('误点受理');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('形式审查', { exact: true }).first().waitFor();
  expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
  expect(await seriousOn('recalled', page)).toEqual([]);
  const { body } = done(await instance.as('office').get(`/api/cases/${id}`));
  expect(text(body, 'status')).toBe('formal-review');
  expect(faults).toEqual([]);
  await context.close();
});
