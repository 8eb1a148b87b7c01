import type { Bilingual } from '../../engine/bilingual.ts';
import type { Problem } from '../../engine/refusal.ts';
import { refusal } from '../../engine/refusal.ts';

export const CallAlreadyOpen = refusal('CallAlreadyOpen', 'call.open-once', (callId: string) => ({
  inputs: { callId },
  zh: '该申报批次已发布；如需改动请用修订，延长时间请用申报延期',
  en: 'the call is open already: revise it, or extend its window',
}));

export const CallNotOpen = refusal('CallNotOpen', 'call.open', () => ({
  zh: '该申报批次尚未发布，请先发布',
  en: 'the call is not open: open it first',
}));

export const CallIncomplete = refusal(
  'CallIncomplete',
  'call.check',
  (problems: readonly Problem[]) => ({
    inputs: { problems: problems.length },
    zh: `申报批次有${problems.length}处需要改正，已逐处列出`,
    en: `the call has ${problems.length} place(s) to correct, each is listed`,
    problems,
  }),
);

export const VersionOutOfOrder = refusal(
  'VersionOutOfOrder',
  'call.version',
  (given: string, expected: string) => ({
    inputs: { given, expected },
    zh: `修订应为${expected}，收到的是${given}；请在最新版本上修改`,
    en: `the revision should be ${expected}, not ${given}: edit the latest version`,
  }),
);

export const WindowShortened = refusal(
  'WindowShortened',
  'call.window-extension',
  (closesAt: string, asked: string) => ({
    inputs: { closesAt, asked },
    zh: '申报截止时间只能延后，不能提前或不变',
    en: 'the closing time can only be moved to a later one',
  }),
);

/** A revision has no document; whoever was too late by the old end would be let in by nothing. */
export const WindowOver = refusal(
  'WindowOver',
  'call.window-over',
  (closesAt: string, asked: string) => ({
    inputs: { closesAt, asked },
    zh: '申报已截止，不能用修订改截止时间；请凭文件办理申报延期',
    en: 'the window has closed, so a revision cannot move its end: extend it by a document',
  }),
);

export const ReopeningUnexplained = refusal(
  'ReopeningUnexplained',
  'call.window-reopening',
  (closesAt: string) => ({
    inputs: { closesAt },
    zh: '申报已截止，此时延期将使逾期未提交的申报恢复填报，请写明延期理由',
    en: 'the window has closed: extending it now lets applications that lapsed go on, so state the reason',
  }),
);

export const WindowBeyondUpstream = refusal(
  'WindowBeyondUpstream',
  'call.window-upstream',
  (upstreamDeadline: string, asked: string) => ({
    inputs: { upstreamDeadline, asked },
    zh: '延期后的截止时间不得晚于上级申报截止时间',
    en: 'the window cannot close after the upstream deadline',
  }),
);

export const RubricFixed = refusal('RubricFixed', 'call.rubric-fixed', (opensAt: string) => ({
  inputs: { opensAt },
  zh: '申报开始后不得更改评分标准、计分办法和申报方向：所有申报项目须按同一标准评审',
  en: 'rubric, scoring and tracks stand once the window is open: all applications are judged alike',
}));

export const UnknownTrack = refusal(
  'UnknownTrack',
  'call.tracks',
  (track: string, tracks: readonly string[]) => ({
    inputs: { track, tracks },
    zh: '本批次没有这个申报方向，请从申报通知所列申报方向中选择',
    en: 'this round has no such track: choose one of those in the call notice',
  }),
);

export const RankingNotUsed = refusal('RankingNotUsed', 'call.ranking', () => ({
  zh: '本批次逐项审议，不设综合排序',
  en: 'this call decides each application for itself and has no ranking',
}));

/** Says how many are open, never which: who has been scored is blind until the ranking stands. */
export const QuotaTooLate = refusal('QuotaTooLate', 'call.quota-in-time', (unit: string) => ({
  inputs: { unit },
  zh: `申报已开始，不能再为${unit === '' ? '申报单位' : `“${unit}”`}新设名额：此前提交的项目没有占用名额。已有的名额可以调整`,
  en: `the window is open: no quota can be set for ${unit === '' ? 'all units' : `“${unit}”`} any more, since what was filed before took no place of it; a quota that is there can be changed`,
}));

export const RankingNotReady = refusal(
  'RankingNotReady',
  'call.ranking-barrier',
  (track: string, why: { readonly open: number } | { readonly closesAt: string }) => ({
    inputs: { track, ...why },
    ...('open' in why
      ? {
          zh: `该申报方向至少还有${why.open}个申报项目未评分完毕，全部评分或退出后方可锁定排序`,
          en: `at least ${why.open} application(s) of this track are neither scored nor out: the ranking is frozen after all are`,
        }
      : {
          zh: '申报尚未截止，截止后方可锁定排序',
          en: 'the window is still open: the ranking is frozen after it has closed',
        }),
  }),
);

export const RankingAlreadyFrozen = refusal(
  'RankingAlreadyFrozen',
  'call.window-ranking',
  (track: string) => ({
    inputs: { track },
    zh: '综合排序已锁定，不能再延长申报时间；请另设批次',
    en: 'a ranking is frozen already, so the window cannot be extended: open another call',
  }),
);

export const NotARoundOfReports = refusal('NotARoundOfReports', 'call.reports', () => ({
  zh: '本批次不是运行监测，没有季度通报；请在运行监测批次中办理',
  en: 'this round takes no reports, so it has no bulletin: issue it in a round of reports',
}));

export const BulletinTooEarly = refusal(
  'BulletinTooEarly',
  'call.bulletin-in-time',
  (closesAt: string, said: Bilingual) => ({
    inputs: { closesAt },
    zh: `报送${said.zh}截止，截止后方可印发通报`,
    en: `reports are due until ${said.en}: the bulletin goes out after that`,
  }),
);

export const BulletinAlreadyIssued = refusal(
  'BulletinAlreadyIssued',
  'call.bulletin-once',
  (number: string) => ({
    inputs: { number },
    zh: `${number}已登记印发；此后核定或修订的数据请另文通报`,
    en: `${number} is on record as issued: what was confirmed or revised since goes into another bulletin`,
  }),
);

export const ResultsNotHeld = refusal('ResultsNotHeld', 'call.holdResults', () => ({
  zh: '本批次的审议结果在审议后即可见，没有待公布的结果',
  en: 'this round shows results as soon as they are decided: there is nothing to release',
}));

export const NotThisBody = refusal('NotThisBody', 'call.own-decision', (body: string) => ({
  inputs: { body },
  zh: '集体研究结果由该机关登记；该机关不上线的，请依据会议纪要代录并由另一人复核',
  en: 'a body’s decision is its own act: where it does not log in, record it on behalf from the minutes, with a second person’s check',
}));

/** `next`: whose turn it is; undefined once all have decided. */
export const BodyNotNext = refusal(
  'BodyNotNext',
  'call.decisionChain',
  (body: string, next: { readonly org: string; readonly title: Bilingual } | undefined) => ({
    inputs: { body, next: next?.org },
    ...(next === undefined
      ? { zh: '各审议机关均已审议', en: 'all bodies have decided' }
      : {
          zh: `应先由“${next.title.zh}”审议，请按批次规定的顺序办理`,
          en: `“${next.title.en}” comes next: follow the order that the round sets`,
        }),
  }),
);
