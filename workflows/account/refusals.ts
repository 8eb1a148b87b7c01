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

export const ToldAsPerson = refusal('ToldAsPerson', 'subscription.of-a-system', () => ({
  zh: '该账号由个人接收消息，不能同时用于系统订阅，请为对接系统另建账号并授权',
  en: 'a person is told by this account: open one for the other system, with rights of its own',
}));

export const ToldAsSystem = refusal('ToldAsSystem', 'telling.of-a-person', () => ({
  zh: '该账号为系统订阅所用，接收方式由管理员在账号页设置',
  en: 'this account is another system’s: administrators set what it is told of on its page',
}));

export const OwnSubscription = refusal('OwnSubscription', 'subscription.own', () => ({
  zh: '不能为自己的账号订阅事件，请为对接系统另建账号并授权',
  en: 'nobody subscribes for their own account: open one for the other system',
}));

export const NotSubscribed = refusal('NotSubscribed', 'subscription.known', () => ({
  zh: '该账号没有订阅事件，可能已停止订阅',
  en: 'this account is subscribed to nothing; somebody may have ended it',
}));

export const NoSuchEvents = refusal(
  'NoSuchEvents',
  'subscription.events',
  (types: readonly string[]) => ({
    inputs: { types: types.join(', ') },
    zh: `没有这些事件：${types.join('、')}，请从事件清单中选择`,
    en: `there are no such events: ${types.join(', ')}; choose from the list`,
  }),
);

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
