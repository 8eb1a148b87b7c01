import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { codeOf, nameOf, sheetOf } from './firms.ts';
import { screenStands, signIn } from './people.ts';
import { choose } from './round/hands.ts';
import { seriousOn } from './screens/audit.ts';

let browser: Browser;
let on: Stage;
let clerk: { page: Page; context: BrowserContext; faults: readonly string[] };

const FIRMS = 200;
const IMPORT = '/registers/enterprises/import';

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
  clerk = await signIn(browser, on.world.instance.origin, 'county:371625', { path: IMPORT });
});
afterAll(async () => {
  await clerk?.context.close();
  await browser?.close();
  await on?.stop();
});

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${on.world.instance.origin}${path}`);
  await screenStands(page);
};

/** What the clerk's list gets wrong: which cell of a firm, what it says, and what the product says to it. */
const WRONG: Readonly<Record<number, readonly [column: string, says: string, told: RegExp]>> = {
  3: ['统一社会信用代码', `${codeOf(3).slice(0, -1)}X`, /校验位不符/],
  21: ['统一社会信用代码', codeOf(21).slice(0, 16), /应为18位，现为16位/],
  34: ['统一社会信用代码', '', /请填写“统一社会信用代码”/],
  47: ['统一社会信用代码', codeOf(46), /与第47行重复/],
  60: ['企业名称', '', /请填写“企业名称”/],
  73: ['企业名称', '示'.repeat(101), /不超过100字/],
  86: ['是否规上', '也许', /请选择是或否/],
  99: ['是否规上', '待定', /请选择是或否/],
  112: ['县区', '某县', /“某县”，不在目录中|不在目录中/],
  125: ['县区', '惠民县', /只能登记本单位的条目/],
  150: ['统一社会信用代码', `${codeOf(150).slice(0, -2)}I0`, /不使用“I”/],
  200: ['行业', '业'.repeat(61), /不超过60字/],
};

const COLUMNS = ['企业名称', '统一社会信用代码', '县区', '行业', '是否规上'];

const withFaults = (number: number, cells: readonly string[]): readonly string[] => {
  const wrong = WRONG[number];
  return cells.map((cell, at) =>
    wrong !== undefined && COLUMNS[at] === wrong[0] ? wrong[1] : cell,
  );
};

const right = (number: number, column: string): string =>
  ({
    企业名称: nameOf(number),
    统一社会信用代码: codeOf(number),
    县区: '博兴县',
    行业: '有色金属压延加工',
  })[column] ?? '否';

const paste = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('从Excel复制后粘贴在此').fill(text);
  await page.getByRole('button', { name: '核对' }).click();
};

/** In the page: whether the focus is within. */
const HAS_FOCUS = (within: unknown): unknown =>
  Reflect.get(Object(within), 'contains').call(
    within,
    Reflect.get(Reflect.get(globalThis, 'document'), 'activeElement'),
  );

describe('the enterprise library at the console', () => {
  it('a clerk pastes 200 firms with twelve bad rows, mends them in place, and enters none twice', async () => {
    const { page } = clerk;
    const counts = page.getByRole('status').filter({ hasText: /^共200行/ });
    await paste(page, sheetOf(FIRMS, withFaults));
    await counts.filter({ hasText: '可登记188行，待改正12行' }).waitFor();
    for (const [number, [column, , told]] of Object.entries(WRONG)) {
      const cell = page.getByLabel(`第${Number(number) + 1}行，${column}`);
      expect(
        await page.locator(`[id="${await cell.getAttribute('aria-describedby')}"]`).textContent(),
      ).toMatch(told);
    }
    await page.getByRole('button', { name: '登记企业：188条' }).click();
    await counts.filter({ hasText: '待改正12行，已在台账中0行，已登记188行' }).waitFor();
    // A reload loses neither the sheet nor what has gone in.
    await page.reload();
    await screenStands(page);
    for (const [number, [column]] of Object.entries(WRONG))
      await page
        .getByLabel(`第${Number(number) + 1}行，${column}`)
        .fill(right(Number(number), column));
    await page.getByRole('button', { name: '登记企业：12条' }).click();
    await counts.filter({ hasText: '已登记200行' }).waitFor();
    await page.getByRole('button', { name: '导入另一份' }).click();
    await paste(page, sheetOf(FIRMS));
    await counts.filter({ hasText: '可登记0行，待改正0行，已在台账中200行' }).waitFor();
    await page.getByRole('button', { name: '导入另一份' }).click();
  });

  it('finds them by what the address says, and two of them join a cluster at once', async () => {
    const { page } = clerk;
    await go(page, '/registers/enterprises?sort=name');
    await page.getByText('共200条，所列200条。').waitFor();
    await page.getByText('规模以上：是65、否135').waitFor();
    await page.getByLabel('按名称、代码或单位查找').fill('示例01');
    await page.getByText('共200条，所列10条。').waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe('示例01');
    expect(await seriousOn('register', page)).toEqual([]);
    for (const number of [11, 12]) await page.getByLabel(`选择${nameOf(number)}`).check();
    await choose(page.getByRole('main'), '对所选条目批量办理', '加入集群');
    const dialog = page.getByRole('dialog', { name: '加入集群：2条' });
    await choose(dialog, '集群', '商用厨具');
    await dialog.getByLabel('配套').check();
    await dialog.getByRole('group', { name: '主集群' }).getByLabel('是').check();
    await dialog.getByRole('button', { name: '先行核对' }).click();
    await dialog.getByText('请填写“起始日期”').waitFor();
    await dialog.getByLabel('起始日期').fill('2026.1.1');
    await dialog.getByRole('button', { name: '先行核对' }).click();
    await dialog.getByRole('button', { name: '办理2条' }).click();
    await dialog.getByText('已办理2条，未办成0条').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('link', { name: nameOf(11) }).click();
    const memberships = page.getByRole('region', { name: '所属集群' });
    expect(await memberships.getByRole('row').nth(1).textContent()).toMatch(
      /商用厨具.*配套.*是.*2026年1月1日/,
    );
    await page.getByRole('article', { name: /加入集群/ }).waitFor();
    // As lists of tasks name it: by its number alone.
    const { pathname } = new URL(page.url());
    await go(page, pathname.replace('/registers/enterprises/', '/entries/'));
    await page.getByRole('heading', { level: 1, name: nameOf(11) }).waitFor();
    expect(new URL(page.url()).pathname).toBe(pathname);
    expect(clerk.faults).toEqual([]);
  });

  it('a department records a certificate by its document, with the keyboard alone', async () => {
    const { page, context, faults } = await signIn(
      browser,
      on.world.instance.origin,
      'department:BZ-IIT',
      { path: `/registers/enterprises?text=${encodeURIComponent(nameOf(7))}` },
    );
    const { keyboard } = page;
    await page.getByRole('link', { name: nameOf(7) }).focus();
    await keyboard.press('Enter');
    await page.getByRole('button', { name: '登记资质称号' }).focus();
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '登记资质称号' });
    // The dialog takes the focus when it stands.
    await expect.poll(() => dialog.evaluate(HAS_FOCUS)).toBe(true);
    await dialog.getByRole('combobox', { name: '类别' }).focus();
    await keyboard.press('Enter');
    await page.locator('.ant-select-item-option-active').waitFor();
    await keyboard.press('Enter');
    await page.locator('.ant-select-item-option-active').waitFor({ state: 'hidden' });
    for (const key of ['Tab', 'ArrowRight', 'Tab']) await keyboard.press(key);
    await keyboard.type('GR202637000001');
    await keyboard.press('Tab');
    await keyboard.type('2025-12-01');
    for (const key of ['Tab', 'Tab']) await keyboard.press(key);
    await keyboard.type('2028-11-30');
    for (const key of ['Tab', 'Tab']) await keyboard.press(key);
    await keyboard.type('鲁科字[2026]8号');
    await keyboard.press('Tab');
    await keyboard.type('关于公布高新技术企业名单的通知');
    await keyboard.press('Tab');
    await keyboard.type('2026年2月10日');
    await dialog.getByRole('button', { name: '登记资质称号' }).focus();
    await keyboard.press('Enter');
    const told = page.getByRole('article', { name: /登记资质称号/ });
    await told
      .getByText('依据：《关于公布高新技术企业名单的通知》（鲁科字〔2026〕8号）2026年2月10日')
      .waitFor();
    expect(
      await page.getByRole('region', { name: '资质称号' }).getByRole('row').nth(1).textContent(),
    ).toMatch(/高新技术企业省级GR202637000001/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('what a county says on paper is recorded on behalf, and stands once a second person has checked it', async () => {
    const path = `/registers/enterprises?text=${encodeURIComponent(nameOf(8))}`;
    const { origin } = on.world.instance;
    const one = await signIn(browser, origin, 'office', { path });
    await one.page.getByRole('link', { name: nameOf(8) }).click();
    await one.page.getByRole('button', { name: '代录' }).click();
    const dialog = one.page.getByRole('dialog', { name: '代录' });
    await choose(dialog, '代录事项', '企业更名');
    await choose(dialog, '来文单位', '博兴县');
    await dialog.getByLabel('企业名称').fill('示例新材有限公司');
    await dialog.getByLabel('文号').fill('博工信函〔2026〕4号');
    await dialog.getByLabel('文件标题').fill('关于企业更名的函');
    await dialog.getByLabel('成文日期').fill('2026.2.20');
    await dialog.getByRole('button', { name: '代录' }).click();
    await one.page.getByText('这是您代录的，须由另一位工作人员复核。').waitFor();
    const two = await signIn(browser, origin, 'office:2', {
      path: new URL(one.page.url()).pathname,
    });
    await two.page.getByRole('button', { name: '复核无误' }).click();
    await two.page.getByRole('dialog').getByRole('button', { name: '复核无误' }).click();
    await two.page.getByRole('heading', { level: 1, name: '示例新材有限公司' }).waitFor();
    const told = two.page.getByRole('article', { name: /企业更名/ });
    expect(await told.textContent()).toMatch(/代录博兴县.*由.*办公室.*代录/);
    expect([...one.faults, ...two.faults]).toEqual([]);
    await one.context.close();
    await two.context.close();
  });
});
