import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instance, startInstance } from '../end-to-end/instance.ts';
import { act, COUNTY, done } from '../end-to-end/story.ts';
import {
  codeOf,
  fillOwn,
  fillShared,
  LEAD,
  openJoint,
  openJointCall,
  partOf,
  signAll,
} from '../scenarios/joint.ts';
import { launch } from './chromium.ts';
import { signIn } from './people.ts';
import { photograph } from './photograph.ts';
import { seriousOn } from './screens/audit.ts';

const HUIMIN = '371621';
const YANGXIN = '371622';

let instance: Instance;
let browser: Browser;
let id = '';

const seated = async (alias: string, path: string, look: (page: Page) => Promise<void>) => {
  const seat = await signIn(browser, instance.origin, alias, { path });
  await look(seat.page);
  expect(seat.faults).toEqual([]);
  await seat.context.close();
};

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The act of that name, opened and carried out; `fill` types what it asks for. */
const does = async (
  page: Page,
  name: string,
  fill: () => Promise<void> = async () => undefined,
) => {
  await press(page, name);
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await fill();
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

beforeAll(async () => {
  [browser, instance] = await Promise.all([launch(), startInstance()]);
  await openJointCall(instance);
  id = await openJoint(instance, [HUIMIN, YANGXIN]);
  await act(instance.as(`county:${YANGXIN}`), id, 'JoinApplication');
  await fillShared(instance, id);
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

describe('a joint application, by clicking', () => {
  it('a unit that the lead named is asked first, and joins', () =>
    seated(`county:${HUIMIN}`, `/cases/${id}/fill`, async (page) => {
      await page.getByText('博兴县将本单位列为联合申报单位').waitFor();
      expect(await seriousOn('joining', page)).toEqual([]);
      await photograph(page, 'joint-asked');
      await does(page, '同意联合申报');
      await page.getByText('已同意联合申报').first().waitFor();
    }));

  it('before a partner unlocks its part it reads whose seals would fall, and whose would not', async () => {
    for (const org of [HUIMIN, YANGXIN]) await fillOwn(instance, id, org);
    await signAll(instance, id, [LEAD, HUIMIN, YANGXIN]);
    await seated(`county:${HUIMIN}`, `/cases/${id}/fill?part=${partOf(HUIMIN)}`, async (page) => {
      await press(page, '解除锁定');
      const dialog = page.getByRole('dialog', { name: '解除锁定' });
      await dialog.getByText(/内容如有改动，.*惠民县的签批.*将失效/).waitFor();
      await dialog.getByText(/阳信县的签批不受影响/).waitFor();
      await photograph(page, 'joint-unlock');
      await dialog.getByRole('button', { name: '解除锁定', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    });
    await fillOwn(instance, id, HUIMIN, '22.5');
  });

  it('the head of a partner finds the code of what it signs for, and the others’ seals', async () => {
    const code = await codeOf(instance, id, HUIMIN);
    await seated(`head:${HUIMIN}`, `/cases/${id}`, async (page) => {
      await page.getByText(code).first().waitFor();
      const row = (org: string) => page.getByRole('row').filter({ hasText: org });
      await row('阳信县').filter({ hasText: '已签批' }).waitFor();
      await row('惠民县').filter({ hasText: '尚未签批' }).waitFor();
      await row('博兴县').filter({ hasText: '尚未签批' }).waitFor();
      await page.getByText(/只有覆盖该部分的签批失效/).waitFor();
      expect(await seriousOn('sealing', page)).toEqual([]);
      await photograph(page, 'joint-seals');
    });
  });

  it('a partner leaves by a paper, and finds the application in its list as it was then', () =>
    seated(`county:${YANGXIN}`, `/cases/${id}`, async (page) => {
      await does(page, '退出联合申报', async () => {
        const dialog = page.getByRole('dialog', { name: '退出联合申报' });
        await photograph(page, 'joint-leave');
        await dialog.getByLabel('理由').fill('改为单独申报');
        await dialog.getByLabel('文号').fill('阳政函〔2026〕3号');
        await dialog.getByLabel('标题').fill('关于退出联合申报的函');
        await dialog.getByLabel('成文日期').fill('2026-03-03');
        await dialog.getByLabel('成文日期').press('Enter');
      });
      await page.getByText(/以下为退出时的情况/).waitFor();
      expect(await page.getByRole('link', { name: '填报' }).count()).toBe(0);
      await photograph(page, 'joint-past');
      done(await instance.as(COUNTY).get(`/api/cases/${id}`));
      await page.goto(`${instance.origin}/cases`);
      await page.getByText('已退出（可查阅退出前的情况）').waitFor();
      expect(await seriousOn('left', page)).toEqual([]);
      await photograph(page, 'joint-list');
    }));
});
