import type { Bilingual } from '../../engine/bilingual.ts';
import { refusal } from '../../engine/refusal.ts';

export const AccountExists = refusal('AccountExists', 'account.once', () => ({
  zh: '该人员的账号已建立，请直接为其增加权限',
  en: 'this person has an account already: propose a grant instead',
}));

export const LegalNoticeStays = refusal(
  'LegalNoticeStays',
  'telling.legal',
  (notice: Bilingual) => ({
    inputs: { notice: notice.en },
    zh: `“${notice.zh}”属于法定告知事项，不能关闭；可以选择其他不需要的提醒`,
    en: `“${notice.en}” is a legal notice and cannot be switched off: choose among the others`,
  }),
);

export const AddressMalformed = refusal('AddressMalformed', 'telling.address', () => ({
  zh: '电子邮箱格式不正确，请填写形如 name@example.gov.cn 的地址',
  en: 'this is no e-mail address: give one such as name@example.gov.cn',
}));

export const NotTold = refusal('NotTold', 'telling.chosen', () => ({
  zh: '该账号尚未设置消息提醒，请先设置接收方式和地址',
  en: 'this account has chosen no way to be told: choose a channel and an address first',
}));

export const NoSuchAccount = refusal('NoSuchAccount', 'account.open', () => ({
  zh: '账号尚未建立，请先新建账号',
  en: 'there is no such account: open it first',
}));

export const UnknownOrganisation = refusal('UnknownOrganisation', 'account.org', (org: string) => ({
  inputs: { org },
  zh: `机构“${org}”不在机构库中，请核对`,
  en: `no organisation “${org}” is known: check it`,
}));

export const RoleNotOfOrganisation = refusal(
  'RoleNotOfOrganisation',
  'account.role-of-organisation',
  (role: Bilingual, org: Bilingual) => ({
    inputs: { role: role.en, org: org.en },
    zh: `“${org.zh}”没有“${role.zh}”这一角色，请核对机构，或选择该机构相应的角色`,
    en: `${org.en} has no ${role.en}: check the organisation, or choose a role that it has`,
  }),
);

export const GrantPeriodReversed = refusal(
  'GrantPeriodReversed',
  'grant.period',
  (from: string, until: string) => ({
    inputs: { from, until },
    zh: '权限的截止日期不得早于起始日期',
    en: 'the grant ends before it begins: correct the dates',
  }),
);

export const AlreadyGranted = refusal('AlreadyGranted', 'grant.once', (grantId: string) => ({
  inputs: { grantId },
  zh: '该权限已授予或正在复核，不必重复办理',
  en: 'the same right is granted or awaits the check already',
}));

export const NoSuchGrant = refusal('NoSuchGrant', 'grant.known', (grantId: string) => ({
  inputs: { grantId },
  zh: '没有这项待办理的权限，可能已由他人处理',
  en: 'no such grant is open; somebody may have dealt with it already',
}));

export const SameAdministrator = refusal(
  'SameAdministrator',
  'account.second-administrator',
  () => ({
    zh: '提出的事项须由另一位管理员复核，提出人不能复核自己提出的事项',
    en: 'what one administrator proposes another confirms: whoever proposed it cannot',
  }),
);

export const OwnGrant = refusal('OwnGrant', 'grant.own', () => ({
  zh: '不能复核授予自己的权限，请由另一位管理员办理',
  en: 'nobody confirms a right of their own: another administrator must',
}));
