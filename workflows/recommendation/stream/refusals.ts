import { Refusal } from '../../../engine/refusal.ts';

export class RecommendationOpen extends Refusal {
  override readonly name = 'RecommendationOpen';
  constructor() {
    super({
      rule: 'recommendation.open-once',
      because: { zh: '该推荐批次已建立', en: 'this recommendation is open already' },
    });
  }
}

export class RecommendationExists extends Refusal {
  override readonly name = 'RecommendationExists';
  constructor(upstream: string) {
    super({
      rule: 'recommendation.one-per-upstream-call',
      inputs: { upstream },
      because: {
        zh: `本单位对“${upstream}”已有推荐批次，名额只在一处计算；请在原批次中办理`,
        en: `a recommendation to “${upstream}” exists already and keeps its quota: go on there`,
      },
    });
  }
}

export class NoUpstreamCall extends Refusal {
  override readonly name = 'NoUpstreamCall';
  constructor(callId: string) {
    super({
      rule: 'call.upstream',
      inputs: { callId },
      because: {
        zh: '本批次没有对应的上级申报通知，不能向上推荐；请先在批次中补充上级通知',
        en: 'this call has no upstream call, so there is nothing to recommend to: add it to the call first',
      },
    });
  }
}

export class RecommendationNotOpen extends Refusal {
  override readonly name = 'RecommendationNotOpen';
  constructor() {
    super({
      rule: 'recommendation.open',
      because: {
        zh: '推荐批次尚未建立，请先建立',
        en: 'the recommendation is not open: open it first',
      },
    });
  }
}

export class QuotaExhausted extends Refusal {
  override readonly name = 'QuotaExhausted';
  constructor(quota: number, nominated: number) {
    super({
      rule: 'upstream.quota',
      inputs: { quota, nominated },
      because: {
        zh: `上级推荐名额${quota}个，已列入${nominated}个；超额推荐的，上级对超出部分全部不予受理。请先移出或撤回`,
        en: `the upstream takes ${quota} and ${nominated} are nominated; of more than the quota it refuses the whole surplus. Take one out or withdraw one first`,
      },
    });
  }
}

export class RankOutOfRange extends Refusal {
  override readonly name = 'RankOutOfRange';
  constructor(rank: number, last: number) {
    super({
      rule: 'recommendation.rank',
      inputs: { rank, last },
      because: {
        zh: `推荐排序应连续，可填1至${last}`,
        en: `the order has no gaps: the rank is between 1 and ${last}`,
      },
    });
  }
}

export class RankTaken extends Refusal {
  override readonly name = 'RankTaken';
  constructor(rank: number) {
    super({
      rule: 'recommendation.rank-sent',
      inputs: { rank },
      because: {
        zh: `排序第${rank}位已随推荐文件上报，补充推荐请用其他位次`,
        en: `rank ${rank} has been sent with a letter: a supplement takes another`,
      },
    });
  }
}

export class AlreadyNominated extends Refusal {
  override readonly name = 'AlreadyNominated';
  constructor(caseId: string, withdrawn: boolean) {
    super({
      rule: 'recommendation.nominate-once',
      inputs: { caseId, withdrawn },
      because: withdrawn
        ? {
            zh: '该申报项目的推荐已撤回，不能再次推荐',
            en: 'the recommendation of this application was withdrawn: it cannot be recommended again',
          }
        : {
            zh: '该申报项目已列入推荐名单，如需变动请调整排序',
            en: 'the application is on the list already: change the order instead',
          },
    });
  }
}

export class NotNominated extends Refusal {
  override readonly name = 'NotNominated';
  constructor(caseId: string) {
    super({
      rule: 'recommendation.nominated',
      inputs: { caseId },
      because: {
        zh: '该申报项目不在拟推荐名单中',
        en: 'the application is not among the nominations',
      },
    });
  }
}

export class NotOfThisCall extends Refusal {
  override readonly name = 'NotOfThisCall';
  constructor(caseId: string) {
    super({
      rule: 'recommendation.same-call',
      inputs: { caseId },
      because: {
        zh: '该申报项目不属于本推荐批次对应的申报批次',
        en: 'the application belongs to another call than this recommendation',
      },
    });
  }
}

export class OrderIncomplete extends Refusal {
  override readonly name = 'OrderIncomplete';
  constructor() {
    super({
      rule: 'recommendation.order',
      because: {
        zh: '排序须列出全部拟推荐项目，且每个只列一次',
        en: 'the order lists every nomination, each once',
      },
    });
  }
}
