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
});
