import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Done } from '../../cli/demo/people.ts';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import { seriousOn } from './screens/audit.ts';

let browser: Browser;
let on: Stage;
let bureau: { page: Page; context: BrowserContext; faults: readonly string[] };

const SIDE = '/registers/projects/compare/double-dispatch';
const STATISTICS = 'department:BZ-STATS';

const project = (serial: number, name: string) => ({
  projectCode: `2603-371625-04-02-${300_000 + serial}`,
  name,
  code: '91371600MA0DE1075Y',
  builder: '样例厨具有限公司',
  county: '371625',
  origin: 'local',
  kind: 'renovation',
  planTotal: '800',
  planStart: '2026-03-20',
  planFinish: '2027-03-20',
});

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
  const { world } = on;
  const enter = (serial: number, name: string) =>
    world
      .as('county:371625')
      .post('/api/entries', { register: 'projects', values: project(serial, name) }, Done);
  for (const [index, name] of ['甲项目（示例）', '乙项目（示例）'].entries()) {
    const { id } = await enter(index, name);
    await world.as(STATISTICS).doesOn(`entries/${id}`, 'ActOnEntry', {
      act: 'enter-statistics',
      values: { inStatistics: '2026-02-27' },
    });
  }
  bureau = await signIn(browser, world.instance.origin, 'department:BZ-IIT', { path: SIDE });
});
afterAll(async () => {
  await bureau?.context.close();
  await browser?.close();
  await on?.stop();
});

describe('the double dispatch of a month', () => {
  it('lays the two lists side by side, says why they differ on the spot, and changes neither list by it', async () => {
    const { page } = bureau;
    const [entered, started] = ['统而未建', '应统未统'].map((name) =>
      page.getByRole('region', { name, exact: true }).first(),
    );
    if (entered === undefined || started === undefined) return expect.unreachable('no lists');
    await entered.getByText('2项').waitFor();
    await started.getByText('0项').waitFor();
    const [left, right] = [await started.boundingBox(), await entered.boundingBox()];
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    const line = entered.getByRole('row').filter({ hasText: '甲项目（示例）' });
    await line.getByRole('button', { name: '说明差异' }).click();
    const dialog = page.getByRole('dialog', { name: '说明差异' });
    await dialog.getByRole('button', { name: '说明差异' }).click();
    await dialog.getByText('请填写“差异原因”').waitFor();
    await dialog.getByLabel('差异原因').fill('仅平整土地，未打桩');
    await dialog.getByLabel('整改时限').fill('2026.3.31');
    await dialog.getByRole('button', { name: '说明差异' }).click();
    await dialog.waitFor({ state: 'detached' });
    await entered.getByText('2项').waitFor();
    expect(await seriousOn('comparison', page)).toEqual([]);
    await line.getByRole('link', { name: '甲项目（示例）' }).click();
    await page.getByRole('article', { name: /说明差异/ }).waitFor();
    expect(bureau.faults).toEqual([]);
  });
});
