import type { Problem } from '../../engine/refusal.ts';
import { Refusal } from '../../engine/refusal.ts';

export class CallAlreadyOpen extends Refusal {
  override readonly name = 'CallAlreadyOpen';
  constructor(callId: string) {
    super({
      rule: 'call.open-once',
      inputs: { callId },
      because: {
        zh: '该申报批次已发布；如需改动请用修订，延长时间请用申报延期',
        en: 'the call is open already: revise it, or extend its window',
      },
    });
  }
}

export class CallNotOpen extends Refusal {
  override readonly name = 'CallNotOpen';
  constructor() {
    super({
      rule: 'call.open',
      because: { zh: '该申报批次尚未发布，请先发布', en: 'the call is not open: open it first' },
    });
  }
}

export class CallIncomplete extends Refusal {
  override readonly name = 'CallIncomplete';
  constructor(problems: readonly Problem[]) {
    super({
      rule: 'call.check',
      inputs: { problems: problems.length },
      because: {
        zh: `申报批次有${problems.length}处需要改正，已逐处列出`,
        en: `the call has ${problems.length} place(s) to correct, each is listed`,
      },
      problems,
    });
  }
}

export class VersionOutOfOrder extends Refusal {
  override readonly name = 'VersionOutOfOrder';
  constructor(given: string, expected: string) {
    super({
      rule: 'call.version',
      inputs: { given, expected },
      because: {
        zh: `修订应为${expected}，收到的是${given}；请在最新版本上修改`,
        en: `the revision should be ${expected}, not ${given}: edit the latest version`,
      },
    });
  }
}

export class WindowShortened extends Refusal {
  override readonly name = 'WindowShortened';
  constructor(closesAt: string, asked: string) {
    super({
      rule: 'call.window-extension',
      inputs: { closesAt, asked },
      because: {
        zh: '申报截止时间只能延后，不能提前或不变',
        en: 'the closing time can only be moved to a later one',
      },
    });
  }
}

/** A revision has no document; whoever was too late by the old end would be let in by nothing. */
export class WindowOver extends Refusal {
  override readonly name = 'WindowOver';
  constructor(closesAt: string, asked: string) {
    super({
      rule: 'call.window-over',
      inputs: { closesAt, asked },
      because: {
        zh: '申报已截止，不能用修订改截止时间；请凭文件办理申报延期',
        en: 'the window has closed, so a revision cannot move its end: extend it by a document',
      },
    });
  }
}

export class ReopeningUnexplained extends Refusal {
  override readonly name = 'ReopeningUnexplained';
  constructor(closesAt: string) {
    super({
      rule: 'call.window-reopening',
      inputs: { closesAt },
      because: {
        zh: '申报已截止，此时延期将使逾期未提交的申报恢复填报，请写明延期理由',
        en: 'the window has closed: extending it now lets applications that lapsed go on, so state the reason',
      },
    });
  }
}

export class WindowBeyondUpstream extends Refusal {
  override readonly name = 'WindowBeyondUpstream';
  constructor(upstreamDeadline: string, asked: string) {
    super({
      rule: 'call.window-upstream',
      inputs: { upstreamDeadline, asked },
      because: {
        zh: '延期后的截止时间不得晚于上级申报截止时间',
        en: 'the window cannot close after the upstream deadline',
      },
    });
  }
}

export class RubricFixed extends Refusal {
  override readonly name = 'RubricFixed';
  constructor(opensAt: string) {
    super({
      rule: 'call.rubric-fixed',
      inputs: { opensAt },
      because: {
        zh: '申报开始后不得更改评分标准、计分办法和赛道：所有申报项目须按同一标准评审',
        en: 'rubric, scoring and tracks stand once the window is open: all applications are judged alike',
      },
    });
  }
}

export class UnknownRankingTrack extends Refusal {
  override readonly name = 'UnknownRankingTrack';
  constructor(track: string) {
    super({
      rule: 'call.tracks',
      inputs: { track },
      because: { zh: '本批次没有该赛道，请核对', en: 'the call has no such track: check it' },
    });
  }
}

export class RankingNotUsed extends Refusal {
  override readonly name = 'RankingNotUsed';
  constructor() {
    super({
      rule: 'call.ranking',
      because: {
        zh: '本批次逐项审议，不设综合排序',
        en: 'this call decides each application for itself and has no ranking',
      },
    });
  }
}

/** Says how many are open, never which: who has been scored is blind until the ranking stands. */
export class RankingNotReady extends Refusal {
  override readonly name = 'RankingNotReady';
  constructor(track: string, why: { readonly open: number } | { readonly closesAt: string }) {
    super({
      rule: 'call.ranking-barrier',
      inputs: { track, ...why },
      because:
        'open' in why
          ? {
              zh: `该赛道还有${why.open}个申报项目未评分完毕，全部评分或退出后方可锁定排序`,
              en: `${why.open} application(s) of this track are neither scored nor out: the ranking is frozen after all are`,
            }
          : {
              zh: '申报尚未截止，截止后方可锁定排序',
              en: 'the window is still open: the ranking is frozen after it has closed',
            },
    });
  }
}

export class RankingAlreadyFrozen extends Refusal {
  override readonly name = 'RankingAlreadyFrozen';
  constructor(track: string) {
    super({
      rule: 'call.window-ranking',
      inputs: { track },
      because: {
        zh: '综合排序已锁定，不能再延长申报时间；请另设批次',
        en: 'a ranking is frozen already, so the window cannot be extended: open another call',
      },
    });
  }
}
