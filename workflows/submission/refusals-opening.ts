import { type Problem, Refusal } from '../../engine/refusal.ts';
import type { Instant } from '../calendar/instant.ts';
import { sayMoment } from './say-moment.ts';

export class AlreadyOpened extends Refusal {
  override readonly name = 'AlreadyOpened';
  constructor(caseId: string) {
    super({
      rule: 'case.once',
      inputs: { caseId },
      because: {
        zh: '该申报项目已建立，请直接打开继续填报',
        en: 'this application exists already: open it and go on',
      },
    });
  }
}

export class TooManyDrafts extends Refusal {
  override readonly name = 'TooManyDrafts';
  constructor(limit: number) {
    super({
      rule: 'call.max-drafts',
      inputs: { limit },
      because: {
        zh: `本单位在本批次正在填报的申报已达${limit}个；请先提交或撤回其中不再填报的，确需增加的请联系领导小组办公室修订批次`,
        en: `your unit is filling in ${limit} applications of this round, as many as it allows: file or withdraw some first, or ask the office to revise the round`,
      },
    });
  }
}

export class CallNotOpen extends Refusal {
  override readonly name = 'CallNotOpen';
  constructor(opensAt: Instant) {
    const moment = sayMoment(opensAt);
    super({
      rule: 'call.window.opensAt',
      inputs: { opensAt },
      because: {
        zh: `本批次自${moment.zh}起受理申报，请届时再新建`,
        en: `this round accepts applications from ${moment.en}: open it then`,
      },
    });
  }
}

export class WindowClosed extends Refusal {
  override readonly name = 'WindowClosed';
  constructor(closesAt: Instant) {
    const moment = sayMoment(closesAt);
    super({
      rule: 'call.window.closesAt',
      inputs: { closesAt },
      because: {
        zh: `本批次申报已于${moment.zh}截止。如因特殊情况需要延期，请向领导小组办公室来文申请`,
        en: `this round closed on ${moment.en}; ask the office by letter if there are grounds for an extension`,
      },
    });
  }
}

export class NotTheApplicant extends Refusal {
  override readonly name = 'NotTheApplicant';
  constructor(applicant: string) {
    super({
      rule: 'case.applicant',
      inputs: { applicant },
      because: {
        zh: '只能以本单位名义新建申报；市级统筹的集群由领导小组办公室新建',
        en: 'an application is opened in the name of one’s own organisation; city-wide clusters by the office',
      },
    });
  }
}

export class MayNotFile extends Refusal {
  override readonly name = 'MayNotFile';
  constructor(org: string, kind: string | undefined) {
    super({
      rule: 'call.mayFile',
      inputs: { org, kind },
      because: {
        zh: '本单位不在本批次申报范围内，请核对申报通知中的申报主体，或通过所在县（市、区）申报',
        en: 'this organisation may not file in this round: see the call notice, or file through its county',
      },
    });
  }
}

export class UnknownTrack extends Refusal {
  override readonly name = 'UnknownTrack';
  constructor(track: string, tracks: readonly string[]) {
    super({
      rule: 'call.tracks',
      inputs: { track, tracks },
      because: {
        zh: '本批次没有这个赛道，请从申报通知所列赛道中选择',
        en: 'this round has no such track: choose one of those in the call notice',
      },
    });
  }
}

export class PartnersUnfit extends Refusal {
  override readonly name = 'PartnersUnfit';
  constructor(problems: readonly Problem[]) {
    super({
      rule: 'call.mayFile.jointApplications',
      because: {
        zh: '联合申报单位不符合要求，请按逐项提示修改',
        en: 'the joint applicants do not meet the call: correct each as shown',
      },
      problems,
    });
  }
}

export class NoRecommendingUnit extends Refusal {
  override readonly name = 'NoRecommendingUnit';
  constructor(applicant: string) {
    super({
      rule: 'call.mayFile.afterPreliminaryReview',
      inputs: { applicant },
      because: {
        zh: '园区和促进组织须经所在县（市、区）初审推荐，但系统中未登记其所在县（市、区），请联系领导小组办公室补充',
        en: 'parks and promotion organisations file through their county, and none is on record: ask the office to add it',
      },
    });
  }
}

export class ContentsMissing extends Refusal {
  override readonly name = 'ContentsMissing';
  constructor(parts: readonly string[]) {
    super({
      rule: 'recommendation.contents',
      inputs: { parts },
      because: {
        zh: '推荐材料不完整或与推荐时冻结的内容不一致，请由推荐单位重新报送',
        en: 'what was recommended is incomplete or differs from what was frozen: it must be sent again',
      },
    });
  }
}
