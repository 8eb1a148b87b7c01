import { choose, document, type Office } from './hands.ts';

/** Marks one place of the form, says why, and returns the application. */
export const returnIt = async (office: Office, id: string): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('office');
  await go(`/cases/${id}/formal`);
  await page.getByRole('button', { name: '标记问题 主导产业', exact: true }).click();
  await page.getByLabel('“主导产业”的补正要求').fill('请补充国民经济行业分类代码。');
  await press('退回补正');
  await press('退回补正', dialog('退回补正'));
  await reads('已退回补正，共1项');
};

export const accept = async (office: Office, id: string): Promise<void> => {
  const { go, press, dialog, reads } = await office.at('office');
  await go(`/cases/${id}/formal`);
  await press('受理');
  await press('受理', dialog('受理'));
  await reads('已受理，项目转入下一环节');
};

/** Tax disputes its figure with the value that it holds. */
export const dispute = async (office: Office): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('department:BZ-TAX');
  await go('/opinions');
  await page.getByRole('button', { name: '对“入库税收”有异议' }).click();
  await page.getByLabel(/核实值/).fill('3.1');
  await page.getByLabel('数据来源').fill('2025年入库税收统计');
  await page.getByRole('button', { name: /有异议（1项指标）/ }).click();
  await press('提交意见', dialog(/反馈意见/));
  await reads('已反馈1个项目');
};

export const noObjection = async (office: Office, department: string): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at(`department:${department}`);
  await go('/opinions');
  await page.getByLabel(/全选/).check();
  await press('对所选1个项目反馈无异议');
  await press('提交意见', dialog(/反馈意见/));
  await reads('已反馈1个项目');
};

export const settle = async (office: Office, id: string): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('office');
  await go(`/cases/${id}/board`);
  await page.getByRole('button', { name: '认定', exact: true }).click();
  const form = dialog('认定');
  await form.getByLabel('采用部门核实值').check();
  await form.getByLabel('理由').fill('经核对，按税务部门口径认定。');
  await press('认定', form);
  await reads('已认定');
};

export const appoint = async (office: Office, id: string): Promise<void> => {
  const { go, press, dialog, reads } = await office.at('office');
  await go(`/cases/${id}/board`);
  await press('确定专家');
  const form = dialog('确定专家');
  await form.getByRole('radio', { name: /^评审专家1/ }).check();
  await press('确定专家', form);
  await reads('已确定1号席位评审专家');
};

/** Declares no interest, reads, scores by keyboard, signs. */
export const score = async (office: Office, id: string): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('expert:1');
  await go(`/reviews/${id}`);
  await page.getByLabel('不存在利害关系').check();
  await page.getByRole('checkbox', { name: /承诺/ }).check();
  await press('签署并查阅材料');
  await page.locator('input[data-line]').first().fill('51');
  await page.keyboard.press('Enter');
  await page.locator('input[data-line]').nth(1).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('33');
  await reads(/合计84/);
  await press('签署并提交评分');
  await press('签署并提交评分', dialog('签署并提交评分'));
  await reads('您的评分已提交');
};

/** The leading group's own officer enters what the minutes say. */
export const decide = async (office: Office, date: string): Promise<void> => {
  const { page, go, reads } = await office.at('body:BZ-LEADING-GROUP');
  await go('/deliberation');
  await document(page.locator('main'), {
    number: '滨制造强市组纪〔2026〕1号',
    title: '领导小组会议纪要',
    date,
  });
  await choose(page, '审议通过并拟定为……', '拟推荐');
  await page.getByRole('button', { name: /登记研究结果/ }).click();
  await reads(/研究结果已登记/);
};
