import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { screenStands, signIn } from './people.ts';
import { seriousOn } from './screens/audit.ts';
import { steered } from './steering.ts';

const held: { stage?: Stage; browser?: Browser } = {};
const browser = (): Browser => held.browser ?? expect.unreachable('no browser');
const origin = (): string => held.stage?.world.instance.origin ?? expect.unreachable('not staged');

beforeAll(async () => {
  [held.stage, held.browser] = await Promise.all([stage('recognised'), launch()]);
  await steered(held.stage.world);
}, 300_000);
afterAll(async () => {
  await held.browser?.close();
  await held.stage?.stop();
});

const look = async (
  { width = 1920, height = 1080, language = 'zh' as 'zh' | 'en', path = '/programme' },
  as = 'body:BZ-VICE-MAYOR',
) => {
  const seat = await signIn(browser(), origin(), as, { path, width, height, language });
  await seat.page.locator('.sheet').waitFor();
  return seat;
};

/** In the page: parts of the sheet that stand out of the window, by their headings. */
const OUTSIDE = `[...document.querySelectorAll('.sheet .panel')]
  .filter((panel) => {
    const { left, right } = panel.getBoundingClientRect();
    return left < 0 || right > innerWidth + 1 || panel.scrollWidth > panel.clientWidth + 1;
  })
  .map((panel) => panel.getAttribute('aria-label'))`;

/** In the page: the smallest letters of what is shown, in px. */
const SMALLEST = `Math.min(...[...document.querySelectorAll('.wall *')]
  .filter((one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''))
  .map((one) => parseFloat(getComputedStyle(one).fontSize)))`;

const number = async (page: Page, title: string): Promise<number> =>
  Number(
    await page.getByRole('link', { name: new RegExp(`^${title}：\\d+，打开清单$`) }).textContent(),
  );

describe('one page for the vice mayor', () => {
  it.each([1920, 1366, 390])(
    'stands within a window of %i px, and bears the audit',
    async (width) => {
      const { page, context, faults } = await look({ width, height: width === 390 ? 844 : 900 });
      expect(await page.evaluate(OUTSIDE)).toEqual([]);
      expect(await seriousOn('programme', page)).toEqual([]);
      await page.getByText('未核实（含快报）3/8项，占38%').waitFor();
      for (const part of [
        '“1122+N”目标',
        '红灯（最多十项）',
        '其他指标（22项）',
        '项目',
        '协调事项',
        '资金',
      ])
        await page.getByRole('region', { name: part, exact: true }).waitFor();
      expect(await page.locator('.panel-targets .bars li').count()).toBe(7);
      expect(await page.locator('.tiles .tile').count()).toBe(11);
      expect(await page.locator('.reds > li').count()).toBe(10);
      await page.getByText('共11项亮红灯，列出持续最久的10项。').waitFor();
      await page.getByText('政策资金台账尚未建立').waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('each number opens the list that it was counted from', async () => {
    const { page, context, faults } = await look({});
    for (const title of ['谋划储备', '统而未建', '计划', '在办事项']) {
      const count =
        title === '计划'
          ? Number(/\d+/.exec(await page.locator('.counted-plan').first().innerText())?.[0])
          : await number(page, title);
      expect(count).toBeGreaterThan(0);
      await (title === '计划'
        ? page.locator('.counted-plan').first()
        : page.getByRole('link', { name: new RegExp(`^${title}：\\d+，打开清单$`) })
      ).click();
      await page.getByText(`共${count}条，所列${count}条。`).waitFor();
      await page.goBack();
      await page.locator('.sheet').waitFor();
    }
    const tile = page.locator('.tile', { hasText: '博兴县' });
    const clusters = Number(/\d+/.exec(await tile.locator('.tile-level').innerText())?.[0]);
    await tile.click();
    await expect.poll(() => page.locator('main tbody tr.ant-table-row').count()).toBe(clusters);
    await page.goBack();
    await page
      .locator('.reds')
      .getByRole('link', { name: /^统而未建：/ })
      .first()
      .click();
    await page.getByText(/^共\d条，所列\d条。$/).waitFor();
    await page.goBack();
    await page
      .locator('.indicator', { hasText: 'T06' })
      .getByRole('link', { name: '智能工厂、数字化车间' })
      .click();
    await page.getByRole('heading', { level: 1, name: '智能工厂、数字化车间' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '6638N', exact: true }).click();
    await page.getByRole('region', { name: '“6638N”目标', exact: true }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['zh', 'en'] as const)('is one sheet of A3, lying, on paper (%s)', async (language) => {
    const { page, context } = await look({ language });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    // In points of 1/72 inch: 420 by 297 mm.
    expect(Number(width) / 72).toBeCloseTo(420 / 25.4, 1);
    expect(Number(height) / 72).toBeCloseTo(297 / 25.4, 1);
    await context.close();
  });

  it('on a projector two pictures of 1920 by 1080 hold it, with no letter below 22 px, dark or bright', async () => {
    const { page, context, faults } = await look({});
    await page.getByRole('button', { name: '投影' }).click();
    await page.locator('.wall-dark').waitFor();
    const fits = () => page.evaluate('document.documentElement.scrollHeight <= innerHeight');
    expect(await page.getByRole('region', { name: '项目', exact: true }).isVisible()).toBe(false);
    expect([await fits(), await page.evaluate(OUTSIDE)]).toEqual([true, []]);
    expect(await page.evaluate(SMALLEST)).toBeGreaterThanOrEqual(22);
    expect(await seriousOn('programme', page)).toEqual([]);
    await page.keyboard.press('PageDown');
    await page.getByRole('region', { name: '项目', exact: true }).waitFor();
    expect([await fits(), await page.evaluate(OUTSIDE)]).toEqual([true, []]);
    expect(await page.evaluate(SMALLEST)).toBeGreaterThanOrEqual(22);
    await page.getByRole('button', { name: '亮底' }).click();
    await page.locator('.wall-bright').waitFor();
    expect(await seriousOn('programme', page)).toEqual([]);
    await page.getByRole('link', { name: '退出投影' }).click();
    await page.getByRole('button', { name: '投影' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('a county sees titles and what the policy says; the office finds rounds and workload behind it', async () => {
    const county = await look({ width: 1366 }, 'county:371625');
    expect(await county.page.locator('.panel-reds, .panel-lights, .panel-projects').count()).toBe(
      0,
    );
    await county.page.getByText('以下为文件原文').waitFor();
    await county.context.close();
    const { page, context, faults } = await look({ language: 'en' }, 'office');
    await page.getByRole('link', { name: 'Rounds and workload' }).click();
    await screenStands(page);
    await page.getByRole('img', { name: /^Funnel/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
