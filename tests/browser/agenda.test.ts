import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { agree, appoint, CALL, declare, openCall, score } from '../end-to-end/story.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import { photograph } from './photograph.ts';

let browser: Browser;
let instance: Instance;
const { decisionChain } = JSON.parse(readFileSync('docs/tour/call.json', 'utf8'));

beforeAll(async () => {
  [browser, instance] = await Promise.all([launch(), startInstance()]);
  await openCall(instance, {
    quota: { perUnit: 90, units: {} },
    decisionChain: [{ ...decisionChain[0], voting: { members: 21 } }],
  });
  for (const points of [5_100, 4_100]) {
    const id = await agree(instance);
    await appoint(instance, id, 1);
    await declare(instance, id, 1);
    await score(instance, id, 1, points);
  }
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

describe('the agenda of a meeting', () => {
  it('is set by the office, begins with who leaves, and a change asks for its reason; the body reads it', async () => {
    const path = `/rounds/${CALL}?tab=decision`;
    const seat = await signIn(browser, instance.origin, 'office', { path, width: 1600 });
    const { page } = seat;
    await page.getByText('尚未编排议程').waitFor();
    await page.getByRole('button', { name: '编排会议议程' }).click();
    const dialog = page.getByRole('dialog', { name: '编排会议议程' });
    const leaves = dialog.getByLabel(/审议“博兴县商用厨具产业集群”时回避的人员/);
    expect(await leaves.first().inputValue()).toBe('博兴县主要负责人');
    await photograph(page, 'agenda-editor');
    await dialog.getByRole('button', { name: '保存议程' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(/^第1版/).waitFor();

    await page.getByRole('button', { name: '调整会议议程' }).click();
    const change = page.getByRole('dialog', { name: '调整会议议程' });
    await change.getByRole('button', { name: /下移$/ }).first().click();
    await change.getByRole('button', { name: '保存议程' }).click();
    await change.getByText('请写明理由后再提交').waitFor();
    await change.getByLabel('调整顺序或议程的理由').fill('涉及回避，先行审议');
    await change.getByRole('button', { name: '保存议程' }).click();
    await page.getByText(/^第2版.*说明：涉及回避，先行审议$/).waitFor();
    await photograph(page, 'agenda-office');
    expect(seat.faults).toEqual([]);

    const body = await signIn(browser, instance.origin, 'body:BZ-LEADING-GROUP', {
      path: '/deliberation',
      width: 1600,
    });
    await body.page.getByText(/^第2版/).waitFor();
    const recused = body.page.getByLabel(/“博兴县商用厨具产业集群”的回避人员/).first();
    expect(await recused.inputValue()).toBe('博兴县主要负责人');
    expect(await body.page.getByRole('button', { name: '调整会议议程' }).count()).toBe(0);
    expect(body.faults).toEqual([]);
  }, 120_000);
});
