import type { Names } from './round-names.ts';

/** What acts on accounts and on who does whose work call their fields: those that no other command has. */
export const PEOPLE_NAMES: Names = {
  accountId: ['账号编号', 'account id'],
  deputy: ['代理人', 'deputy'],
  deputyId: ['代理编号', 'deputy id'],
  grantId: ['授权编号', 'grant id'],
  programmes: ['批次类型和台账', 'programmes'],
  orgsVersion: ['单位目录版本', 'version of the directory'],
  section: ['科室', 'section'],
  subject: ['统一身份认证标识', 'identity'],
};
