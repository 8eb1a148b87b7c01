import { Refusal } from '../../engine/refusal.ts';
import { CASE_STATUS, type CaseStatus } from '../case/status.ts';

export class NotAtThisStage extends Refusal {
  override readonly name = 'NotAtThisStage';
  constructor(command: string, status: CaseStatus) {
    super({
      rule: 'review.stage',
      inputs: { command, status },
      because: {
        zh: `该申报项目目前为“${CASE_STATUS[status].zh}”，此环节不能办理这一事项，请刷新后查看当前环节`,
        en: `the application is “${CASE_STATUS[status].en}”, where this cannot be done: reload and see where it stands`,
      },
    });
  }
}

export class SelfReview extends Refusal {
  override readonly name = 'SelfReview';
  constructor(account: string) {
    super({
      rule: 'review.not-own-filing',
      inputs: { account },
      because: {
        zh: '您经办过该项目的申报，按回避要求不能参与评审，请由其他工作人员办理',
        en: 'you took part in filing this application and cannot review it: somebody else must',
      },
    });
  }
}

export class ReasonRequired extends Refusal {
  override readonly name = 'ReasonRequired';
  constructor(path = 'reason') {
    super({
      rule: 'review.reason',
      inputs: { path },
      because: { zh: '请写明理由后再提交', en: 'state the reason and send again' },
      problems: [{ path, rule: 'required', message: { zh: '请写明理由', en: 'state the reason' } }],
    });
  }
}

/** Throws ReasonRequired for blanks. */
export const requireReason = (reason: string | undefined, path = 'reason'): string => {
  if (reason === undefined || reason.trim() === '') throw new ReasonRequired(path);
  return reason;
};
