import type { Browser } from 'playwright-core';
import { visit } from '../people.ts';
import { NAME } from './county.ts';
import { choose, day, type Office } from './hands.ts';

/** The office publishes the proposed list from a day on. Gives the notice's id. */
export const publish = async (
  office: Office,
  callId: string,
  firstDay: string,
): Promise<string> => {
  const { page, go, press, reads } = await office.at('office');
  await go(`/rounds/${callId}`);
  await page.getByRole('tab', { name: '拟定名单' }).click();
  await page
    .getByRole('link', { name: '拟发公示' })
    .or(page.getByRole('button', { name: '拟发公示' }))
    .first()
    .click();
  await page.getByLabel('公示标题').fill('关于拟推荐产业集群名单的公示（示例）');
  await day(page.getByLabel('公示首日'), firstDay);
  await press('发布公示');
  await reads('公示已发布');
  await page.waitForURL(/\/notices\/n-/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
};

/** Somebody without an account objects on the public page. Gives the receipt as it is shown. */
export const object = async (browser: Browser, origin: string, notice: string): Promise<string> => {
  const { page, context, faults } = await visit(browser, { width: 390, height: 844 });
  await page.goto(`${origin}/open/notices/${notice}`);
  await page
    .getByRole('link', { name: /提出异议/ })
    .first()
    .click();
  await page
    .getByLabel(/实质性异议/)
    .first()
    .check();
  await page.getByLabel('事实和理由').fill('所报主导产业产值与实际情况不符，请予核查（示例）。');
  await page.getByLabel('个人，实名提出').check();
  await page.getByLabel('姓名').fill('示例群众');
  await page.getByLabel('联系方式').fill('13800000000');
  await page.getByRole('button', { name: '提交异议' }).click();
  const receipt = page.getByText(/回执/).first();
  await receipt.waitFor();
  const shown = (await page.locator('main').textContent()) ?? '';
  await context.close();
  if (faults.length > 0) throw new TypeError(faults.join('; '));
  return shown;
};

/** The office admits it and has supervision inquire. */
export const admitAndAssign = async (office: Office, id: string): Promise<void> => {
  const { go, press, dialog, reads } = await office.at('office');
  await go(`/cases/${id}/objections`);
  await press('受理异议');
  await press('受理异议', dialog('受理异议'));
  await reads('异议已受理');
  await press('交办核查');
  const form = dialog('交办核查');
  await choose(form, '核查单位', '机关纪委');
  await press('交办核查', form);
  await reads('已交办核查');
};

export const conclude = async (office: Office): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('supervision:BZ-DISCIPLINE');
  await go('/inquiries');
  await reads(NAME);
  await press('作出核查结论');
  const form = dialog('作出核查结论');
  await form.getByLabel('异议不成立').check();
  if (await form.getByLabel('继续办理').isVisible()) await form.getByLabel('继续办理').check();
  await form.getByLabel('理由和依据').fill('经核查，申报产值与统计年报一致。');
  await press('作出核查结论', form);
  await reads('核查结论已作出');
  await page.waitForLoadState('networkidle');
};
