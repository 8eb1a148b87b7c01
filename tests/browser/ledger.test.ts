import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, stage } from '../../cli/demo/stage.ts';
import { launch } from './chromium.ts';
import { screenStands, signIn } from './people.ts';
import { day } from './round/hands.ts';
import { seriousOn } from './screens/audit.ts';

let browser: Browser;
let on: Stage;
let office: { page: Page; context: BrowserContext; faults: readonly string[] };

const LEDGER = '/registers/targets';

beforeAll(async () => {
  [browser, on] = await Promise.all([launch(), stage('drafts')]);
  office = await signIn(browser, on.world.instance.origin, 'office', { path: LEDGER });
});
afterAll(async () => {
  await office?.context.close();
  await browser?.close();
  await on?.stop();
});

const adopting = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '采用目标体系' }).click();
  await page.getByRole('heading', { level: 1, name: /^采用目标体系：“1122\+N”/ }).waitFor();
};

describe('the target ledger at the console', () => {
  it('the policy’s set is adopted from the ledger: its document is asked for, each is tried out, and each has a result', async () => {
    const { page } = office;
    await adopting(page);
    await page.getByText('共29项，其中0项已在台账中。').waitFor();
    expect(await seriousOn('register-adopt', page)).toEqual([]);
    await page.getByRole('button', { name: '先行核对' }).click();
    await page.getByText(/请填写“依据文件”/).waitFor();
    await page.getByLabel('文号').fill('滨政办字[2024]18号');
    await page.getByLabel('文件标题').fill('关于加快发展先进制造业集群的实施意见');
    await day(page.getByLabel('成文日期'), '2024-05-31');
    await page.getByRole('button', { name: '先行核对' }).click();
    await page.getByText('核对完毕：29条可以办理，0条不能办理').waitFor();
    await page.getByText('共29项，其中0项已在台账中。').waitFor();
    expect(await seriousOn('register-adopt-tried', page)).toEqual([]);
    await page.getByRole('button', { name: '办理29条' }).dblclick();
    await page.getByText('已办理29条，未办成0条').waitFor();
    await page.getByText('29项均已在台账中，无需再次列入。').waitFor();
  });

  it('a set that has been adopted says so and offers nothing to enter, and the ledger has each once', async () => {
    const { page, faults } = office;
    await page.getByRole('link', { name: '返回台账' }).click();
    await page.getByText('共29条，所列29条。').waitFor();
    await adopting(page);
    await page.getByText('29项均已在台账中，无需再次列入。').waitFor();
    expect(await page.getByRole('button', { name: '先行核对' }).count()).toBe(0);
    await page.reload();
    await screenStands(page);
    await page.getByText('29项均已在台账中，无需再次列入。').waitFor();
    expect(faults).toEqual([]);
  });

  it('a number opens the list that it is counted from, on the ledger and on the target', async () => {
    const { page, faults } = office;
    await page.getByRole('link', { name: '返回台账' }).click();
    const target = page.getByRole('link', { name: '投资过500万元重点技改项目' });
    const id =
      (await target.getAttribute('href'))?.split('/').at(-1) ?? expect.unreachable('no id');
    await on.world.as('office').doesOn(`entries/${id}`, 'ActOnEntry', {
      act: 'fix-caliber',
      values: {
        counts: '计划总投资500万元以上（不含）的技改项目',
        firstDay: '2026-01-01',
        measure: 'renovation-over-500',
      },
      document: {
        number: '滨领纪要〔2026〕1号',
        title: '目标口径会议纪要',
        date: '2026-03-02',
      },
    });
    await page.reload();
    await screenStands(page);
    const counted = () => page.getByRole('link', { name: /^0\/400个，0%/ });
    for (const from of ['ledger', 'target']) {
      if (from === 'target') await target.click();
      await counted().click();
      await page.getByRole('heading', { level: 1, name: '项目台账' }).waitFor();
      expect(new URL(page.url()).search).toBe('?tally=renovation-over-500');
      await page.goBack();
    }
    expect(faults).toEqual([]);
  });

  it('another set is pasted from a sheet, on the one document that all of its rows rest on', async () => {
    const { page, faults } = office;
    await page.goto(`${on.world.instance.origin}${LEDGER}/import`);
    await screenStands(page);
    const heads = [
      '目标体系',
      '编号',
      '指标',
      '文件用语',
      '目标值',
      '单位',
      '计算方式',
      '牵头单位',
    ];
    const row = ['6638N', 'T01', '示例目标', '达到', '6', '个', '存量', '市发展改革委'];
    await page
      .getByLabel('从Excel复制后粘贴在此')
      .fill([heads, row].map((cells) => cells.join('\t')).join('\n'));
    await page.getByRole('button', { name: '核对' }).click();
    await page.getByText(/可登记1行/).waitFor();
    await page.getByRole('button', { name: '列入目标：1条' }).click();
    await page.getByText(/请填写“依据文件”/).waitFor();
    await page.getByLabel('文号').fill('滨政发〔2026〕2号');
    await page.getByLabel('文件标题').fill('示例目标体系');
    await day(page.getByLabel('成文日期'), '2026-02-20');
    await page.getByRole('button', { name: '列入目标：1条' }).click();
    await page.getByText(/已登记1行/).waitFor();
    expect(faults).toEqual([]);
  });
});
