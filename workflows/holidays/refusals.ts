import { type Problem, Refusal } from '../../engine/refusal.ts';

export class YearOutOfReach extends Refusal {
  override readonly name = 'YearOutOfReach';
  constructor(year: number, first: number, last: number) {
    super({
      rule: 'calendar.year',
      inputs: { year, first, last },
      because: {
        zh: `现有日历为${first}年至${last}年，只能调整其中某一年或增加${last + 1}年，不能跳过年份`,
        en: `the calendar has the years ${first} to ${last}: amend one of these or add ${last + 1}, without a gap`,
      },
    });
  }
}

export class DaysImplausible extends Refusal {
  override readonly name = 'DaysImplausible';
  constructor(problems: readonly Problem[]) {
    super({
      rule: 'calendar.days',
      inputs: { count: problems.length },
      because: {
        zh: `有${problems.length}个日期与通知的写法不符，已逐项列出，请对照通知原文修改`,
        en: `${problems.length} date(s) cannot be what the announcement says, each is listed: compare with its text`,
      },
      problems,
    });
  }
}

export class AnnouncementInFuture extends Refusal {
  override readonly name = 'AnnouncementInFuture';
  constructor(date: string) {
    super({
      rule: 'document.date',
      inputs: { date },
      because: {
        zh: `通知日期${date}尚未到来，请核对`,
        en: `the announcement is dated ${date}, which is still to come: check it`,
      },
    });
  }
}

export class NoSuchAmendment extends Refusal {
  override readonly name = 'NoSuchAmendment';
  constructor(amendmentId: string) {
    super({
      rule: 'calendar.amendment',
      inputs: { amendmentId },
      because: {
        zh: '没有这项待复核的日历调整，可能已由他人办理',
        en: 'no such proposal awaits a check; somebody may have dealt with it already',
      },
    });
  }
}

export class SameAdministrator extends Refusal {
  override readonly name = 'SameAdministrator';
  constructor() {
    super({
      rule: 'calendar.second-person',
      because: {
        zh: '提出人不能复核自己的日历调整，请由另一位管理员复核',
        en: 'whoever proposed it cannot confirm it: another administrator must',
      },
    });
  }
}
