import { type Problem, Refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export class PartsUnconfirmed extends Refusal {
  override readonly name = 'PartsUnconfirmed';
  constructor(problems: readonly Problem[]) {
    super({
      rule: 'sign-off.parts',
      because: {
        zh: '尚有部分未确认锁定，签批前须由各申报单位全部确认',
        en: 'some parts are not confirmed: each applicant confirms its own before the sign-off',
      },
      problems,
    });
  }
}

export class CheckCodeStale extends Refusal {
  override readonly name = 'CheckCodeStale';
  constructor(printed: string) {
    super({
      rule: 'sign-off.check-code',
      inputs: { printed },
      because: {
        zh: '纸质件上的版本校验码与已确认的版本不一致，确认后内容可能又有改动，请重新打印、重新签批盖章',
        en: 'the check code on the print is not that of the confirmed version: print it again and have it signed and sealed anew',
      },
    });
  }
}

export class DocumentMissing extends Refusal {
  override readonly name = 'DocumentMissing';
  constructor() {
    super({
      rule: 'sign-off.document',
      because: {
        zh: '签批须附本单位正式文件，请填写文号、标题和日期',
        en: 'the sign-off rests on the unit’s formal document: give its number, title and date',
      },
      problems: [
        {
          path: 'document',
          rule: 'required',
          message: { zh: '请填写正式文件的文号、标题和日期', en: 'Give the document.' },
        },
      ],
    });
  }
}

export class ApplicationIncomplete extends Refusal {
  override readonly name = 'ApplicationIncomplete';
  constructor(problems: readonly Problem[]) {
    super({
      rule: 'filing.complete',
      inputs: { count: problems.length },
      because: {
        zh: `还不能提交：有${problems.length}项需要补齐，已一次性全部列出`,
        en: `not ready to be filed: ${problems.length} things are missing, all of them listed`,
      },
      problems,
    });
  }
}

export class QuotaExhausted extends Refusal {
  override readonly name = 'QuotaExhausted';
  constructor(limit: number | undefined) {
    super({
      rule: 'call.quota',
      inputs: { limit },
      because: {
        zh: `本单位在本批次的申报名额${limit === undefined ? '' : `（${limit}个）`}已用完；可先撤回申报另一项目，再提交本项目`,
        en: `the quota${limit === undefined ? '' : ` of ${limit}`} of this organisation in this round is used up: withdraw another application first`,
      },
    });
  }
}

export class NotInPreliminaryReview extends Refusal {
  override readonly name = 'NotInPreliminaryReview';
  constructor(status: CaseStatus) {
    super({
      rule: 'preliminary.open',
      inputs: { status },
      because: {
        zh: `该项目目前为“${CASE_STATUS[status].zh}”，不在县级初审环节`,
        en: `the application is at “${CASE_STATUS[status].en}”, not in the preliminary review`,
      },
    });
  }
}

export class ReasonMissing extends Refusal {
  override readonly name = 'ReasonMissing';
  constructor() {
    const message = { zh: '请写明原因', en: 'State the reason.' };
    super({
      rule: 'reason.required',
      because: message,
      problems: [{ path: 'reason', rule: 'required', message }],
    });
  }
}

export class NotWithdrawable extends Refusal {
  override readonly name = 'NotWithdrawable';
  constructor(status: CaseStatus) {
    super({
      rule: 'case.withdrawable',
      inputs: { status },
      because: {
        zh: `该项目目前为“${CASE_STATUS[status].zh}”，排序确定后或办结后不能撤回申报，如有情况请来文说明`,
        en: `at “${CASE_STATUS[status].en}” it cannot be withdrawn: the ranking is fixed or the case has ended; write to the office`,
      },
    });
  }
}
