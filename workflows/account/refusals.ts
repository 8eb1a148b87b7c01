import type { Bilingual } from '../../engine/bilingual.ts';
import { Refusal } from '../../engine/refusal.ts';

export class AccountExists extends Refusal {
  override readonly name = 'AccountExists';
  constructor() {
    super({
      rule: 'account.once',
      because: {
        zh: '该人员的账号已建立，请直接为其增加权限',
        en: 'this person has an account already: propose a grant instead',
      },
    });
  }
}

export class NoSuchAccount extends Refusal {
  override readonly name = 'NoSuchAccount';
  constructor() {
    super({
      rule: 'account.open',
      because: { zh: '账号尚未建立，请先新建账号', en: 'there is no such account: open it first' },
    });
  }
}

export class UnknownOrganisation extends Refusal {
  override readonly name = 'UnknownOrganisation';
  constructor(org: string) {
    super({
      rule: 'account.org',
      inputs: { org },
      because: {
        zh: `机构“${org}”不在机构库中，请核对`,
        en: `no organisation “${org}” is known: check it`,
      },
    });
  }
}

export class RoleNotOfOrganisation extends Refusal {
  override readonly name = 'RoleNotOfOrganisation';
  constructor(role: Bilingual, org: Bilingual) {
    super({
      rule: 'account.role-of-organisation',
      inputs: { role: role.en, org: org.en },
      because: {
        zh: `“${org.zh}”没有“${role.zh}”这一角色，请核对机构，或选择该机构相应的角色`,
        en: `${org.en} has no ${role.en}: check the organisation, or choose a role that it has`,
      },
    });
  }
}

export class GrantPeriodReversed extends Refusal {
  override readonly name = 'GrantPeriodReversed';
  constructor(from: string, until: string) {
    super({
      rule: 'grant.period',
      inputs: { from, until },
      because: {
        zh: '权限的截止日期不得早于起始日期',
        en: 'the grant ends before it begins: correct the dates',
      },
    });
  }
}

export class AlreadyGranted extends Refusal {
  override readonly name = 'AlreadyGranted';
  constructor(grantId: string) {
    super({
      rule: 'grant.once',
      inputs: { grantId },
      because: {
        zh: '该权限已授予或正在复核，不必重复办理',
        en: 'the same right is granted or awaits the check already',
      },
    });
  }
}

export class NoSuchGrant extends Refusal {
  override readonly name = 'NoSuchGrant';
  constructor(grantId: string) {
    super({
      rule: 'grant.known',
      inputs: { grantId },
      because: {
        zh: '没有这项待办理的权限，可能已由他人处理',
        en: 'no such grant is open; somebody may have dealt with it already',
      },
    });
  }
}

export class SamePerson extends Refusal {
  override readonly name = 'SamePerson';
  constructor() {
    super({
      rule: 'grant.second-administrator',
      because: {
        zh: '授权须由另一位管理员复核，提出人不能复核自己的授权',
        en: 'a grant is confirmed by another administrator than the one who proposed it',
      },
    });
  }
}

export class OwnGrant extends Refusal {
  override readonly name = 'OwnGrant';
  constructor() {
    super({
      rule: 'grant.own',
      because: {
        zh: '不能复核授予自己的权限，请由另一位管理员办理',
        en: 'nobody confirms a right of their own: another administrator must',
      },
    });
  }
}
