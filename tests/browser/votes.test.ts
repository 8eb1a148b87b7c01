import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { agree, appoint, declare, openCall, score } from '../end-to-end/story.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import { photograph } from './photograph.ts';

let browser: Browser;
let instance: Instance;
const { decisionChain } = JSON.parse(readFileSync('docs/tour/call.json', 'utf8'));

beforeAll(async () => {
  [browser, instance] = await Promise.all([launch(), startInstance()]);
  await openCall(instance, { decisionChain: [{ ...decisionChain[0], voting: { members: 21 } }] });
  const id = await agree(instance);
  await appoint(instance, id, 1);
  await declare(instance, id, 1);
  await score(instance, id, 1);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

describe('a body that votes', () => {
  it('enters the numbers beside the outcome, and is told at once where they contradict it', async () => {
    const seat = { path: '/deliberation', width: 1600 };
    const { page, faults } = await signIn(browser, instance.origin, 'body:BZ-LEADING-GROUP', seat);
    const name = '博兴县商用厨具产业集群';
    await page.getByText('应到21人，到会过半数方可表决').waitFor();
    await page.getByLabel(`“${name}”的拟定结果`).click();
    await page.getByTitle('推荐', { exact: false }).first().click();
    const votes = (what: string) => page.getByLabel(`“${name}”的${what}票数`);
    await votes('赞成').fill('9');
    await votes('反对').fill('9');
    await votes('弃权').fill('0');
    await page.getByText('赞成9票，未达到通过所需的10票（赞成与反对相等的不通过）').waitFor();
    const record = page.getByRole('button', { name: /登记研究结果/ });
    expect(await record.isDisabled()).toBe(true);
    await votes('赞成').fill('12');
    await votes('反对').fill('6');
    await page.getByLabel(`“${name}”的回避人员`).fill('博兴县人民政府县长');
    await page.getByText('未达到通过所需').waitFor({ state: 'hidden' });
    await photograph(page, 'votes-sheet');
    await page.getByLabel('文号').fill('滨制造强市办纪〔2026〕3号');
    await page.getByLabel('文件标题').fill('领导小组第二次会议纪要（示例）');
    await page.getByLabel('成文日期').fill('2026-03-03');
    await page.keyboard.press('Enter');
    await record.click();
    await page
      .getByText('应到21人，回避1人，实到18人：赞成12票，反对6票，弃权0票')
      .first()
      .waitFor();
    await photograph(page, 'votes-decided');
    expect(faults).toEqual([]);
  }, 120_000);
});
