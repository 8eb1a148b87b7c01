import { choose, document, type Office } from './hands.ts';

/** The batch for the province: opened, one nominated, the quota full. */
export const nominate = async (office: Office): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('office');
  await go('/recommendations');
  await press('建立推荐批次');
  const form = dialog('建立推荐批次');
  await choose(form, '申报批次', '联合申报');
  await press('建立推荐批次', form);
  await reads('推荐批次已建立');
  await go('/recommendations/rec-joint-2026');
  await press('列入拟推荐');
  const nominating = dialog('列入拟推荐');
  const rank = nominating.getByLabel('推荐排序');
  if ((await rank.inputValue()) === '') await rank.fill('1');
  await press('列入拟推荐', nominating);
  await reads('推荐名额：已用1／共1');
  await page.waitForLoadState('networkidle');
};

export const approve = async (office: Office, date: string): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('body:BZ-LEADING-GROUP');
  await go('/recommendations/rec-joint-2026').catch(() => go('/deliberation'));
  // Which of the two pages it is shows once its list is read.
  const tab = page.getByRole('tab', { name: '审议' });
  const approving = page.getByRole('button', { name: '审议通过推荐名单', exact: true });
  await tab.or(approving).first().waitFor();
  if (await tab.isVisible()) await tab.click();
  await press('审议通过推荐名单');
  const form = dialog('审议通过推荐名单');
  await document(form, {
    number: '滨制造强市组纪〔2026〕2号',
    title: '领导小组会议纪要',
    date,
  });
  await press('审议通过推荐名单', form);
  await reads('推荐名单已审议通过');
};

export const sendLetter = async (office: Office, date: string): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at('office');
  await go('/recommendations/rec-joint-2026');
  await page.getByRole('tab', { name: '推荐文件' }).click();
  await press('报送推荐文件');
  const form = dialog('报送推荐文件');
  await form.getByLabel('函', { exact: true }).check();
  await document(form, {
    number: '滨工信函〔2026〕5号',
    title: '关于推荐先进制造业集群的函',
    date,
  });
  await press('报送推荐文件', form);
  await reads('推荐文件已报送');
};

/** The province's own officer records what its list says. */
export const recordOutcome = async (office: Office, date: string): Promise<void> => {
  const { go, press, dialog, reads } = await office.at('province:SD-IIT');
  await go('/upstream');
  await press('登记评审结果');
  const form = dialog('登记评审结果');
  await form.getByLabel('入选', { exact: true }).first().check();
  const title = form.getByLabel('称号');
  if ((await title.inputValue()) === '') await title.fill('山东省先进制造业集群');
  await document(form, {
    number: '鲁工信产〔2026〕9号',
    title: '关于公布先进制造业集群名单的通知',
    date,
  });
  await press('登记评审结果', form);
  await reads('评审结果已登记');
};
