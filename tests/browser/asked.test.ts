import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTY, done } from '../end-to-end/story.ts';
import { type BranchRound, branchRound } from '../scenarios/branch-round.ts';
import { launch } from './chromium.ts';
import { type Seat, signIn } from './people.ts';
import { photograph } from './photograph.ts';
import { seriousOn } from './screens/audit.ts';

let browser: Browser;
let round: BranchRound;
const seats: Seat[] = [];
let id = '';

const sit = async (as: string, path: string): Promise<Page> => {
  const seat = await signIn(browser, round.instance.origin, as, { path });
  seats.push(seat);
  return seat.page;
};

beforeAll(async () => {
  const statement = { vetoFacts: true, disputes: true, days: 3 };
  [browser, round] = await Promise.all([launch(), branchRound({ statement })]);
  id = await round.accepted();
  const vetoFacts = [{ id: 'accident', basis: '事故调查报告已批复。' }];
  done(await round.give(id, 'BZ-EMERGENCY', { vetoFacts, vetoFactsClear: false }));
});
afterAll(async () => {
  for (const { context } of seats) await context.close();
  await browser?.close();
  await round?.instance.stop();
});

it('the county is told of the veto fact and speaks to it; the office reads it before it settles', async () => {
  const page = await sit(COUNTY, `/cases/${id}`);
  await page.getByText('依据：事故调查报告已批复。').waitFor();
  await page.getByRole('button', { name: '陈述', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '陈述' });
  await dialog.getByLabel('事实和理由').fill('事故企业不在本集群范围内。');
  await photograph(page, 'statement');
  await dialog.getByRole('button', { name: '陈述' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('事故企业不在本集群范围内。').waitFor();
  const office = await sit('office', `/cases/${id}/board`);
  await office.getByText('事故企业不在本集群范围内。').waitFor();
  await photograph(office, 'statement-board');
  expect(await seriousOn('statement', office)).toEqual([]);
}, 90_000);

it('the office asks one more department, drops another, and sends the application back with what stands told before', async () => {
  const page = await sit('office', `/cases/${id}/board`);
  await page.getByRole('button', { name: '增加征求意见部门' }).click();
  const ask = page.getByRole('dialog', { name: '增加征求意见部门' });
  await ask.getByLabel('部门', { exact: true }).fill('海关');
  await page.getByTitle(/海关/).first().click();
  await ask.getByLabel('由其核实的指标').click();
  await page.getByTitle('主导产业产值').first().click();
  await page.keyboard.press('Escape');
  await ask.getByLabel('理由').fill('出口占比较高。');
  await photograph(page, 'ask');
  await ask.getByRole('button', { name: '增加征求意见部门' }).click();
  await ask.waitFor({ state: 'detached' });
  expect((await round.seats(id))['BZ-CUSTOMS']).toBe('asked');
  // The board has read itself anew.
  await page.getByRole('row', { name: /海关/ }).first().waitFor();
  await page.getByRole('row', { name: /税务/ }).getByRole('button', { name: '撤回征求' }).click();
  const drop = page.getByRole('dialog', { name: '撤回征求' });
  await drop.locator('textarea').fill('税务数据已由统计核实。');
  await drop.getByRole('button', { name: '撤回征求' }).click();
  await drop.waitFor({ state: 'detached' });
  expect((await round.seats(id))['BZ-TAX']).toBe('dropped');
  await page.getByRole('button', { name: '退回已办环节' }).click();
  const back = page.getByRole('dialog', { name: '退回已办环节' });
  await back.getByLabel('形式审查（补正）').check();
  await back.getByLabel('需补正的栏目（一次性列明）').click();
  await page.getByTitle('二、规模效益 · 总产值').click();
  await page.keyboard.press('Escape');
  await back.locator('textarea').first().fill('请按年报口径更正。');
  await back.getByText('退回后的影响').waitFor();
  await back.locator('textarea').last().fill('口径有误，一次性补正。');
  await photograph(page, 'back');
  expect(await seriousOn('send back', page)).toEqual([]);
  await back.getByRole('button', { name: '退回已办环节' }).click();
  await back.waitFor({ state: 'detached' });
  expect(await round.statusOf(id)).toBe('correction');
  for (const { faults } of seats) expect(faults).toEqual([]);
}, 120_000);
