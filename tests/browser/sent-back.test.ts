import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTY, done } from '../end-to-end/story.ts';
import { text } from '../round/api.ts';
import { allGive, type BranchRound, branchRound } from '../scenarios/branch-round.ts';
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
  [browser, round] = await Promise.all([launch(), branchRound()]);
  id = await round.accepted();
  await allGive(round, id, ['BZ-STATS']);
});
afterAll(async () => {
  for (const { context } of seats) await context.close();
  await browser?.close();
  await round?.instance.stop();
});

it('a department sends its figure back from its sheet, sees before what would stand, and its clock stops', async () => {
  const page = await sit('department:BZ-STATS', '/opinions');
  await page.getByRole('button', { name: '退回核改' }).click();
  const dialog = page.getByRole('dialog', { name: '退回核改' });
  await dialog.getByLabel('需核改的栏目').click();
  await page.getByTitle('二、规模效益 · 总产值').click();
  await page.keyboard.press('Escape');
  const reason = dialog.getByLabel('“二、规模效益 · 总产值”需核改的内容');
  await reason.fill('与统计年报118.2亿元不一致，请核对后更正或说明。');
  const foreseen = dialog.getByText('退回后的影响').locator('xpath=ancestor::*[@role="alert"]');
  await foreseen.waitFor();
  const said = await foreseen.innerText();
  expect(said).toMatch(/保留[^\n]*市场监管局的意见|保留[^\n]*市场监管/u);
  expect(said).toMatch(/所退数据有变化的，需重新出具[^\n]*统计局/u);
  await photograph(page, 'raise');
  expect(await seriousOn('raise', page)).toEqual([]);
  await dialog.getByRole('button', { name: '退回核改' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('已退回核改', { exact: true }).waitFor();
  await photograph(page, 'sheet');
  await page.getByRole('link', { name: '查看退回核改事项' }).click();
  await page.getByText('待申报单位答复').waitFor();
}, 90_000);

it('the county corrects the pinned part alone and answers; six opinions stand', async () => {
  const page = await sit(COUNTY, `/cases/${id}`);
  await page.getByText('与统计年报118.2亿元不一致').waitFor();
  await photograph(page, 'county');
  expect(await seriousOn('sent back', page)).toEqual([]);
  await page.getByRole('link', { name: '二、规模效益 · 总产值' }).click();
  const output = page.locator('[id="size.output"] input').first();
  await output.waitFor();
  await output.fill('118.2');
  const confirm = page.getByRole('button', { name: '确认锁定' });
  await expect.poll(() => confirm.isEnabled()).toBe(true);
  await photograph(page, 'fill');
  await confirm.click();
  const sure = page.getByRole('dialog', { name: '确认锁定' });
  await sure.getByRole('button', { name: '确认锁定' }).click();
  await sure.waitFor({ state: 'detached' });
  await page.goto(`${round.instance.origin}/cases/${id}`);
  await page.getByRole('button', { name: '答复', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '答复' });
  await dialog.getByLabel('更正情况或说明').fill('已按统计年报更正。');
  await dialog.getByRole('button', { name: '答复' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('已答复，待核对').waitFor();
  expect(Object.values(await round.seats(id)).filter((is) => is === 'answered')).toHaveLength(6);
}, 90_000);

it('whoever raised it closes it, nobody else is offered to, and gives the opinion', async () => {
  const office = await sit('office', `/cases/${id}/board`);
  await office.getByText('统计局退回核改').waitFor();
  expect(await office.getByRole('button', { name: '办结', exact: true }).count()).toBe(0);
  await photograph(office, 'board');
  expect(await seriousOn('board with items', office)).toEqual([]);
  const page = await sit('department:BZ-STATS', `/cases/${id}`);
  await page.getByRole('button', { name: '办结', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '办结' });
  await dialog.getByLabel('核改认可').check();
  await photograph(page, 'close');
  await dialog.getByRole('button', { name: '办结' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('核改认可').waitFor();
  done(await round.give(id, 'BZ-STATS'));
  expect(text(await round.stateOf(id), 'status')).toBe('site-check');
  for (const { faults } of seats) expect(faults).toEqual([]);
}, 90_000);
