import { fileURLToPath } from 'node:url';
import { choose, document, type Office, type Paper } from './hands.ts';

const PROOF = fileURLToPath(new URL('../../../docs/tour/proof.pdf', import.meta.url));

export const NAME = '博兴县、惠民县商用厨具产业集群（示例）';

/** A clerk opens a joint application from the list of rounds. Gives the case's id. */
export const openJointly = async (office: Office): Promise<string> => {
  const { page, go, press, reads, dialog } = await office.at('county:371625');
  await go('/cases');
  await page
    .getByRole('link', { name: '新建申报' })
    .or(page.getByRole('button', { name: '新建申报' }))
    .first()
    .click();
  await page.getByLabel('先进制造业集群').check();
  await page.getByRole('textbox', { name: '集群名称' }).fill(NAME);
  await choose(page, '联合申报单位', '惠民县');
  await press('新建申报');
  await press('新建并邀请联合申报单位', dialog('请核对联合申报单位'));
  await page.waitForURL('**/fill*');
  await reads('一、基本情况');
  return new URL(page.url()).pathname.split('/')[2] ?? '';
};

const part = async (office: Office, alias: string, id: string, name: string) => {
  const hands = await office.at(alias);
  await hands.go(`/cases/${id}/fill?part=${name}`);
  return hands;
};

/** Turns to another part of the form that is open. */
const turnTo = async (office: Office, alias: string, title: string) => {
  const hands = await office.at(alias);
  await hands.page.getByRole('link', { name: new RegExp(title) }).click();
  return hands;
};

/** Locks a part whose fields are filled in; the button waits until the server has what was typed. */
const confirm = async (office: Office, alias: string, title: string): Promise<void> => {
  const { page, press, reads, dialog } = await office.at(alias);
  await reads(/已暂存/);
  await press('确认锁定');
  await press('确认锁定', dialog('确认锁定'));
  await page.getByText(`“${title}”已确认锁定`).waitFor();
};

/** The lead's three parts, one after another, each saved by itself and then locked. */
export const fillLead = async (office: Office, id: string): Promise<void> => {
  const lead = 'county:371625';
  const identity = await part(office, lead, id, 'identity');
  await identity.page.getByRole('textbox', { name: '集群名称' }).fill(NAME);
  await identity.page.getByRole('textbox', { name: '主导产业', exact: true }).fill('商用厨具');
  await identity.page.getByRole('textbox', { name: '姓名' }).fill('示例联系人');
  await confirm(office, lead, '一、基本情况');

  const size = await turnTo(office, lead, '二、规模效益');
  const { page } = size;
  await page.getByRole('textbox', { name: '最近一年' }).fill('121.5');
  await page.getByRole('textbox', { name: '上一年' }).fill('110');
  await page.getByRole('textbox', { name: /主导产业产值/ }).fill('100');
  await page.getByText('82.3%').waitFor();
  await page.getByRole('textbox', { name: /入库税收/ }).fill('3.2');
  await page.getByRole('radio', { name: '否' }).check();
  await page.locator('.evidence input[type="file"]').first().setInputFiles(PROOF);
  await page.getByText('已上传“proof.pdf”').waitFor();
  await confirm(office, lead, '二、规模效益');

  const firms = await turnTo(office, lead, '三、重点企业');
  await firms.press('增加一行');
  await firms.page.getByRole('textbox', { name: '第1行，企业名称' }).fill('示例厨具有限公司');
  await firms.page.getByRole('textbox', { name: '第1行，营业收入' }).fill('35.2');
  await confirm(office, lead, '三、重点企业');
};

/** The partner sees and fills in its own part. */
export const fillPartner = async (office: Office, id: string): Promise<void> => {
  const partner = 'county:371621';
  const hands = await part(office, partner, id, 'partnerPart@371621');
  const { page, press, dialog, reads } = hands;
  await reads('博兴县将本单位列为联合申报单位');
  await press('同意联合申报');
  await press('同意联合申报', dialog('同意联合申报'));
  await page.getByText('已同意联合申报').waitFor();
  await page.getByRole('textbox', { name: /本县集群产值/ }).fill('21.5');
  await page.getByRole('textbox', { name: '分工' }).fill('负责板材加工和表面处理。');
  await confirm(office, partner, '四、联合申报单位');
};

/** A head signs the version that the sealed print bears. */
export const signOff = async (
  office: Office,
  id: string,
  org: string,
  paper: Paper,
): Promise<void> => {
  const { page, go, press, dialog, reads } = await office.at(`head:${org}`);
  await go(`/cases/${id}/fill?part=check`);
  const code = (await page.locator('.code strong').first().textContent()) ?? '';
  await press('单位负责人签批');
  const form = dialog('单位负责人签批');
  await form.getByLabel('盖章纸质件上的版本校验码').fill(code);
  await document(form, paper);
  await press('单位负责人签批', form);
  await reads('已签批');
};

export const file = async (office: Office, id: string): Promise<void> => {
  const { go, press, dialog, reads } = await office.at('county:371625');
  await go(`/cases/${id}/fill?part=check`);
  await reads('材料齐全，符合申报条件，可以提交。');
  await press('提交');
  await press('提交', dialog('提交'));
  await reads('已提交，可以查看和打印回执。');
  await go(`/cases/${id}/receipt`);
  await reads('申报回执');
};

/** What was returned is mended, answered item by item, signed again and sent back. */
export const correct = async (office: Office, id: string, paper: Paper): Promise<void> => {
  const lead = 'county:371625';
  const { page, reads } = await part(office, lead, id, 'identity');
  await reads('退回补正：');
  await page.getByRole('textbox', { name: '主导产业', exact: true }).fill('商用厨具制造（C3351）');
  await confirm(office, lead, '一、基本情况');
  await signOff(office, id, '371625', paper);
  await signOff(office, id, '371621', { ...paper, number: '惠政呈〔2026〕8号' });
  const answering = await part(office, lead, id, 'check');
  await answering.page
    .getByRole('textbox', { name: /答复/ })
    .first()
    .fill('已按国民经济行业分类补充行业代码。');
  await answering.press('提交补正');
  await answering.reads('补正已提交');
};
